/// How words become the values of a field.
extension HarvestReader {
  func column(_ field: FormField) -> EntityTable.Column? {
    FieldPath(form.kind, field.field).column
  }

  /// Whether the words decide by what they are: a date, a number, something known.
  func isTyped(_ field: FormField) -> Bool {
    if field.isKnown || field.vocabulary == .numbers { return true }
    switch column(field)?.kind {
    case .text, .list, nil: return false
    default: return true
    }
  }

  /// The values, as the session keeps them; nil when the words are none.
  func values(_ text: String, of field: FormField) -> [String]? {
    let text = LineText.trimmed(text)
    guard !text.isEmpty else { return nil }
    if field.vocabulary == .channels { return channel(text, isKnown: field.isKnown).map { [$0] } }
    if field.vocabulary == .people {
      if let person = person(words.reading.withoutHedge(text)) ?? promising(text) {
        return [person]
      }
      // A sign such as @ asks for somebody who is here.
      if !field.isKnown, words.reading.has(text, in: .nobody) {
        return ["unknown"]
      }
      let isSource = text.hasPrefix("[")
      let isFigure = words.inDigits(text).contains(where: \.isNumber)
      return field.isKnown || isSource || isFigure || !text.contains(where: \.isLetter)
        ? nil : [text]
    }
    if field.vocabulary == .numbers { return hasNumber(text) ? [text] : nil }
    guard let kind = column(field)?.kind else { return nil }
    switch kind {
    case .text, .list: return words.reading.has(text, in: .unknown) ? ["unknown"] : [text]
    case .choice(let choices): return choice(text, of: choices).map { [$0] }
    case .scale(let range):
      return words.number(plainNumber(text)).flatMap {
        range.contains($0) ? [String($0)] : nil
      }
    case .halves: return Feeling(plainNumber(text)).map { [$0.text] }
    case .count:
      if let number = words.number(text) ?? counted(text) { return [String(number)] }
      return Quantity(plainNumber(text)).flatMap { Int($0.text) }.map { [String(max(0, $0))] }
    case .number:
      if words.reading.has(text, in: .unknown) { return ["unknown"] }
      if let number = words.number(text) { return [String(number)] }
      return Quantity(text).map { [$0.text] }
    case .date(let isPast):
      return Day(spoken: text, today: today, isPast: isPast).map { [$0.text] }
    case .moment: return Moment(text).map { [$0.text] }
    case .yesNo: return ["yes", "no"].contains(text.lowercased()) ? [text.lowercased()] : nil
    case .reference(let kinds): return reference(text, to: kinds).map { [$0.id.text] }
    case .references(let kind): return reference(text, to: [kind]).map { [$0.id.text] }
    case .scores(let range, _): return scores(text, in: range)
    }
  }

  /// How many of something there are, `about forty exit calls`; nil for a day, `12 March`.
  private func counted(_ text: String) -> Int? {
    var tokens = text.split(separator: " ").map(String.init)[...]
    if let first = tokens.first, words.reading.has(first, in: .nearness) { tokens.removeFirst() }
    guard let (number, count) = words.number(leading: tokens), tokens.count - count <= 2,
      tokens.dropFirst(count).allSatisfy({ $0.allSatisfy(\.isLetter) }),
      Day(spoken: text, today: today) == nil
    else { return nil }
    return number
  }

  /// Whether a day on which something was measured is still to come.
  func isAhead(_ values: [String], of field: FormField) -> Bool {
    guard case .date(isPast: true)? = column(field)?.kind else { return false }
    return values.compactMap { Day(iso: $0) }.contains { $0 > today }
  }

  /// The number that the words of a scale stand for: `very bad` is a 4.
  func scaleNumber(_ text: String, of field: FormField) -> String? {
    guard case .scale? = column(field)?.kind else { return nil }
    if words.reading.has(LineText.bareEnd(text), in: .unknown) { return "unknown" }
    return PainScale(rawValue: field.field)?.number(called: LineText.bareEnd(text)).map(String.init)
  }

  /// How many of these words, from the first on, are a word of a scale, and its number.
  func scaleWords(_ tokens: [String], of field: FormField) -> (count: Int, number: String)? {
    for count in tokens.indices.reversed().map({ $0 + 1 }) {
      let said = tokens.prefix(count).joined(separator: " ")
      if let number = scaleNumber(said, of: field) { return (count, number) }
    }
    return nil
  }

  /// Who takes part, where words behind the name say what they do: `Karin reports it`, `owner Karin`.
  package func promising(_ text: String) -> String? {
    let lead = "owner "
    let said = text.lowercased().hasPrefix(lead) ? String(text.dropFirst(lead.count)) : text
    if said != text, let named = participant(said) { return named }
    let tokens = said.split(separator: " ").map(String.init)
    for count in stride(from: min(4, tokens.count - 1), through: 1, by: -1) {
      guard words.reading.has(tokens[count], in: .promises) else { continue }
      if let named = participant(tokens.prefix(count).joined(separator: " ")) { return named }
    }
    return nil
  }

  /// Whether a number, or a part of a whole, stands in the words.
  private func hasNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber)
      || LineParse.words(text).contains {
        words.number($0) != nil || words.reading.has($0, in: .fractions)
      }
  }

  private func plainNumber(_ text: String) -> String {
    text.hasPrefix("\u{2212}") || text.hasPrefix("–") ? "-" + text.dropFirst() : text
  }

  /// A number on a scale, with its sign; nil for anything else.
  func score(_ token: String, in range: ClosedRange<Int>) -> Int? {
    let plain = plainNumber(token)
    let sign = plain.hasPrefix("-") ? -1 : 1
    let digits = plain.hasPrefix("-") || plain.hasPrefix("+") ? String(plain.dropFirst()) : plain
    guard let number = words.number(digits).map({ sign * $0 }), range.contains(number) else {
      return nil
    }
    return number
  }

  private func scores(_ text: String, in range: ClosedRange<Int>) -> [String]? {
    var numbers: [String] = []
    for token in text.split(whereSeparator: { " ,;/".contains($0) }) {
      guard let number = score(String(token), in: range) else { return nil }
      numbers.append(String(number))
    }
    return numbers.isEmpty ? nil : [numbers.joined(separator: " ")]
  }

  private func choice(_ text: String, of choices: [String]) -> String? {
    let wanted = LineText.bare(text)
    if let choice = ChoiceWords.choice(called: wanted, among: choices) { return choice }
    // `info` is information.
    let matching = choices.filter { $0.hasPrefix(wanted) }
    return wanted.count >= 3 && matching.count == 1 ? matching[0] : nil
  }

  /// A channel as it is kept. Another than the known ones begins with a letter.
  func channel(_ text: String, isKnown: Bool) -> String? {
    if let known = words.channel(text) { return known.kept }
    let wanted = SpokenWords.plain(text)
    if let named = Touchpoint.channels.first(where: { SpokenWords.plain($0) == wanted }) {
      return named
    }
    for touchpoint in session.touchpoints.members where !touchpoint.channels.isEmpty {
      let own = touchpoint.channels.first { SpokenWords.plain($0) == wanted }
      if let own { return own }
    }
    return !isKnown && text.first?.isLetter == true ? text : nil
  }

  /// Whether a channel has been named before.
  func isNew(channel: String) -> Bool {
    self.channel(channel, isKnown: true) == nil
  }

  /// Whether a channel is online: by the words of the language, else as it was said before.
  func isOnline(channel: String) -> Bool? {
    if let known = words.channel(channel) { return known.isOnline }
    let before = session.touchpoints.members.first { $0.channels == [channel] && $0.online != nil }
    return before?.online
  }

  /// Everybody the map knows by name.
  private var people: [String] {
    session.participants.members.compactMap(\.name)
      + [session.facts.decider, session.facts.facilitator].compactMap { $0 }
      + session.goals.members.compactMap(\.owner) + session.actions.members.compactMap(\.owner)
  }

  /// The one who takes part and is meant.
  package func participant(_ text: String) -> String? {
    person(text).flatMap { name in
      session.participants.members.contains { $0.name == name } ? name : nil
    }
  }

  /// Whether somebody who takes part is named, or two of them.
  func namesPeople(_ text: String) -> Bool {
    if participant(text) != nil { return true }
    let tokens = text.split(separator: " ").map(String.init)
    guard
      let place = tokens.indices.dropFirst().dropLast().first(where: {
        words.reading.has(tokens[$0], in: .joiners) || tokens[$0] == "&"
      })
    else { return false }
    return [tokens[..<place], tokens[(place + 1)...]].allSatisfy {
      participant($0.joined(separator: " ")) != nil
    }
  }

  /// The one person meant, by the name or its beginning.
  package func person(_ text: String) -> String? {
    let wanted = LineText.bare(text)
    // "Ann and" begins no name.
    guard let end = wanted.split(separator: " ").last, !words.reading.has(end, in: .joiners) else {
      return nil
    }
    // Whoever takes part is meant before a name that was once given to a goal.
    let own = session.participants.members.compactMap(\.name)
    for known in [own, people] {
      if let exact = known.first(where: { $0.lowercased() == wanted }) { return exact }
      let matching = Set(known.filter { $0.lowercased().hasPrefix(wanted + " ") })
      if matching.count == 1 { return matching.first }
    }
    return SpokenPerson(wanted).meant(in: session, mayBeRole: false)
  }

  /// The thing meant: a letter for ideas, a number for touchpoints, a name or its beginning for all.
  func reference(_ text: String, to kinds: [EntityKind]) -> Reference? {
    if let (kind, sign) = kindled(text, kinds) { return reference(sign, to: [kind]) }
    let wanted = LineText.bare(text)
    if let letter = Form.number(ofLetter: wanted),
      let lettered = kinds.contains(.idea) ? .idea : kinds.first(where: { $0 == .opportunity })
    {
      let ids = session.numbering(of: lettered, within: context)
      if ids.indices.contains(letter - 1) { return Reference(lettered, ids[letter - 1]) }
    }
    // Where several kinds can be meant, only touchpoints have numbers on the wall.
    let numbered = kinds.count == 1 ? kinds[0] : kinds.first { $0 == .touchpoint }
    if let numbered, let number = words.number(wanted) {
      let ids = session.numbering(of: numbered, within: context)
      return ids.indices.contains(number - 1) ? Reference(numbered, ids[number - 1]) : nil
    }
    for kind in kinds {
      let ids = EntityTable.of(kind).ids(in: session)
      if let id = ids.first(where: { $0.text == wanted }) { return Reference(kind, id) }
      let titled = ids.map { ($0, session.title(of: Reference(kind, $0)).lowercased()) }
      if let exact = titled.first(where: { $0.1 == wanted }) { return Reference(kind, exact.0) }
      let matching = titled.filter { $0.1.hasPrefix(wanted) }
      if wanted.count >= 3, matching.count == 1 { return Reference(kind, matching[0].0) }
      if kind == .idea, let idea = SpokenIdea(reader: self).meant(by: wanted) {
        return Reference(kind, idea)
      }
      if kind == .participant, let name = SpokenPerson(wanted).meant(in: session),
        let person = session.participants.members.first(where: { $0.name == name })
      {
        return Reference(kind, person.id)
      }
    }
    return nil
  }

  /// The source meant, as people call it.
  func source(_ text: String) -> Identifier? {
    SpokenSource(text).meant(in: session)
  }
}
