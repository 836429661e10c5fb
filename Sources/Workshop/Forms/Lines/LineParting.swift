/// One line that says what several lines would.
struct LineParting {
  let reader: HarvestReader
  let line: String

  private var form: Form { reader.form }

  /// What stands between semicolons.
  private var pieces: [String] {
    line.split { ";；".contains($0) }.map { LineText.trimmed($0) }
  }

  /// The lines that one line is: notes by their letters, or things by their numbers, letters or names,
  /// `6: 3 3; 4: 2 2` and `Ana: one thing. Bo: another`; nil where it is one.
  var parts: [String]? {
    if let notes = form.parts(of: line) { return notes }
    if form.task == .makes(.action) {
      let parts = pieces
      return parts.count > 1 && parts.allSatisfy(isBegunByPerson) ? parts : ofTwo
    }
    if form.task == .makes(.participant) {
      let isEach = pieces.allSatisfy { $0.first?.isUppercase == true }
      return pieces.count > 1 && isEach ? pieces : nil
    }
    if form.task == .makes(.opportunity) { return ofNumbers }
    if case .makes = form.task, form.which == .number { return withSign }
    if form.takesRows { return ofPeople }
    guard case .fills(let kind) = form.task else { return nil }
    switch form.which {
    case .number, .letter:
      let parts = pieces
      if parts.count > 1, parts.allSatisfy(isBegun), parts.contains(where: isBegunBySign) {
        return parts
      }
      if let parts = ofSeveral { return parts }
      let signs = form.signs()
      return Form.parts(of: line, orWith: signs, begunBy: { reader.shown($0) != nil })
    case .name:
      if let parts = ofPair(kind) ?? byName(kind) { return parts }
      let parts = pieces
      return parts.count > 1 && parts.allSatisfy(isBegunByPerson) ? parts : nil
    case .numbers:
      let parts = pieces
      return parts.count > 1 && parts.allSatisfy(isBegunBySign) ? parts : nil
    case .none, .letters: return nil
    }
  }

  /// `d, b too much work` as a line for each of them, in a form that takes words behind one sign.
  private var ofSeveral: [String]? {
    let marks = form.fields.map(\.mark)
    guard marks.contains(.rest), !marks.contains(.figure) else { return nil }
    var tokens = line.split(separator: " ")[...]
    var signs: [String] = []
    var isJoined = true
    while isJoined, let token = tokens.first {
      let bare = String(token.filter { !",;:›".contains($0) })
      let isEnd = bare.count < token.count && !",;".contains(token.last ?? " ")
      isJoined = bare.count < token.count && !isEnd
      // "d, a bank asks for it" is about d.
      guard reader.shown(bare) != nil, isJoined || isEnd || !reader.isArticle(bare) else { break }
      signs.append(bare)
      tokens.removeFirst()
      if let next = tokens.first, !isEnd,
        next == "&" || reader.words.reading.has(next, in: .joiners)
      {
        isJoined = true
        tokens.removeFirst()
      }
    }
    let rest = tokens.drop { ":›".contains($0) }.joined(separator: " ")
    return signs.count > 1 && !rest.isEmpty ? signs.map { "\($0) › \(rest)" } : nil
  }

  /// `4 hold slots for people with a flight; 8: tell people which photo is fine`.
  private var ofNumbers: [String]? {
    let parts = pieces
    return parts.count > 1 && reader.shown(parts[0].prefix { $0.isNumber }) != nil
      && parts.dropFirst().allSatisfy(isBegunBySign) ? parts : nil
  }

  /// `rings the desk; ~ nobody answers`: a step, and what goes wrong there as one of its own.
  private var withSign: [String]? {
    let parts = pieces
    let signs = form.signs(alone: true)
    return parts.count > 1
      && parts.dropFirst().allSatisfy { part in signs.contains { part.hasPrefix($0) } }
      ? parts : nil
  }

  /// `Ana rings the bank tomorrow & Bo orders bread by Friday`: two promises, each with its name in front.
  private var ofTwo: [String]? {
    for sign in [" & ", " and ", ", and ", ". "] {
      guard let range = line.firstRange(of: sign) else { continue }
      let parts = [line[..<range.lowerBound], line[range.upperBound...]].map {
        LineText.trimmed($0)
      }
      let isLong = parts.allSatisfy { $0.split(separator: " ").count > 2 }
      if isLong, parts.allSatisfy(isBegunByPerson) { return parts }
    }
    return nil
  }

  /// `Ana prints …`: who does it, and what.
  private func isBegunByPerson(_ part: String) -> Bool {
    let tokens = part.split(separator: " ")
    return (1...3).contains { count in
      tokens.count > count && reader.participant(tokens.prefix(count).joined(separator: " ")) != nil
    }
  }

  /// Whether a number or letter of the wall stands in front that is no article: `c not now because …`.
  private func isBegun(_ part: String) -> Bool {
    let head = String(part.prefix { $0.isNumber || $0.isLetter })
    return isBegunBySign(part)
      || form.which == .letter && reader.shown(head) != nil && !reader.isArticle(head)
  }

  /// `6: …`, `17 * …`, `b › …`: a number or letter of the wall with a sign behind it.
  private func isBegunBySign(_ part: String) -> Bool {
    let head = part.prefix { $0.isNumber || $0.isLetter }
    // `20, 21 ! …` is about both.
    let tail = part.dropFirst(head.count).drop { $0.isNumber || " ,&".contains($0) }
    let marks = form.fields.flatMap(\.mark.words).filter { $0.hasSuffix(":") || $0.count > 3 }
    let isMarked = tail.first.map { ":›*!)~".contains($0) } == true
    return reader.shown(head) != nil
      && (isMarked || marks.contains { LineText.starts(String(tail), with: $0) })
  }

  /// `Ana and Bo: one thing`: the same of each.
  private func ofPair(_ kind: EntityKind) -> [String]? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let head = line[..<colon].split(separator: " ").map(String.init)
    guard
      let place = head.indices.dropFirst().dropLast().first(where: {
        reader.words.reading.has(head[$0], in: .joiners) || ["&", "+"].contains(head[$0])
      })
    else { return nil }
    let names = [head[..<place], head[(place + 1)...]].map { $0.joined(separator: " ") }
    guard names.allSatisfy({ reader.reference($0, to: [kind]) != nil }) else { return nil }
    return names.map { $0 + line[colon...] }
  }

  private func byName(_ kind: EntityKind) -> [String]? {
    var colons: Set<String.Index> = []
    let starts = line.indices.filter { index in
      let isStart = index == line.startIndex || line[line.index(before: index)] == " "
      // A dash behind a name is as good as a colon.
      let colon = line[index...].firstIndex(of: ":")
      let dash = line[index...].firstRange(of: " - ")?.lowerBound
      guard isStart, let end = [colon, dash].compactMap(\.self).min() else { return false }
      let name = line[index..<end]
      // A surname is no second name beside the first.
      let isName =
        !name.isEmpty && name.split(separator: " ").count <= 4 && !colons.contains(end)
        && !name.contains { ",;.".contains($0) }
        && (reader.reference(LineText.trimmed(name), to: [kind]) != nil
          // A name with a slip stands apart as well.
          || line[..<index].hasSuffix("; ") && !name.contains(" ")
            && name.first?.isUppercase == true)
      if isName { colons.insert(end) }
      return isName
    }
    guard starts.count > 1, starts.first == line.startIndex else { return nil }
    let ends = starts.dropFirst() + [line.endIndex]
    return zip(starts, ends).map { start, end in
      var part = LineText.trimmed(line[start..<end])
      while let last = part.last, ",;".contains(last) { part.removeLast() }
      return part
    }
  }

  /// What each person shows for one thing, `22: Ann 2, Bob minus one`, as a line for each.
  private var ofPeople: [String]? {
    guard let (head, _, said) = reader.scored(line), said.count > 1 else { return nil }
    return said.map { "\(head): \($0)" }
  }
}

extension HarvestReader {
  /// The lines that one line is: notes by their letters, or things by their numbers, letters or names,
  /// `6: 3 3; 4: 2 2` and `Ana: one thing. Bo: another`; nil where it is one.
  package func parts(of line: String) -> [String]? {
    LineParting(reader: self, line: line).parts
  }
}
