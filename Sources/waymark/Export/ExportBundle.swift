import Exchange
import Shell
import Storage
import Workshop

/// What leaves of a workshop: an edition in one format or in all, as files.
struct ExportBundle {
  /// One format and what came of it.
  struct Part {
    let format: Format
    let documents: [ExportView.Document]
    let losses: [Omission]
  }

  let parts: [Part]
  private let edition: ExportView
  private let isSheet: Bool
  private let index: ExportView.Document?
  /// What came of somebody's own template, or a sheet.
  private let filled: ExportView.Document?
  /// What another program made of it.
  let printed: ExportFiles.File?

  /// - Parameters:
  ///   - isPack: whether a page stands beside the files that leads to each of them.
  ///   - begin: told of each format before the work on it, with its number and how many there are.
  init(
    _ edition: ExportView, as formats: [Format], isPack: Bool = false,
    begin: (Format, Int, Int) -> Void = { _, _, _ in }
  ) {
    var edition = edition
    var parts: [Part] = []
    for (number, format) in formats.enumerated() {
      begin(format, number + 1, formats.count)
      let documents = edition.documents(as: format)
      parts.append(
        Part(format: format, documents: documents, losses: edition.losses(as: format)))
    }
    self.parts = parts
    self.edition = edition
    filled = nil
    printed = nil
    isSheet = false
    let entries = parts.map {
      IndexPage.Entry($0.format, files: $0.documents.map(\.name), losses: $0.losses)
    }
    index =
      isPack
      ? ExportView.Document(IndexPage.fileName, IndexPage.text(of: edition, entries)) : nil
  }

  /// An edition as a template shows it; there is no telling what it leaves out.
  init(_ edition: ExportView, filling text: String) {
    self.init(edition, single: ExportView.Document("map.txt", text))
  }

  /// A sheet for the room.
  init(_ edition: ExportView, sheet: PaperSheet, isText: Bool) {
    let name = SheetPage.fileName(of: sheet, isText: isText)
    let document = ExportView.Document(name, edition.text(of: sheet, isText: isText))
    self.init(edition, single: document, isSheet: true)
  }

  /// What another program made of an edition.
  init(_ edition: ExportView, printing file: ExportFiles.File) {
    self.init(edition, single: nil, printed: file)
  }

  private init(
    _ edition: ExportView, single: ExportView.Document?, printed: ExportFiles.File? = nil,
    isSheet: Bool = false
  ) {
    self.isSheet = isSheet
    self.edition = edition
    self.printed = printed
    parts = []
    index = nil
    filled = single
  }

  /// The only document, where there is one.
  var single: ExportView.Document? {
    if let filled { return filled }
    guard parts.count == 1, index == nil, !parts[0].format.isSeveralFiles else { return nil }
    return parts[0].documents.count == 1 ? parts[0].documents[0] : nil
  }

  /// Every document under the path it has within `exports`.
  private var documents: [ExportView.Document] {
    parts.flatMap(\.documents) + [index, filled].compactMap { $0 }
  }

  /// The files, by their paths in `exports`; a format by itself needs no folder of its own elsewhere.
  func files(within exports: Bool) -> [ExportFiles.File] {
    (printed.map { [$0] } ?? [])
      + documents.map { document in
        let last = document.name.split(separator: "/").last.map(String.init) ?? document.name
        let name = exports || parts.count > 1 ? document.name : last
        return ExportFiles.File(name, document.page.bytes)
      }
  }

  /// The folder within the workshop's exports in which the edition stands; nil for exports itself.
  var folder: String? {
    edition.choices.audience == .team ? nil : edition.choices.audience.rawValue
  }

  /// Whose the files of a folder are. What the public may see leaves the house as a folder, so that
  /// nothing from before may stay in it.
  var shelf: ExportFiles.Edition {
    let formats = Set(parts.map(\.format))
    let isPack = index != nil
    let audience = edition.choices.audience
    // The map and the record of the day stand beside each other, and neither is an older other one.
    let others = MapDocument.allCases.filter { $0 != edition.choices.document }
      .flatMap { other in formats.map { $0.fileName(of: other) } }
    let isAlone = !isPack && !edition.choices.hasBoth
    return ExportFiles.Edition(
      name: audience.rawValue, keepsBeside: audience == .team, folders: Format.folders,
      couldHold: { $0 == IndexPage.fileName || Format.holding($0) != nil },
      renews: { path in
        if path == IndexPage.fileName { return isPack }
        if isAlone, others.contains(path) { return false }
        return Format.holding(path).map(formats.contains) ?? false
      })
  }

  /// - Throws: when there is nothing to write.
  func check() throws(Trouble) {
    guard let first = parts.first, documents.isEmpty else { return }
    throw Trouble(
      exit: .failure,
      "The workshop holds nothing to show as \(first.format.title) yet. \(first.format.lack)")
  }

  /// What the formats leave out and what is withheld, in words.
  var remarks: [Message] {
    let losses = parts.filter { !$0.losses.isEmpty && !$0.documents.isEmpty }.map { part in
      Message(.hint, "\(part.format.title) leaves out: \(part.losses.words).")
    }
    let empty = parts.filter { $0.documents.isEmpty }.map { part in
      Message(
        .hint,
        "\(part.format.title): the workshop holds nothing to show in it yet. \(part.format.lack)")
    }
    return losses + empty + staying + receipt
  }

  /// A sheet for the room is none of what leaves it.
  private var staying: [Message] {
    isSheet ? [] : edition.staying.sentences.map { Message(.hint, $0) }
  }

  private var receipt: [Message] {
    guard edition.choices.audience == .everyone else { return [] }
    let lines = edition.withheld.map { Message(.plain, "  " + $0.sentence) }
    let head = lines.isEmpty ? "Withheld for the public: nothing." : "Withheld for the public:"
    return [.init(.warning, head)] + lines + doubts + [
      .init(
        .hint,
        "People who took no part are not recognised within sentences: read it before it leaves.")
    ]
  }

  /// The most words told that may be a name.
  private static let mostDoubts = 12

  private var doubts: [Message] {
    guard !edition.doubts.isEmpty else { return [] }
    let rest = edition.doubts.count - Self.mostDoubts
    return [Message(.warning, "Left as it is, and may be somebody's name or number:")]
      + edition.doubts.prefix(Self.mostDoubts).map { Message(.plain, "  " + $0.sentence) }
      + (rest > 0 ? [Message(.plain, "  And \(rest) more.")] : [])
  }

  /// What became of the files, in one line.
  ///
  /// - Parameter aside: where what had to make room is now.
  static func told(
    _ files: [ExportFiles.File], _ delivery: ExportFiles.Delivery, at place: String,
    aside: String
  ) -> Message {
    let moved = delivery.moved.count
    let kept = zip(files, delivery.outcomes).count { file, outcome in
      outcome == .replaced && !delivery.moved.contains(file.name)
    }
    let room =
      moved == 0
      ? "" : "; \(moved == 1 ? "one" : "\(moved)") not of this edition moved to \(aside)"
    if files.count == 1 {
      let isUnchanged = delivery.outcomes == [.unchanged]
      let line = "\(isUnchanged ? "Unchanged" : "Written"): \(place)"
      return .init(.done, line + (kept == 0 ? "" : keptAs(place)) + room)
    }
    if delivery.outcomes.allSatisfy({ $0 == .unchanged }) {
      return .init(.done, "Unchanged: \(files.count) files in \(place)" + room)
    }
    let before = kept == 0 ? "" : "; \(kept == 1 ? "one" : "\(kept)") from before kept with ~"
    return .init(.done, "Written: \(files.count) files into \(place)" + before + room)
  }

  /// What became of one file that somebody named.
  static func told(_ outcome: ExportFiles.Outcome, at place: String) -> Message {
    switch outcome {
    case .written: .init(.done, "Written: \(place)")
    case .replaced: .init(.done, "Written: \(place)" + keptAs(place))
    case .unchanged: .init(.done, "Unchanged: \(place)")
    }
  }

  private static func keptAs(_ place: String) -> String {
    "; the one before is kept as \(place)~"
  }

  /// What the map leaves to the record, where there is any of it.
  static func recordRemark(_ session: Session) -> [Message] {
    let told = [
      session.decisions.isEmpty ? nil : "decisions",
      session.parked.isEmpty ? nil : "what was parked",
    ].compactMap { $0 }
    guard !told.isEmpty else { return [] }
    let words = told.joined(separator: " and ").capitalizedFirst
    let verb = told == ["what was parked"] ? "stands" : "stand"
    return [.init(.hint, "\(words) \(verb) in the record of the day: /export \(record).")]
  }

  /// What the record of the day goes by, beside the names of formats.
  static let record = "record"
  static let everyFormat = "all"

  /// What may follow `/export`.
  static var formats: [Completion.Candidate] {
    Format.allCases.map { .init($0.rawValue, $0.purpose) } + [
      .init(record, "How the map came about: people, drafts, ratings, decisions, minutes."),
      .init(everyFormat, "Every format, with a page that leads to each."),
    ]
  }
}
