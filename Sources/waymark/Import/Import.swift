import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Brings in what another file holds.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a workshop in JSON, a table, an open journey or a Mermaid journey.",
    discussion: """
      Our own JSON becomes the workshop it was. With --into, and for the other formats, things \
      are added; what is there under the same name in the same place is left as it is.
      Columns of a table that do not say what they hold are asked about; --map says it beforehand:
        --map "Note=name"          the column Note holds the names of touchpoints
        --map "Author=-"           the column Author is left out
        --map "rows=pains"         each row is a pain; also touchpoints, thoughts
        --map "Colour/yellow=pain" rows that say yellow under Colour are pains
      A column can hold: \(ColumnMap.targetNames).
      With --into, a survey of Qualtrics, SurveyMonkey, Google Forms, Microsoft Forms, Typeform, \
      LimeSurvey or Delighted becomes a source, a reading for each KPI, and observations; \
      --survey takes others.
      A table of date, kpi, value and n, or with --kpi of date, value and n, becomes readings.
      - reads standard input, such as a pipe; --from says its format where the content does not.
      One import is one turn: /undo in the shell takes back the whole of it.
      """)

  @Argument(help: "The file; - is standard input.", completion: .file())
  var file: String

  @Option(help: "The workshop to add to: its name, or the path of its folder.")
  var into: String?

  @Option(help: "What a new workshop is called, instead of what the file says.")
  var name: String?

  @Option(
    name: [.long, .customLong("from")],
    help: "The format, where neither name nor content tell: \(Import.names).",
    completion: .list(ImportSource.formats.map(\.rawValue)))
  var format: String?

  @Flag(name: .customLong("dry-run"), help: "Show what would be added, and write nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp("What a column holds; may be repeated.", valueName: "column=what"))
  var map: [String] = []

  @Flag(help: "It is a survey, whatever its header says.")
  var survey = false

  @Option(help: ArgumentHelp("The KPI of a series of date, value and n.", valueName: "kpi"))
  var kpi: String?

  @OptionGroup var options: GlobalOptions

  static let names = ImportSource.formats.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    if into != nil, name != nil {
      throw ValidationError("--into adds to a workshop, and --name begins one. Leave one out.")
    }
    if let format, Format.named(format).map(ImportSource.formats.contains) != true {
      throw ValidationError(
        "\(VisibleText.of(format)) cannot be brought in. The formats are \(Import.names).")
    }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let home = try Home(given: options.home, environment: world.environment)
      if let into, let survey = try surveyed(world) {
        return try add(to: try existing(into, in: home), world) { try survey.incoming(into: $0) }
      }
      let found = try read()
      // Before anything is asked: is there a workshop to add to, or room for a new one?
      let path = try into.map { try existing($0, in: home) } ?? vacant(for: found, in: home)
      let columns = try columns(of: found, world)
      if into != nil {
        try add(found, columns.map, to: path, world)
      } else {
        try begin(found, columns.map, at: path, in: home, world)
      }
      remember(columns, world)
    }
  }

  private func read() throws -> ImportSource {
    let isStream = PlainFile.isStream(file)
    guard isStream || PlainFile.exists(file) else {
      throw Trouble(exit: .failure, "\(file): there is no such file. Check its name.")
    }
    if !isStream, PlainFile.isFolder(file) {
      throw Trouble(
        exit: .usage, "\(file): this is a folder. Name a file; a workshop opens as it is.")
    }
    let bytes = try isStream ? PlainFile.readStream(file) : PlainFile.read(file)
    let last = isStream ? "" : file.split(separator: "/").last.map(String.init) ?? file
    do throws(ImportProblem) {
      return try ImportSource(bytes, as: format.flatMap(Format.named), name: last)
    } catch {
      throw Trouble(exit: .badData, told(error))
    }
  }

  /// Where it comes from, for people.
  var source: String { PlainFile.isStream(file) ? "standard input" : file }

  /// The problem with its place in front: `notes.csv:12: …`.
  func told(_ problem: ImportProblem) -> String {
    "\(source):\(problem.line.map { "\($0):" } ?? "") \(problem.sentence)"
  }
}
