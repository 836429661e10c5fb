/// What is parted by commas, words and signs, and what is left in the end.
extension LineParse {
  /// Takes a name the map knows at the very beginning.
  mutating func takeName() {
    for field in taken.fields({ $0 == .name }) where taken.isFree(field) {
      let tokens = rest.split(separator: " ")
      for count in stride(from: min(4, tokens.count - 1), through: 1, by: -1) {
        let text = tokens.prefix(count).joined(separator: " ")
        let isBare = text.last.map { !LineText.separators.contains($0) } == true
        // "Bo, talk to the bank" is his as well; a title may be a name in front of a comma only whole.
        guard let person = isBare ? reader.person(text) : reader.participant(LineText.bareEnd(text))
        else { continue }
        taken.add(field, [person], said: text)
        rest = tokens.dropFirst(count).joined(separator: " ")
        takeHedge()
        if isBare { moveSecondName() } else { moveFurtherNames() }
        break
      }
      if taken.isFree(field) { takeNobody(field) }
    }
  }

  /// `Henk is the head of nursing` as `Henk, head of nursing`, where people are named.
  mutating func takeCopula() {
    let tokens = rest.split(separator: " ").map(String.init)
    let words = reader.words.reading
    guard form.task == .makes(.participant) else {
      // `12 is 3, 5`
      if isFilling, form.fields.contains(where: { $0.mark == .figure }), let first = tokens.first,
        words.has(first, in: .copulas)
      {
        fillers.append(first.lowercased())
        rest = tokens.dropFirst().joined(separator: " ")
      }
      return takeContrast()
    }
    guard
      let place = tokens.indices.dropFirst().dropLast().first(where: {
        words.has(tokens[$0], in: .copulas)
      }), place <= 4,
      tokens[..<place].allSatisfy({ $0.first?.isUppercase == true && $0.last?.isLetter == true })
    else { return }
    var said = tokens[(place + 1)...]
    if said.count > 1, said.first.map({ words.has($0, in: .smallWords) }) == true {
      said.removeFirst()
    }
    fillers.append(tokens[place].lowercased())
    let marks = form.fields.flatMap(\.mark.words)
      .map { $0.split(separator: " ").map(String.init) }.filter { $0.count > 1 }
    var pieces = [""]
    for index in said.indices {
      let isJoint =
        words.has(said[index], in: .joiners)
        && marks.contains { said[(index + 1)...].starts(with: $0) }
      if isJoint {
        fillers.append(said[index].lowercased())
        pieces.append("")
      } else {
        pieces[pieces.count - 1] += (pieces.last == "" ? "" : " ") + said[index]
      }
    }
    rest = ([tokens[..<place].joined(separator: " ")] + pieces).joined(separator: ", ")
  }

  /// `owner is Marek, not Tom`: whoever is not meant is left out, and told.
  private mutating func takeContrast() {
    let sign = ", not "
    guard form.fields.contains(where: { $0.vocabulary == .people }),
      let range = rest.ranges(of: sign).last,
      case let name = LineText.bareEnd(String(rest[range.upperBound...])),
      reader.participant(name) != nil
    else { return }
    taken.doubts.append("Left out: not \(name).")
    rest = String(rest[..<range.lowerBound])
  }

  /// `Ben I guess makes the sheet`.
  private mutating func takeHedge() {
    let tokens = rest.split(separator: " ")
    let count = (1...3).first { count in
      count < tokens.count
        && reader.words.reading.has(
          tokens.prefix(count).joined(separator: " "), in: .hedges)
    }
    if let count { rest = tokens.dropFirst(count).joined(separator: " ") }
  }

  /// `nobody yet makes the sheet`, `we don't know who makes the sheet`.
  private mutating func takeNobody(_ field: FormField) {
    let tokens = rest.split(separator: " ").map(String.init)
    for count in stride(from: min(4, tokens.count - 1), through: 1, by: -1) {
      let text = tokens.prefix(count).joined(separator: " ")
      let behind = tokens.dropFirst(count).drop { $0.lowercased() == "who" }
      // "somebody from the bank" is somebody.
      guard text.contains(where: \.isLetter), reader.words.reading.has(text, in: .nobody),
        let next = behind.first, !reader.words.reading.has(next, in: .smallWords)
      else { continue }
      taken.add(field, ["unknown"], said: text)
      rest = behind.joined(separator: " ")
      return
    }
  }

  /// `Ben and Tom make the sheet`: one answers for it, and the other goes behind the words.
  private mutating func moveSecondName() {
    var tokens = rest.split(separator: " ")
    let behind = tokens.dropFirst().first
    while tokens.count > 3, reader.words.reading.has(tokens[1], in: .smallWords) {
      tokens.remove(at: 1)
    }
    guard tokens.count > 2,
      let list = [ReadingWords.List.joiners, .alternatives].first(where: {
        reader.words.reading.has(tokens[0], in: $0)
          || $0 == .joiners && ["&", "+"].contains(tokens[0])
      })
    else { return }
    let here = reader
    let names = (1...min(3, tokens.count - 2)).reversed().compactMap { count in
      here.participant(tokens[1...count].joined(separator: " ")).map { (name: $0, count: count) }
    }
    guard let (second, count) = names.first ?? stranger(tokens[1], behind) else { return }
    let isHere = !names.isEmpty
    taken.doubts.append(
      "One person answers for it; \(second)\(isHere ? "" : ", who is not on the list,") stands behind"
        + " the words.")
    rest = tokens.dropFirst(1 + count).joined(separator: " ")
    companion = "(\(list == .joiners ? "with" : tokens[0]) \(second))"
  }

  /// `Ben, Tom and Ana make the sheet`: all but the first go behind the words.
  private mutating func moveFurtherNames() {
    var tokens = rest.split(separator: " ").map(String.init)[...]
    var names: [String] = []
    var isJoined = false
    while let token = tokens.first {
      if !names.isEmpty, reader.words.reading.has(token, in: .joiners) || token == "&" {
        isJoined = true
        tokens.removeFirst()
        continue
      }
      let count = (1...2).reversed().first { count in
        tokens.count > count
          && reader.participant(LineText.bareEnd(tokens.prefix(count).joined(separator: " ")))
            != nil
      }
      guard let count,
        let name = reader.participant(LineText.bareEnd(tokens.prefix(count).joined(separator: " ")))
      else { break }
      names.append(name)
      tokens = tokens.dropFirst(count)
    }
    guard isJoined, names.count > 1, !tokens.isEmpty else { return }
    let all = names.inWords
    taken.doubts.append("One person answers for it; \(all) stand behind the words.")
    rest = tokens.joined(separator: " ")
    companion = "(with \(all))"
  }

  /// Somebody who is not on the list, `Ben and jill make the sheet`: no small word, as in `Ben and then
  /// Tom`.
  private func stranger(_ word: Substring, _ first: Substring?) -> (name: String, count: Int)? {
    // Behind an article nobody is named: "and the others".
    let isName =
      word.count > 1 && (word == first || word.first?.isUppercase == true)
      && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
      && !reader.words.reading.has(word, in: .smallWords)
      && !reader.words.reading.has(word, in: .promises)
    return isName ? (String(word), 1) : nil
  }

  /// Takes everything that is left, part by part.
  mutating func takeParts() {
    let (head, tail, split) = halves()
    let marks = form.fields.flatMap { field in
      switch field.mark {
      case .word(let words) where !reader.isTyped(field): words
      // `daughter of a resident - lives it`
      case .phrase(let words): words.filter { $0.contains(" ") }.map { "- \($0)" }
      default: [String]()
      }
    }
    let pieces = { (text: String) in
      Piece.all(of: text, at: Piece.separators).flatMap { $0.parted(before: marks) }
    }
    var headPieces = pieces(head)
    var tailPieces = pieces(tail)
    // Numbers and dates belong behind the sign: "goes to 3 shops: 5 to 7".
    taken.isParted = split != nil
    taken.takeClaims(from: &headPieces, isHead: taken.isParted)
    taken.takeClaims(from: &tailPieces, isHead: false)
    if taken.isParted {
      taken.takeLeft(from: &tailPieces)
    } else {
      taken.takeLoneFigure(from: &headPieces, after: 1)
    }
    taken.takeBareName(from: &headPieces)
    taken.takeBareDay(from: &headPieces)
    let place = split.flatMap { split in form.fields.firstIndex { $0 == split } }
    let isOpen = { (field: FormField) in field.mark == .rest }
    let first = form.fields.prefix(place ?? form.fields.count).filter(isOpen)
    let later = form.fields.dropFirst((place ?? form.fields.count) + 1).filter(isOpen)
    taken.give(headPieces, to: (taken.restField.map { [$0] } ?? []) + first, isNamed: true)
    let opening = split.flatMap { reader.isTyped($0) ? nil : $0 }
    taken.give(tailPieces, to: (opening.map { [$0] } ?? []) + later, isNamed: opening != nil)
    taken.keepStrays()
    if let companion, let place = form.naming(among: taken.parts) ?? taken.openPart,
      !taken.parts[place].values.isEmpty
    {
      taken.parts[place].values[0] += " " + companion
      taken.parts[place].said += " " + companion
    }
  }

  /// The line before and behind the sign that parts it, with the field that the sign gives.
  private mutating func halves() -> (head: String, tail: String, split: FormField?) {
    for field in form.fields where taken.isFree(field) {
      if case .before(let signs) = field.mark, let (sign, range) = find(signs) {
        let lead = LineText.trimmed(rest[..<range.lowerBound])
        if !lead.isEmpty, let values = reader.values(lead, of: field) {
          taken.add(field, values, said: lead + sign)
          rest = LineText.trimmed(rest[range.upperBound...])
        }
      }
    }
    for field in form.fields where taken.isFree(field) {
      if case .after(let signs) = field.mark, let (_, range) = find(signs) {
        let lead = LineText.trimmed(rest[..<range.lowerBound])
        return (lead, LineText.trimmed(rest[range.upperBound...]), field)
      }
    }
    return (rest, "", nil)
  }

  /// The first of these signs outside of brackets; one of letters or a colon needs a blank or the
  /// end behind it, so that `10:30` stays whole.
  private func find(_ signs: [String]) -> (sign: String, range: Range<String.Index>)? {
    var depth = 0
    for index in rest.indices {
      if "([（".contains(rest[index]) { depth += 1 }
      if ")]）".contains(rest[index]) { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      for sign in signs where rest[index...].hasPrefix(sign) {
        let end = rest.index(index, offsetBy: sign.count)
        let next = end < rest.endIndex ? rest[end] : " "
        let before = index > rest.startIndex ? rest[rest.index(before: index)] : " "
        let isLoose = next == " " || sign == "：" || sign.count > 1
        let needsLead = sign == "/" && before != " "
        if isLoose, !needsLead { return (sign, index..<end) }
      }
    }
    return nil
  }
}
