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
    // "Prya is Priya Raman, sorry"
    if tokens.count > 2, LineText.bare(tokens[tokens.count - 1]) == "sorry",
      tokens[tokens.count - 2].last == ","
    {
      said = LineText.bareEnd(tokens.dropLast().joined(separator: " "))
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
      return (
        before,
        correction.mended(before) ?? correction.resuming(before)
          ?? correction.renamingEnd(of: before) ?? said
      )
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

  /// The line before with one thing in place of another, where that is what the words say: `15, not 12`,
  /// `not Tuesday, Wednesday`, `owner is Priya` behind `owner: Greta`, `that was Bea`, `7 customers` for 5 of them.
  func mended(_ line: String) -> String? {
    naming(line) ?? sayingPart(line) ?? givingTo(line) ?? counting(line) ?? overlapping(line)
  }

  private func naming(_ line: String) -> String? {
    let tokens = said.split(separator: " ").map(String.init)
    guard let place = tokens.firstIndex(where: { $0.lowercased() == "not" }) else { return nil }
    var new = tokens[..<place]
    var old = tokens[(place + 1)...]
    if new.isEmpty, let but = old.firstIndex(where: { $0.lowercased() == "but" }) {
      (old, new) = (old[..<but], old[(but + 1)...])
    } else if new.isEmpty, let comma = old.firstIndex(where: { $0.hasSuffix(",") }) {
      (old, new) = (old[...comma], old[(comma + 1)...])
    }
    let phrase = LineText.bareEnd(old.joined(separator: " "))
    guard !new.isEmpty, !phrase.isEmpty,
      let range = line.range(ofWords: phrase)
    else { return nil }
    return line.replacingSubrange(range, with: LineText.bareEnd(new.joined(separator: " ")))
  }

  /// `owner is Priya`, `owner of 9 is Priya`: in place of the part of the line that begins with the same word.
  private func sayingPart(_ line: String) -> String? {
    let said = said.replacing(#/^(\w+) (?:of|for|at) \d+ is /#) { "\($0.output.1) is " }
    let lead = said.prefix { $0.isLetter }
    let behind = said.dropFirst(lead.count)
    guard lead.count > 2, behind.hasPrefix(" is ") || behind.hasPrefix(":"),
      let start = line.lastIndex(where: { ",;".contains($0) }),
      case let part = LineText.trimmed(line[line.index(after: start)...]),
      part.lowercased().hasPrefix(lead.lowercased())
    else { return nil }
    return "\(line[...start]) \(said)"
  }

  /// `that was Bea`: somebody else than the one in front.
  private func givingTo(_ line: String) -> String? {
    let tokens = said.split(separator: " ").map(String.init)
    guard 3...4 ~= tokens.count, tokens[0].lowercased() == "that", tokens[1].lowercased() == "was",
      tokens.dropFirst(2).allSatisfy({ $0.first?.isUppercase == true }),
      let first = line.split(separator: " ").first, first.first?.isUppercase == true
    else { return nil }
    let name = LineText.bareEnd(tokens.dropFirst(2).joined(separator: " "))
    return name + line.dropFirst(first.prefix { $0.isLetter }.count)
  }

  /// `7 customers` where the line says how many customers.
  private func counting(_ line: String) -> String? {
    let tokens = said.split(separator: " ").map(String.init)
    let words = line.split(separator: " ").map(String.init)
    guard tokens.count == 2, Int(tokens[0]) != nil else { return nil }
    let places = words.indices.dropLast().filter { place in
      Int(words[place]) != nil
        && LineText.bare(words[place + 1]) == LineText.bare(tokens[1])
    }
    guard places.count == 1 else { return nil }
    var mended = words
    mended[places[0]] = tokens[0]
    return mended.joined(separator: " ")
  }

  /// `Jonas calls the insurer` where the line says `Beate calls the insurer about the fee`: somebody else does it, and
  /// the rest stays.
  private func overlapping(_ line: String) -> String? {
    let new = said.split(separator: " ").map(String.init)
    let old = line.split(separator: " ").map(String.init)
    guard let first = new.first, first.first?.isUppercase == true, let before = old.first,
      before.first?.isUppercase == true, first != before
    else { return nil }
    for lead in 1...2 where new.count > lead + 1 {
      let shared = Array(new[lead...])
      for start in 1...2 where old.count > start + shared.count {
        if Array(old[start..<(start + shared.count)]) == shared {
          return (new + old[(start + shared.count)...]).joined(separator: " ")
        }
      }
    }
    return nil
  }

  /// `after 5:30` behind `an evening slot after 6`: from the word on with which it begins.
  private func resuming(_ line: String) -> String? {
    let new = said.split(separator: " ").map(String.init)
    let old = line.split(separator: " ").map(String.init)
    guard let first = new.first, 2...4 ~= new.count, first.first?.isLowercase == true,
      old.filter({ $0 == first }).count == 1, let place = old.firstIndex(of: first), place > 0,
      old.count - place <= new.count + 1
    else { return nil }
    return (old[..<place] + new).joined(separator: " ")
  }

  /// One name or day in place of the one at the end of a longer line.
  private func renamingEnd(of line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    let name = LineText.bareEnd(said)
    guard !name.contains(" "), name.first?.isUppercase == true, words.count > 1,
      let last = words.popLast(), last.first?.isUppercase == true
    else { return nil }
    return (words + [name]).joined(separator: " ")
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
