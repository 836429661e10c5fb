/// A line that a scribe added to the inbox of a workshop, beside its one writer.
package struct ScribeLine: Sendable, Equatable {
  /// What the scribe's file is called by.
  package var scribe: String
  /// Its place among the lines of that scribe, from 1.
  package var number: Int
  package var text: String

  package init(scribe: String, number: Int, text: String) {
    self.scribe = scribe
    self.number = number
    self.text = text
  }
}

extension ScribeLine {
  /// How many lines of a scribe were taken.
  package static func taken(from scribe: String, in session: Session) -> Int {
    let mark = session.facts.inboxTaken.last {
      $0.split(separator: " ").first.map(String.init) == scribe
    }
    return mark.flatMap { $0.split(separator: " ").last }.flatMap { Int($0) } ?? 0
  }

  /// The edit that remembers that these lines were taken.
  package static func taking(_ lines: [ScribeLine], in session: Session) -> Edit {
    var marks: [String: Int] = [:]
    for mark in session.facts.inboxTaken {
      let parts = mark.split(separator: " ")
      if parts.count == 2, let count = Int(parts[1]) { marks[String(parts[0])] = count }
    }
    for line in lines { marks[line.scribe] = max(marks[line.scribe] ?? 0, line.number) }
    let sorted = marks.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return session.setting(.inboxTaken, to: sorted)
  }
}
