/// The two scales by which a pain is weighed, 1 to 5, in numbers and in words.
package enum PainScale: String, Sendable {
  case severity = "Severity"
  case frequency = "Frequency"

  /// The word for a number; what lies beyond an end is worded like the end.
  package func word(for number: Int) -> String {
    words[min(max(number, 1), words.count) - 1]
  }

  /// The number that a word of the scale stands for; nil for any other word.
  package func number(called word: String) -> Int? {
    let wanted = SpokenName(word)
    return words.firstIndex { SpokenName($0) == wanted }.map { $0 + 1 }
      ?? others.first { SpokenName($0.0) == wanted }?.1
  }

  private var words: [String] {
    switch self {
    case .severity:
      ["a nuisance", "annoying", "they complain", "they are about to leave", "they leave"]
    case .frequency: ["rarely", "now and then", "every other time", "often", "every time"]
    }
  }

  /// What else people say.
  private var others: [(String, Int)] {
    switch self {
    case .severity:
      [
        ("nuisance", 1), ("bad", 3), ("very bad", 4), ("terrible", 5),
        ("so bad that they leave", 5),
      ]
    case .frequency:
      [
        ("never", 1), ("seldom", 1), ("sometimes", 2), ("very often", 4), ("nearly every time", 4),
        ("always", 5),
      ]
    }
  }
}
