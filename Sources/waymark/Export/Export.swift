import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Writes the finished map, or a part of it.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the map, or a part of it, in a format.",
    discussion: """
      Formats:
      \(Format.allCases.map { "  \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))
      \(PrintFormat.allCases.map { "  \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))
      """)

  @Argument(
    help: ArgumentHelp("The workshop's name, or the path of its folder.", valueName: "name"))
  var words: [String]

  /// A name of several words is one name, also where nobody put it into quotation marks.
  var name: String { words.joined(separator: " ") }

  @OptionGroup var choice: ExportChoice

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

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output needs a path, or - for standard output.") }
    guard choice.printFormat != nil else { return }
    if check {
      throw ValidationError("PDF and PNG are never the same twice. Leave out --check.")
    }
    if output == "-" {
      throw ValidationError("PDF and PNG are no text. Name a file, or leave --output out.")
    }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let reading = try ReadOnlyWorkshop(name, options, world)
      let publication = try publication(of: reading, world)
      try publication.check()
      let exports = [reading.path, SessionFolder.exportsFolder, publication.folder]
        .compactMap { $0 }.joined(separator: "/")
      if check { return try compare(publication, of: reading, exports: exports, world) }
      try write(publication, of: reading, exports: exports, world)
      world.remark(publication.remarks)
      // Taking a large map apart takes a twelfth of the whole time, and the process ends anyway.
      withExtendedLifetime((reading, publication)) { ExitCode.success.end() }
    }
  }

  private func publication(of reading: ReadOnlyWorkshop, _ world: Host) throws -> ExportBundle {
    var edition = ExportView(
      of: reading.session, walk: reading.walk, try choices(of: reading, world))
    if let template = choice.template {
      return ExportBundle(edition, filling: try Self.read(template, edition))
    }
    if let sheet = choice.sheet {
      return ExportBundle(edition, sheet: sheet, isText: choice.format == nil)
    }
    if let format = choice.printFormat {
      return ExportBundle(
        edition, printing: try world.made(format, of: edition, on: choice.paper))
    }
    let format = choice.textFormat ?? .markdown
    let progress = Progress(now: world.now, say: world.hurry)
    let formats = choice.all ? Format.allCases : [format]
    if formats.contains(where: \.tellsMissing), let find = edition.missing {
      let missing = WorkAhead(find)
      edition.findMissing = { missing.outcome }
    }
    return ExportBundle(edition, as: formats, isPack: choice.all) {
      progress.begin($0.title, $1, of: $2)
    }
  }

  private func choices(of reading: ReadOnlyWorkshop, _ world: Host) throws -> ExportView.Choices {
    var choices = ExportView.Choices()
    do throws(SelectionProblem) {
      choices.selection = try Selection(
        sections: choice.section, persona: choice.persona, stage: choice.stage,
        in: reading.session)
    } catch {
      throw Trouble(exit: .usage, error.sentence)
    }
    choices.audience = choice.audience
    choices.document = choice.record ? .record : .map
    choices.hasBoth = choice.all && choice.audience == .team
    choices.writers = reading.minutes.map(\.writer) + world.named(options.writer)
    choices.hasFrontMatter = choice.frontMatter
    choices.isRaw = choice.raw
    choices.hasMark = choice.bom
    choices.hasFears = choice.with.contains(.fears)
    return choices
  }
}
