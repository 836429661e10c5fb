import Shell

/// Up and Down through the history while one line is typed.
struct HistoryWalk {
  private let history: LineHistory
  private let kind: HistoryKind
  private var entries: [String] = []
  /// How many entries back we are; 0 is the line being typed.
  private var depth = 0
  private var draft = ""

  init(through history: LineHistory, at kind: HistoryKind) {
    self.history = history
    self.kind = kind
  }

  /// The line to show after Up or Down on `line`; `nil` at either end.
  mutating func step(older: Bool, from line: String) -> String? {
    // A recalled line that was changed is a new draft: going down must bring it back.
    if depth == 0 || line != entries[depth - 1] {
      draft = line
      depth = 0
      entries = history.entries(from: line, at: kind)
    }
    var next = depth + (older ? 1 : -1)
    while older, next <= entries.count, entries[next - 1] == line { next += 1 }
    guard (0...entries.count).contains(next) else { return nil }
    depth = next
    return next == 0 ? draft : entries[next - 1]
  }
}
