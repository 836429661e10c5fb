import Workshop

/// What a log answered: counts, never a person.
package struct EventCounts: Sendable, Equatable {
  /// One line of the answer.
  package struct Row: Sendable, Equatable {
    package let kind: String
    package let first: String
    package let second: String
    package let count: Int
    /// Of how many.
    package let all: Int?
    package let seconds: Int?

    /// The share; nil where nobody could.
    package var share: Share? {
      guard let all, all > 0, count <= all else { return nil }
      do throws(ReadingProblem) {
        return try Share(count, of: all)
      } catch {
        return nil
      }
    }
  }

  package let rows: [Row]

  /// Nil where the answer is not one of ours; the line is the first that is none.
  package static func read(_ text: String) -> (counts: EventCounts?, line: String?) {
    var rows: [Row] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // Of no rows there is no smallest and no greatest: engines leave those empty, or say so.
      let isNothing = cells.count == 6 && ["", "NULL"].contains(cells[3])
      guard cells.count == 6, let count = isNothing ? 0 : Int(cells[3]) else {
        return (nil, String(line))
      }
      rows.append(
        Row(
          kind: cells[0], first: cells[1], second: cells[2], count: count, all: Int(cells[4]),
          seconds: Int(cells[5])))
    }
    return (EventCounts(rows: rows), nil)
  }

  package func rows(_ kind: String) -> [Row] { rows.filter { $0.kind == kind } }
}
