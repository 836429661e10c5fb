/// A whole touchpoint in one line, for the pace of a room.
///
/// `Checks stock from the van #website -1 !stock hidden until login ?show stock before login` names
/// the touchpoint, its channel after `#`, what people feel there from -2 to +2, what hurts after `!`,
/// what delights after `*` and an opportunity after `?`. A mark counts at the beginning of a word, and
/// only the name must be there. A source in brackets belongs to the part it ends.
package struct QuickCapture: Sendable, Equatable {
  package enum Problem: Error, Sendable, Equatable {
    /// `#` and a word that is no channel.
    case noSuchChannel(given: String, nearest: String?)
    case twoChannels(String, String)
    /// Marks, and no words before them.
    case noName
  }

  package private(set) var name = ""
  package private(set) var channel: String?
  /// One for each person who gave one, -2 very bad to +2 very good.
  package private(set) var scores: [Int] = []
  package private(set) var pain: String?
  package private(set) var delight: String?
  package private(set) var howMightWe: String?

  /// Reads a line; nil when it holds no mark and is an ordinary answer.
  package init?(_ line: String) throws(Problem) {
    // Most lines hold no such sign anywhere.
    guard line.utf8.contains(where: QuickCapture.marks.utf8.contains) else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.contains(where: { QuickCapture.mark(of: $0) != nil }) else { return nil }
    var part: Character?
    var mayScore = false
    for word in words {
      if let score = QuickCapture.score(word), mayScore || "+-".contains(word.first ?? " ") {
        scores.append(score)
        mayScore = true
        continue
      }
      mayScore = false
      switch QuickCapture.mark(of: word) {
      case "#":
        try take(channel: String(word.dropFirst()))
        mayScore = true
      case let mark?:
        part = mark
        add(String(word.dropFirst()), to: mark)
      case nil: add(word, to: part)
      }
    }
    if name.isEmpty { throw .noName }
  }

  private mutating func take(channel given: String) throws(Problem) {
    guard let known = Touchpoint.channels.first(where: { $0 == given.lowercased() }) else {
      throw .noSuchChannel(
        given: given, nearest: Nearest.match(for: given, in: Touchpoint.channels))
    }
    if let channel { throw .twoChannels(channel, known) }
    channel = known
  }

  private mutating func add(_ word: String, to part: Character?) {
    func joined(_ text: String?) -> String { text.map { $0 + " " + word } ?? word }
    switch part {
    case "!": pain = joined(pain)
    case "*": delight = joined(delight)
    case "?": howMightWe = joined(howMightWe)
    default: name = name.isEmpty ? word : name + " " + word
    }
  }

  private static let marks = "#!*?"

  /// The mark a word begins with; `#1` and a mark alone are words like any other.
  private static func mark(of word: String) -> Character? {
    guard let mark = word.first, marks.contains(mark), let next = word.dropFirst().first else {
      return nil
    }
    return next.isLetter || (mark != "#" && next.isNumber) ? mark : nil
  }

  private static func score(_ word: String) -> Int? {
    guard let score = Int(word), EmotionScale.range ~= score else { return nil }
    return score
  }
}

extension QuickCapture {
  /// The fields of the touchpoint; what was said is both its name and what the customer does.
  package var touchpoint: [FieldValues] {
    var values = [FieldValues(Touchpoint.field(.action), [name])]
    let title = CitedText(name).body
    if !title.isEmpty { values.append(FieldValues(Touchpoint.field(.name), [title])) }
    if let channel { values.append(FieldValues(Touchpoint.field(.channels), [channel])) }
    if !scores.isEmpty {
      values.append(
        FieldValues(Touchpoint.field(.scores), [scores.map(String.init).joined(separator: " ")]))
      values.append(FieldValues(Touchpoint.field(.emotion), [Scores.medianText(scores)]))
    }
    if let pain { values.append(FieldValues(Touchpoint.field(.pain), [pain])) }
    if let delight { values.append(FieldValues(Touchpoint.field(.delight), [delight])) }
    return values
  }
}
