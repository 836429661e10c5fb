import Workshop

/// Words by which comments are laid to places of the journey: `checkout, pay, card -> Order and pay`.
package struct SurveyPlaces: Sendable, Equatable {
  package private(set) var rules: [(words: [String], place: String)] = []

  package static func == (left: SurveyPlaces, right: SurveyPlaces) -> Bool {
    left.rules.map(\.words) == right.rules.map(\.words)
      && left.rules.map(\.place) == right.rules.map(\.place)
  }

  package init() {}

  /// Takes a line in; false when it has no words, no arrow or no place.
  package mutating func add(_ line: String) -> Bool {
    let halves = line.split(separator: "->", maxSplits: 1).map {
      AnswerReader.trimmed(String($0))
    }
    guard halves.count == 2, !halves[1].isEmpty else { return false }
    let words = halves[0].split(separator: ",").map { Self.spaced(String($0)) }
      .filter { $0.contains { $0 != " " } }
    guard !words.isEmpty else { return false }
    rules.append((words, halves[1]))
    return true
  }

  /// The place of the first rule of which a whole word, or words in a row, stand in the text.
  package func place(of text: String) -> String? {
    let text = Self.spaced(text)
    return rules.first { rule in rule.words.contains { text.contains($0) } }?.place
  }

  /// Lower case, one space around each word, so that `card` is not found in `cardigan`.
  private static func spaced(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return " " + words.joined(separator: " ") + " "
  }
}
