import ArgumentParser
import Shell
import Storage
import Workshop

/// A second window that only adds lines, while somebody else leads.
struct Scribe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scribe", abstract: "Add lines to a workshop that somebody else leads.")

  @Argument(help: "Its name, or the path of its folder.")
  var name: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let settings = options.settings
    let world = Host(leading: settings)
    try world.run {
      let home = try Home(given: settings.home, environment: world.environment)
      let path = home.sessions.path(ofSessionCalled: name)
      var file = try ScribeFile(of: path, as: world.writer(settings.writer))
      world.say(try Self.opening(of: path, count: file.count, world))
      if settings.noInput { return }
      var lines = Lines(world: world)
      while let line = Self.next(&lines) {
        for one in line.split(separator: "\n").map(String.init) {
          let text = AnswerReader.trimmed(one)
          if text.isEmpty { continue }
          try file.add(text, at: world.now())
          world.say([ScribeWords.kept(file.count)])
        }
      }
    }
  }

  private static func opening(of path: String, count: Int, _ world: Host) throws -> [Message] {
    var folder = try SessionFolder(reading: path)
    let session = try folder.load().session
    let guide = try Guides.guide(of: session, in: folder)
    return ScribeWords.opening(
      session, guide, count: count, words: SpokenWordsCodec.builtIn, on: world.now().day)
  }

  /// The next line; nil when the scribe leaves.
  private static func next(_ lines: inout Lines) -> String? {
    while true {
      switch lines.next(Prompt(text: "Line › ", history: .nothing)) {
      case .line(let text, _):
        let word = AnswerReader.trimmed(text).lowercased()
        return word == "quit" || word == "/quit" ? nil : text
      case .refused: continue
      case .interrupt, .end: return nil
      }
    }
  }
}
