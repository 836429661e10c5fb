import Workshop

/// What joining two versions of a file has to tell; each names its record.
package enum MergeNotice: Sendable, Hashable {
  /// Both sides said something else; both values are in the file, and the shell asks.
  case conflict(type: String, id: String, field: String)
  /// One side took it off, the other went on with it; it stays.
  case kept(type: String, id: String)
  /// Both sides put the things of a kind in another order; one order was taken.
  case order(type: String)
  /// One writer went on in two clones; so many minutes got new numbers.
  case renumbered(writer: String, count: Int)

  /// Whether a person has to decide.
  package var isConflict: Bool {
    if case .conflict = self { true } else { false }
  }

  package var sentence: String {
    switch self {
    case .conflict(let type, let id, let field):
      "two answers to \(field.lowercased()) of the \(MergeNotice.word(type)) \(id); both are kept, "
        + "and Waymark asks when the workshop is opened."
    case .kept(let type, let id):
      "the \(MergeNotice.word(type)) \(id) was taken off on one side and changed on the other; it stays."
    case .order(let type):
      "both sides moved things of the kind \(MergeNotice.word(type)); one order was taken."
    case .renumbered(let writer, let count):
      "\(writer) went on in two places; \(count.counted("minute has", "minutes have")) a "
        + "new number and \(count == 1 ? "keeps" : "keep") the old one as origin."
    }
  }

  private static func word(_ type: String) -> String {
    EntityKind(rawValue: type)?.word ?? type
  }
}
