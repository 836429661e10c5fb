import ArgumentParser
import Exchange

/// What of a workshop is to leave, and as what.
struct ExportChoice: ParsableArguments {
  @Option(
    help: "The format: \(Format.names), \(PrintFormat.names).",
    completion: .list(Format.allCases.map(\.rawValue) + PrintFormat.allCases.map(\.rawValue)))
  var format: String?

  @Flag(
    help: """
      Every format, with a page that leads to each, into the workshop's folder exports; for the \
      public into exports/public.
      """)
  var all = false

  @Flag(
    help: "How the map came about instead of the map: people, drafts, ratings, votes, minutes.")
  var record = false

  @Option(
    help:
      "A sheet for the room instead of the map: \(PaperSheet.names); as text, or --format html.",
    completion: .list(PaperSheet.allCases.map(\.rawValue)))
  var sheet: PaperSheet?

  @Option(
    help: "For PDF: a4 for the whole map; a3 or a2 for one poster.",
    completion: .list(PrintPage.Paper.allCases.map(\.rawValue)))
  var paper = PrintPage.Paper.a4

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

  @Flag(help: "Tables begin with a byte order mark, for spreadsheets on Windows.")
  var bom = false

  @Option(help: "A Mustache template of your own to fill.", completion: .file())
  var template: String?

  @Flag(name: .customLong("front-matter"), help: "Begin Markdown with facts for other programs.")
  var frontMatter = false

  @Option(
    help: "What stays in the room otherwise: fears.", completion: .list(StaysInRoom.names))
  var with: [StaysInRoom] = []

  /// The format that was named, where it is one that is text.
  var textFormat: Format? { format.flatMap(Format.named) }

  /// The format that was named, where other programs make it.
  var printFormat: PrintFormat? { format.flatMap { PrintFormat(rawValue: $0.lowercased()) } }

  func validate() throws {
    if let format, textFormat == nil, printFormat == nil {
      throw ValidationError(Format.unknown(format))
    }
    if all, format != nil {
      throw ValidationError("--all writes every format. Leave out --all or --format.")
    }
    if template != nil, all || format != nil {
      throw ValidationError("A template is a format of its own. Leave out --all and --format.")
    }
    if frontMatter, !all, format != nil, textFormat != .markdown {
      throw ValidationError("Only Markdown has front matter. Leave out --front-matter.")
    }
    if paper != .a4, printFormat != .pdf {
      throw ValidationError("Only PDF has a paper. Add --format pdf, or leave out --paper.")
    }
    try validateDocument()
  }

  private func validateDocument() throws {
    let isOther = record || sheet != nil
    if isOther, all || template != nil || !section.isEmpty || record && sheet != nil {
      throw ValidationError(
        "--record and --sheet are each a document of their own. Leave out the others, --all, "
          + "--section and --template.")
    }
    if record, format != nil, textFormat.map(Format.ofRecord.contains) != true {
      let names = Format.ofRecord.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("The record leaves as \(names). Leave out --record or --format.")
    }
    if sheet != nil, format != nil, textFormat != .html {
      throw ValidationError("A sheet leaves as text, or with --format html as a page to print.")
    }
  }
}

/// What no export holds unless it is asked for.
enum StaysInRoom: String, ExpressibleByArgument, CaseIterable {
  case fears

  static var names: [String] { allCases.map(\.rawValue) }
}

extension Audience: ExpressibleByArgument {}
extension PaperSheet: ExpressibleByArgument {}
extension PrintPage.Paper: ExpressibleByArgument {}
