import Workshop

extension Engine {
  /// Takes text of several lines that came at once, and asks whether it is one answer or several.
  ///
  /// - Returns: nil when it can only be one: a text to `/long`, an activity, or a single line.
  mutating func takePasted(_ text: String) -> Turn? {
    let lines = Engine.lines(of: text)
    guard mode == .answering, activity == nil, asking != nil, lines.count > 1 else { return nil }
    mode = .parting(text)
    return stay([.init(.plain, Wording.oneOrSeveral(lines.count, isList: isList))])
  }

  /// Lines that say something; a table's or a list's blank lines are none.
  static func lines(of text: String) -> [String] {
    text.split(separator: "\n").map { AnswerReader.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private var isList: Bool { asking?.question.isOpenEnded == true }

  mutating func part(_ text: String, by line: String, at moment: Moment) -> Turn {
    switch AnswerReader.trimmed(line).lowercased() {
    case "several", "s", "2": return several(text)
    case "one", "o", "1": return one(text, at: moment)
    case "": return isList ? several(text) : one(text, at: moment)
    default: return stay([.init(.problem, Wording.oneOrSeveralOnly)])
    }
  }

  private mutating func one(_ text: String, at moment: Moment) -> Turn {
    mode = .answering
    return answer(text, at: moment)
  }

  private mutating func several(_ text: String) -> Turn {
    mode = .answering
    var turn = Turn()
    turn.request = .type(Engine.lines(of: text))
    return turn
  }
}
