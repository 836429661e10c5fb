/// A line that begins as people mend what they have just said: `no wait, the driver rings first`,
/// `actually 15 not 12`.
package struct SpokenCorrection: Sendable, Equatable {
  /// What follows; empty where nothing does.
  package let said: String

  /// Nil unless words of a correction stand in front, a single word with a sign behind it.
  package init?(_ line: String, by words: ReadingWords) {
    let bullet = line.first.map { "-–—•*".contains($0) } == true
    let tokens = line.split(separator: " ").map(String.init).dropFirst(
      bullet && line.dropFirst().first == " " ? 1 : 0
    ).map(\.self)
    // "By Friday instead" and "not Ana but Bo" mend without a word in front.
    if 2...5 ~= tokens.count, tokens.last.map(LineText.bare) == "instead" {
      said = tokens.dropLast().joined(separator: " ")
      return
    }
    if 4...7 ~= tokens.count, tokens[0].lowercased() == "not",
      tokens.dropFirst(2).dropLast().contains(where: { $0.lowercased() == "but" })
    {
      said = line
      return
    }
    let count = (1...4).reversed().first { count in
      guard tokens.count >= count else { return false }
      let lead = tokens.prefix(count).joined(separator: " ")
      // "Wait, the driver" mends; "wait for the bus" is what they do.
      // "Wait: hear when it is my turn" is a stage and what it is for.
      let isHeading = lead.hasSuffix(":") && !["correction:", "sorry:"].contains(lead.lowercased())
      // "Wait" alone is a stage of many journeys.
      let isAlone = tokens.count == count && !(count == 1 && Self.steps.contains(lead.lowercased()))
      let isApart = lead.last.map { !$0.isLetter } == true && !isHeading || isAlone
      let isLed = words.has(LineText.bare(lead), in: .corrections)
      // "No I meant the depot": a word of a correction that another one follows.
      let isFollowed =
        count == 1 && isLed
        && (2...3).contains { more in
          tokens.count > more
            && words.has(tokens[1...(more - 1)].joined(separator: " "), in: .sureCorrections)
        }
      return isFollowed || isLed && (isApart || count > 1)
        || words.has(LineText.bare(lead), in: .sureCorrections)
    }
    guard let count else { return nil }
    let rest = tokens.dropFirst(count).drop { $0.allSatisfy { "–—-:,.…".contains($0) } }
      .joined(separator: " ")
    // One may follow another: "sorry, I meant the depot".
    said = SpokenCorrection(rest, by: words)?.said ?? rest
    // "No" alone ends a list.
    if said.isEmpty, words.has(LineText.bare(line), in: .noMore) { return nil }
  }

  /// Words of a correction that alone are as well what a customer does.
  private static let steps: Set = ["wait", "halt", "espera"]

  /// A correction in the middle of a line: `first lesson - no, I meant the badge`.
  ///
  /// - Returns: what stands before it, and the line as it is meant; nil where none is.
  package static func inside(
    _ line: String, by words: ReadingWords
  ) -> (before: String, meant: String)? {
    guard SpokenCorrection(line, by: words) == nil else { return nil }
    let signs = [" - ", " – ", " — ", ", ", ". ", "; ", "… ", "? ", "! "]
    let starts = signs.flatMap { sign in line.ranges(of: sign) }.sorted {
      $0.lowerBound < $1.lowerBound
    }
    for range in starts {
      let (before, behind) = (String(line[..<range.lowerBound]), String(line[range.upperBound...]))
      // "Sorry" and "actually" alone are as well what somebody says.
      guard Self.sure.contains(where: behind.lowercased().hasPrefix),
        let correction = SpokenCorrection(behind, by: words), !correction.said.isEmpty
      else { continue }
      let lead = ["it's ", "it is ", "make it "].first(where: correction.said.hasPrefix) ?? ""
      let said = String(correction.said.dropFirst(lead.count))
      return (before, correction.mended(before) ?? said)
    }
    return nil
  }

  /// How a correction begins that is nothing else.
  private static let sure = [
    "no, i meant ", "no i meant ", "no, wait", "no wait", "wait, no", "wait no", "sorry, i meant ",
    "sorry i meant ", "no, sorry", "sorry, no,", "i meant ", "i mean, ", "no, i mean ",
    "scratch that", "correction:", "no, it's ", "no it's ", "no, it is ", "no, make it ",
    "nein, ich meinte", "non, je voulais dire", "no, quise decir",
  ]

  /// The line before with one thing in place of another, where that is what the words say: `15, not 12`.
  func mended(_ line: String) -> String? {
    let tokens = said.split(separator: " ").map(String.init)
    guard let place = tokens.firstIndex(where: { $0.lowercased() == "not" }) else { return nil }
    var new = tokens[..<place]
    var old = tokens[(place + 1)...]
    if new.isEmpty, let but = old.firstIndex(where: { $0.lowercased() == "but" }) {
      (old, new) = (old[..<but], old[(but + 1)...])
    }
    let phrase = LineText.bareEnd(old.joined(separator: " "))
    guard !new.isEmpty, !phrase.isEmpty,
      let range = line.range(ofWords: phrase)
    else { return nil }
    return line.replacingSubrange(range, with: LineText.bareEnd(new.joined(separator: " ")))
  }
}

extension String {
  /// Where whole words stand, whatever their case; nil unless they stand there once.
  fileprivate func range(ofWords words: String) -> Range<Index>? {
    let lower = words.lowercased()
    let found = indices.compactMap { start -> Range<Index>? in
      let isStart = start == startIndex || !self[index(before: start)].isWordPart
      guard isStart, let end = index(start, offsetBy: words.count, limitedBy: endIndex),
        self[start..<end].lowercased() == lower,
        end == endIndex || !self[end].isWordPart
      else { return nil }
      return start..<end
    }
    return found.count == 1 ? found[0] : nil
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
