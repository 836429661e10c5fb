import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

extension Waymark {
  /// Writes the finished map, or a part of it.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write the map, or a part of it, in a format.",
      discussion: """
        Formats:
        \(Format.allCases.map { "  \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))
        """)

    @Argument(help: "The workshop's name, or the path of its folder.")
    var name: String

    @Option(
      help: "The format: \(Format.names).", completion: .list(Format.allCases.map(\.rawValue)))
    var format: String?

    @Flag(
      help: """
        Every format, with a page that leads to each, into the workshop's folder exports; for the \
        public into exports/public.
        """)
    var all = false

    @Option(
      name: .shortAndLong,
      help: "The file to write, or the folder for several; - is standard output, the default.",
      completion: .file())
    var output: String?

    @Flag(help: "Replace a file that is there; it is kept once, with ~ after its name.")
    var force = false

    @Flag(
      name: .customLong("make-folders"),
      help: "Make the folders that --output names and that are not there.")
    var makeFolders = false

    @Flag(help: "Write nothing; end with 2 when the file there is not what would be written.")
    var check = false

    @Option(
      name: .customLong("for"),
      help:
        "For whom: team for everything, or public, without names and what was said in confidence.",
      completion: .list(Audience.allCases.map(\.rawValue)))
    var audience = Audience.team

    @Option(
      help: "Only this section; may be repeated: \(MapSection.names).",
      completion: .list(MapSection.allCases.map(\.rawValue)))
    var section: [String] = []

    @Option(help: "Only this persona and what hangs on it.")
    var persona: String?

    @Option(help: "Only this stage and what hangs on it.")
    var stage: String?

    @Flag(help: "Tables hold formulas as they were typed.")
    var raw = false

    @Option(help: "A Mustache template of your own to fill.", completion: .file())
    var template: String?

    @Flag(name: .customLong("front-matter"), help: "Begin Markdown with facts for other programs.")
    var frontMatter = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
      if let format, Format.named(format) == nil {
        throw ValidationError(Format.unknown(format))
      }
      if all, format != nil {
        throw ValidationError("--all writes every format. Leave out --all or --format.")
      }
      if template != nil, all || format != nil {
        throw ValidationError("A template is a format of its own. Leave out --all and --format.")
      }
      if frontMatter, !all, let format, Format.named(format) != .markdown {
        throw ValidationError("Only Markdown has front matter. Leave out --front-matter.")
      }
      if output == "" { throw ValidationError("--output needs a path, or - for standard output.") }
    }

    func run() throws {
      let world = Host(options: options)
      try world.run {
        let reading = try Reading(name, options, world)
        let publication = try publication(of: reading, world)
        try publication.check()
        let exports = [reading.path, SessionFolder.exportsFolder, publication.folder]
          .compactMap { $0 }.joined(separator: "/")
        if check { return try compare(publication, of: reading, exports: exports, world) }
        try write(publication, of: reading, exports: exports, world)
        world.remark(publication.remarks)
      }
    }

    private func publication(of reading: Reading, _ world: Host) throws -> ExportBundle {
      var choices = ExportView.Choices()
      do throws(SelectionProblem) {
        choices.selection = try Selection(
          sections: section, persona: persona, stage: stage, in: reading.session)
      } catch {
        throw Trouble(exit: .usage, error.sentence)
      }
      choices.audience = audience
      choices.writers = reading.minutes.map(\.writer) + world.named(options.writer)
      choices.hasFrontMatter = frontMatter
      choices.isRaw = raw
      let edition = ExportView(of: reading.session, walk: reading.walk, choices)
      if let template { return ExportBundle(edition, filling: try Self.read(template, edition)) }
      let format = format.flatMap(Format.named) ?? .markdown
      let progress = Progress(now: world.now, say: world.hurry)
      return ExportBundle(edition, as: all ? Format.allCases : [format], isPack: all) {
        progress.begin($0.title, $1, of: $2)
      }
    }
  }
}

extension Audience: ExpressibleByArgument {}
