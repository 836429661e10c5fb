/// Words that people say for channels, numbers and times, by language; data beside the guides.
package struct SpokenWords: Sendable, Equatable {
  package var channels: [Channel] {
    didSet { kept = SpokenWords.kept(of: channels) }
  }
  /// `two` is 2.
  package var numbers: [String: Int]
  /// `second` is 2.
  package var orders: [String: Int] = [:]
  /// `a third` is 33 of 100.
  package var shares: [String: Int] = [:]
  /// `minute`, `minutes`, `日`.
  package var units: Set<String>
  /// The words by which the rules ask.
  package var rules = RuleWords()
  /// The words by which lines are read.
  package var reading = ReadingWords()
  /// What is offered to a room.
  package var room = RoomOffers()
  /// What is kept of each word for a channel.
  private var kept: [String: Kept]

  private struct Kept: Sendable, Equatable {
    var word: String
    var isOnline: Bool?
  }

  /// A channel that has a name.
  package struct Channel: Sendable, Equatable {
    package var name: String
    /// Nil where the channel tells nothing.
    package var isOnline: Bool?
    /// Each word for it, in any language, with its other spellings behind it: the first is kept.
    package var words: [[String]]

    package init(name: String, isOnline: Bool?, words: [[String]]) {
      self.name = name
      self.isOnline = isOnline
      self.words = words
    }
  }

  package init(channels: [Channel] = [], numbers: [String: Int] = [:], units: Set<String> = []) {
    self.channels = channels
    self.numbers = numbers
    self.units = units
    kept = SpokenWords.kept(of: channels)
  }

  private static func kept(of channels: [Channel]) -> [String: Kept] {
    var kept: [String: Kept] = [:]
    for channel in channels {
      for words in channel.words {
        for word in words where kept[plain(word)] == nil {
          kept[plain(word)] = Kept(word: words[0], isOnline: channel.isOnline)
        }
      }
    }
    return kept
  }

  /// A channel that these words name: what is kept of it, and whether it is online.
  package func channel(_ text: String) -> (kept: String, isOnline: Bool?)? {
    kept[SpokenWords.plain(text)].map { (kept: $0.word, isOnline: $0.isOnline) }
  }

  /// Which one of several is meant: `the second one`, `second`; nil for anything else.
  package func place(_ text: some StringProtocol) -> Int? {
    var words = text.lowercased().split { " .".contains($0) }.map(String.init)
    if words.count > 1, reading.has(words[0], in: .smallWords) { words.removeFirst() }
    if words.count > 1, words[words.count - 1] == "one" { words.removeLast() }
    return words.count == 1 ? orders[words[0]] : nil
  }

  /// Whether something is counted by time: `days`, `working days`.
  func isTime(_ unit: String) -> Bool {
    units.contains(LineText.bare(String(unit.split(separator: " ").last ?? "")))
  }

  /// How many of 100 a part of a whole is that so many of these words name: `a third of them` is 33, in
  /// two words; nil where none stands in front.
  func share(_ said: [String]) -> (number: Int, count: Int)? {
    let isLed = said.first.map { reading.has($0, in: .smallWords) || numbers[$0.lowercased()] == 1 }
    let lead = isLed == true ? 1 : 0
    for count in [2, 1] where said.count >= lead + count {
      let words = said[lead..<(lead + count)].map(LineText.bare).joined(separator: " ")
      if let number = shares[words.lowercased()] { return (number, lead + count) }
    }
    return nil
  }

  /// A share without the words for what so many do: `60 % move on`.
  func withoutGoingOn(_ text: String) -> String {
    let tokens = text.split(separator: " ").map(String.init)
    for count in [3, 2, 1] where tokens.count > count {
      if reading.has(tokens.suffix(count).joined(separator: " "), in: .goingOn) {
        return tokens.dropLast(count).joined(separator: " ")
      }
    }
    return text
  }

  /// Letters and digits in lower case: `In-store` is `in store`.
  static func plain(_ text: some StringProtocol) -> String {
    text.lowercased().split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
  }
}
