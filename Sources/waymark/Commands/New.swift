import ArgumentParser
import Shell
import Storage
import Workshop

/// Begins a workshop.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a workshop.")

  @Argument(
    help: ArgumentHelp("What it is called; the title of everything that leaves.", valueName: "name")
  )
  var words: [String]

  var name: String { words.joined(separator: " ") }

  @Option(help: "A built-in guide, or the file of your own.")
  var guide: String?

  @Option(
    name: .customLong("at"),
    help: ArgumentHelp(
      "The folder to keep it in, instead of one under the home.", valueName: "folder"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Begin from an earlier workshop: its groups, people, stages and steps come along.",
      valueName: "workshop"))
  var from: String?

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let settings = options.settings
    guard let from else { return try New.run(name, guide: guide, at: folder, settings) }
    try New.lead(settings) { home, world in
      let old = try NamedMap(from, options, world)
      let path = try folder ?? home.sessions.path(forNew: name)
      guard SessionHome.plain(path) != SessionHome.plain(old.path) else {
        throw Trouble(
          exit: .usage,
          "\(AnswerReader.trimmed(name)): the earlier workshop is called so. Give the new one another"
            + " name.")
      }
      let told = try SecondMap(from: old, in: home).create(
        name, guide: guide, at: path, as: world.writer(settings.writer), at: world.now(),
        on: world.today)
      world.remark([.init(.done, "Kept in \(path)")] + told)
      return path
    }
  }

  static func run(
    _ name: String, guide: String? = nil, at folder: String? = nil, _ settings: Settings
  ) throws {
    try lead(settings) { home, world in
      try create(name, in: home, guide: guide, at: folder, world, settings)
    }
  }

  /// Leads a workshop that was just made.
  private static func lead(
    _ settings: Settings, making make: (Home, Host) throws -> String
  ) throws {
    let world = Host(leading: settings)
    try world.run {
      let home = try Home(given: settings.home, environment: world.environment)
      let path = try make(home, world)
      var lines = Lines(world: world)
      try Open.lead(path, called: New.callName(of: path, in: home), &lines, world, settings)
    }
  }

  /// Makes the folder and says where it is.
  static func create(
    _ name: String, in home: Home, guide: String?, at folder: String?, _ world: Host,
    _ settings: Settings
  ) throws -> String {
    let path = try folder ?? home.sessions.path(forNew: name)
    let chosen = try Guides.ofDay(guide ?? BuiltInGuides.standard)
    let title = AnswerReader.trimmed(name)
    try Beginning.make(
      title, at: path, guide: chosen.guide, bytes: chosen.bytes,
      as: world.writer(settings.writer), at: world.now())
    world.remark([.init(.done, "Kept in \(path)")])
    return path
  }

  /// What to type after `waymark open`.
  static func callName(of path: String, in home: Home) -> String {
    path.hasPrefix(home.path + "/") ? String(path.dropFirst(home.path.count + 1)) : path
  }
}

/// How a workshop begins: nothing said but its name.
enum Beginning {
  static func make(
    _ title: String?, at path: String, guide: Guide, bytes: [UInt8]?,
    edition: Int? = BuiltInGuides.edition, as writer: String, at moment: Moment
  ) throws(StorageProblem) {
    _ = try SessionFolder(
      creating: title, at: path, as: writer, at: moment, facts: facts(guide, edition: edition),
      guide: bytes)
  }

  /// What a workshop remembers of how it was begun.
  static func facts(_ guide: Guide, edition: Int? = BuiltInGuides.edition) -> [FieldValues] {
    var facts = WorkshopInfo(id: "session")
    (facts.state, facts.guide, facts.guideEdition) = (.open, guide.name, edition)
    return facts.values
  }
}
