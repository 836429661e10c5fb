import Workshop

/// What a form kept in this sitting, with the edits that kept it: the rows of numbers that people gave,
/// and the last line.
struct KeptRows: Sendable {
  /// The line that was taken last, as it was typed.
  var line: KeptLine?
  /// What the form was asking again when a command led away from it, by its place there.
  var wanted: Int?

  private struct Row: Sendable {
    var harvested: Harvested
    /// The edits that keep it, turn by turn.
    var turns: [[Edit]]
  }

  /// By the person, the last one last: one that is taken back leaves the one before.
  private var rows: [String: [Row]] = [:]

  /// The row that the same person gave before, unless it was taken back since.
  ///
  /// - Parameter pasted: whose rows came with the same lines, so that no history holds them yet.
  func earlier(
    than harvested: Harvested, in room: DialogueContext, pasted: Set<String> = []
  ) -> Harvested? {
    guard let person = harvested.person, let rows = rows[person] else { return nil }
    if pasted.contains(person) { return rows.last?.harvested }
    return last(of: person, in: room)
  }

  /// The last row of somebody that still stands.
  private func last(of person: String, in room: DialogueContext) -> Harvested? {
    rows[person]?.last { $0.turns.allSatisfy(room.history.holds) }?.harvested
  }

  /// A row that is given by another one.
  struct Copied {
    /// As a line; nil where no row of the other came in this sitting.
    var row: String?
    let other: String

    var lack: Message {
      .init(.problem, "No row of \(other) came in since this was opened. Type the numbers.")
    }
  }

  /// `Bo same as Ana` as the row that Ana gave, with Bo's name; nil for any other line.
  func copied(_ line: String, with reader: HarvestReader, in room: DialogueContext) -> Copied? {
    let tokens = line.split { " :›>".contains($0) }.map(String.init)
    for start in tokens.indices.dropFirst() {
      for count in (1...3).reversed() where start + count < tokens.count {
        let said = tokens[start..<(start + count)].joined(separator: " ")
        guard reader.words.reading.has(said, in: .sameAs),
          let other = reader.participant(tokens[(start + count)...].joined(separator: " ")),
          let person = reader.participant(tokens[..<start].joined(separator: " "))
        else { continue }
        guard case .row(let things, let numbers)? = last(of: other, in: room)?.target else {
          return Copied(row: nil, other: other)
        }
        let given = Dictionary(zip(things, numbers)) { first, _ in first }
        let row = reader.numbering.map { id in
          given[Reference(reader.form.kind, id)].flatMap(\.self).map(String.init) ?? "–"
        }.joined(separator: " ")
        return Copied(row: "\(person) › \(row)", other: other)
      }
    }
    return nil
  }

  /// - Parameter earlier: the row before; what only that one said still stands.
  mutating func keep(_ harvested: Harvested, _ edits: [Edit], insteadOf earlier: Harvested?) {
    guard case .row = harvested.target, let person = harvested.person else { return }
    let whole = earlier.map(harvested.completed) ?? harvested
    let isWhole = whole.target == harvested.target
    let before = isWhole ? [] : rows[person]?.last { $0.harvested == earlier }?.turns ?? []
    rows[person, default: []].append(Row(harvested: whole, turns: before + [edits]))
  }
}
