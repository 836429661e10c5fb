import ArgumentParser
import Shell
import Storage
import Workshop

/// Lists, shows and checks guides.
struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide", abstract: "List, show and check guides.",
    subcommands: [ListGuides.self, ShowGuide.self, CheckGuide.self])
}

/// Lists the built-in guides.
struct ListGuides: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the built-in guides.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    for guide in BuiltInGuides.all() {
      world.say([.init(.title, "\(guide.name): \(guide.title)"), .init(.plain, guide.about)])
    }
  }
}

/// Prints a guide.
struct ShowGuide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a guide: its steps and every question.")

  @Argument(help: "A built-in guide, or a file.")
  var name: String

  @Flag(help: "Print the file itself, to begin your own from.")
  var file = false

  @Option(help: "How many people to reckon its prompts for.")
  var people = 5

  @Option(help: "How many touchpoints to reckon its prompts for.")
  var touchpoints = 14

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard 1...99 ~= people, 1...500 ~= touchpoints else {
      throw ValidationError("Say 1 to 99 people and 1 to 500 touchpoints.")
    }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      if file, let bytes = BuiltInGuides.text(named: name) {
        try world.print(String(decoding: bytes, as: UTF8.self))
      } else {
        let guide = try Guides.named(name).guide
        let room = GuideBudget.Room(people: people, touchpoints: touchpoints)
        world.say(
          GuideCard.passages(guide) + BudgetCard.passages(GuideBudget(of: guide, for: room)))
      }
    }
  }
}

/// Validates a guide.
struct CheckGuide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find the mistakes in a guide, with file, line and column.")

  @Argument(help: "The file.", completion: .file(extensions: ["rec"]))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let bytes = try BuiltInGuides.text(named: file) ?? PlainFile.read(file)
      let problems = GuideCodec.problems(in: bytes, file: file, base: BuiltInGuides.guide)
      if problems.isEmpty {
        let guide = try GuideCodec.read(bytes, file: file, base: BuiltInGuides.guide)
        world.say(
          [.init(.done, "\(file): no mistakes found.")]
            + BudgetCard.warnings(GuideBudget(of: guide)))
      } else {
        world.say(problems.map { .init(.problem, $0.sentence) })
        throw Exit.badData.code
      }
    }
  }
}
