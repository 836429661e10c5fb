import Workshop

/// The rows of numbers that people gave in a form, with the edits that kept them.
struct KeptRows {
  private struct Row: Sendable {
    var harvested: Harvested
    var edits: [Edit]
  }

  private var rows: [String: Row] = [:]

  /// The row that the same person gave before, unless it was taken back since.
  ///
  /// - Parameter pasted: whose rows came with the same lines, so that no history holds them yet.
  func earlier(
    than harvested: Harvested, in room: DialogueContext, pasted: Set<String> = []
  ) -> Harvested? {
    guard let person = harvested.person, let row = rows[person] else { return nil }
    let stands = pasted.contains(person) || room.history.holds(row.edits)
    return stands ? row.harvested : nil
  }

  /// - Parameter earlier: the row before; what only that one said still stands.
  mutating func keep(_ harvested: Harvested, _ edits: [Edit], insteadOf earlier: Harvested?) {
    guard case .row = harvested.target, let person = harvested.person else { return }
    let whole = earlier.map(harvested.completed) ?? harvested
    let isWhole = whole.target == harvested.target
    let before = isWhole ? [] : rows[person]?.edits ?? []
    rows[person] = Row(harvested: whole, edits: before + edits)
  }
}
