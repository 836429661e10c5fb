/// Where a guess stands by what was agreed before anybody looked.
package struct AgreedVerdict: Sendable, Equatable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    /// Nothing tells yet.
    case guess
    /// Voices support it, numbers do not yet.
    case heard
    /// Numbers support it, voices do not yet.
    case counted
    /// Both do.
    case supported
    /// One of them contradicts it.
    case refuted
    /// What was found says neither.
    case unclear
    /// Its day has passed and nothing tells: go on, or stop.
    case overdue
  }

  /// What one kind of proof says.
  package enum Proof: Sendable, Equatable {
    case supports, contradicts, unclear
  }

  /// Nil while nobody was asked.
  package let voices: Proof?
  /// Nil while its KPI was not read again.
  package let numbers: Proof?
  package let state: State

  package init(of guess: Hypothesis, in session: Session, on day: Day) {
    voices = Self.voices(on: guess, session)
    numbers = Self.numbers(on: guess, session, day)
    state = Self.state(voices, numbers, isPast: guess.due.map { $0.number < day.number } ?? false)
  }

  private static func state(_ voices: Proof?, _ numbers: Proof?, isPast: Bool) -> State {
    if voices == .contradicts || numbers == .contradicts { return .refuted }
    switch (voices == .supports, numbers == .supports) {
    case (true, true): return .supported
    case (true, false): return .heard
    case (false, true): return .counted
    case (false, false): break
    }
    if isPast { return .overdue }
    return voices == nil && numbers == nil ? .guess : .unclear
  }

  /// The last thing that people said; counted where a count was agreed.
  private static func voices(on guess: Hypothesis, _ session: Session) -> Proof? {
    let last = session.findings.members.last {
      $0.hypothesis == guess.id && $0.proof != .numbers
    }
    guard let last else { return nil }
    if let agreed = guess.agreedShare, let text = last.text, let found = Share(spoken: text) {
      return agreed.isMet(by: found) ? .supports : .contradicts
    }
    return last.verdict.flatMap(proof)
  }

  private static func numbers(on guess: Hypothesis, _ session: Session, _ day: Day) -> Proof? {
    let told = session.findings.members.last {
      $0.hypothesis == guess.id && $0.proof == .numbers
    }
    if let verdict = told?.verdict.flatMap(proof) { return verdict }
    guard let kpi = guess.kpi.flatMap({ session.kpis[$0] }), let bar = guess.threshold,
      session.measurements.members.contains(where: { $0.kpi == kpi.id && $0.date != nil })
    else { return nil }
    let history = ReadingHistory(of: kpi, in: session)
    guard let latest = history.latest, let better = kpi.direction else { return nil }
    let now = Estimate(latest.reading, kind: history.kind)
    guard !now.isCountOnly else { return .unclear }
    if better.improvement(now.value - bar.value) >= 0 { return .supports }
    // Before its day a number may still come up.
    guard let due = guess.due, due.number <= day.number else { return nil }
    let best = now.interval.map { better == .up ? $0.high : $0.low } ?? now.value
    return better.improvement(best - bar.value) < 0 ? .contradicts : .unclear
  }

  private static func proof(_ verdict: Finding.Verdict) -> Proof {
    switch verdict {
    case .supports: .supports
    case .contradicts: .contradicts
    case .unclear: .unclear
    }
  }
}

extension AgreedVerdict {
  /// `By what you agreed: heard. Numbers not yet.`
  package var sentence: String {
    var words = "By what you agreed: \(state.rawValue)."
    switch state {
    case .heard: words += numbers == nil ? " Numbers not yet." : " The numbers are unclear."
    case .counted: words += voices == nil ? " Voices not yet." : " The voices are unclear."
    case .overdue: words += " Its day has passed: go on with a new day, or stop."
    case .guess, .supported, .refuted, .unclear: break
    }
    return words
  }

  /// The status that it would be kept as.
  package var status: String {
    switch state {
    case .guess, .overdue: "open"
    default: state.rawValue
    }
  }
}

/// How many of how many must say so, as it was agreed: `6 of 10`.
package struct AgreedShare: Sendable, Equatable {
  package let share: Share
  /// Whether more than so many prove the guess wrong, rather than fewer.
  package let isMost: Bool

  /// Met by at least that part of those who were asked, however many they were.
  package func isMet(by found: Share) -> Bool {
    isMost ? found.fraction <= share.fraction : found.fraction >= share.fraction
  }
}

extension Hypothesis {
  /// Read from what proves it wrong, else from how it is tested; nil where no count stands there.
  package var agreedShare: AgreedShare? {
    if let wrongIf, let share = Share(spoken: wrongIf) ?? Share(agreed: wrongIf) {
      let words = wrongIf.lowercased()
      return AgreedShare(
        share: share, isMost: words.contains("more than") || words.contains("over "))
    }
    return qualitativeTest.flatMap(Share.init(agreed:)).map {
      AgreedShare(share: $0, isMost: false)
    }
  }
}

extension Share {
  /// The first `7 of 10` that stands in words.
  package init?(spoken text: String) {
    let words = Self.words(of: text)
    for place in words.indices where words[place] == "of" {
      guard place > 0, place + 1 < words.count, let count = Self.number(words[place - 1]),
        let all = Self.number(words[place + 1]), all > 0, 0...all ~= count
      else { continue }
      self.init(count, within: all)
      return
    }
    return nil
  }

  /// A bar that was agreed: `call back ten buyers; right if at least six name the stock`, or so many of
  /// so many behind such words.
  fileprivate init?(agreed text: String) {
    let words = Self.words(of: text)
    let bars = [["at", "least"], ["fewer", "than"], ["less", "than"]]
    guard
      let bar = words.indices.first(where: { place in
        bars.contains { words[place...].starts(with: $0) }
      }), bar + 2 < words.count, let count = Self.number(words[bar + 2])
    else { return nil }
    let rest = Array(words[(bar + 3)...])
    if rest.first == "of", rest.count > 1, let all = Self.number(rest[1]), all > 0, count <= all {
      self.init(count, within: all)
      return
    }
    // How many are to be asked stands before the bar.
    guard let all = words[..<bar].reversed().lazy.compactMap(Self.number).first, all >= count,
      all > 0
    else { return nil }
    self.init(count, within: all)
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func number(_ word: String) -> Int? {
    Int(word) ?? numbers.firstIndex(of: word)
  }

  private static let numbers = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
}
