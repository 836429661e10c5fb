extension Form {
  /// The lines that one line is where each part behind a semicolon begins with a letter or sign of the
  /// form: `f works shifts; m no waiting`; nil where it is one.
  package func parts(of line: String) -> [String]? {
    let openings = fields.filter { $0.value == nil }.flatMap { field in
      if case .begins(let words) = field.mark { words } else { [String]() }
    }
    guard which == .none, !openings.isEmpty else { return nil }
    let parts = line.split { ";；".contains($0) }.map { LineText.trimmed($0) }.filter { !$0.isEmpty }
    guard parts.count > 1, parts.allSatisfy({ LineText.after(openings, in: $0) != nil }) else {
      return nil
    }
    return parts
  }

  /// The lines that one line is where a sign and a colon behind a comma or semicolon begin the next:
  /// `3: 4 3, 6: 4 5 8`; nil where it is one.
  package static func parts(of line: String, begunBy isSign: (Substring) -> Bool) -> [String]? {
    var parts: [String] = []
    for piece in Piece.all(of: line, at: Piece.separators) {
      let head = piece.text.prefix { $0.isNumber || $0.isLetter }
      if isSign(head), piece.text.dropFirst(head.count).hasPrefix(":") {
        parts.append(piece.text)
      } else if parts.isEmpty {
        return nil
      } else {
        parts[parts.count - 1] += piece.joint + piece.text
      }
    }
    return parts.count > 1 ? parts : nil
  }
}

extension HarvestReader {
  /// The lines that one line is: notes by their letters, or things by their numbers, letters or names,
  /// `6: 3 3; 4: 2 2` and `Ana: one thing. Bo: another`; nil where it is one.
  package func parts(of line: String) -> [String]? {
    if let notes = form.parts(of: line) { return notes }
    if form.task == .makes(.action) {
      let parts = line.split { ";；".contains($0) }.map { LineText.trimmed($0) }
      return parts.count > 1 && parts.allSatisfy(isBegunByPerson) ? parts : nil
    }
    guard case .fills(let kind) = form.task, !form.takesRows else { return nil }
    switch form.which {
    case .number, .letter:
      let parts = line.split { ";；".contains($0) }.map { LineText.trimmed($0) }
      if parts.count > 1, parts.allSatisfy(isBegunBySign) { return parts }
      if let parts = partsOfOne(line) { return parts }
      return Form.parts(of: line, begunBy: { shown($0) != nil })
    case .name: return partsByName(of: line, kind)
    case .numbers:
      let parts = line.split { ";；".contains($0) }.map { LineText.trimmed($0) }
      return parts.count > 1 && parts.allSatisfy(isBegunBySign) ? parts : nil
    case .none, .letters: return nil
    }
  }

  /// `d, b too much work` as a line for each of them, in a form that takes words behind one sign.
  private func partsOfOne(_ line: String) -> [String]? {
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
      guard shown(bare) != nil, isJoined || isEnd || !isArticle(bare) else { break }
      signs.append(bare)
      tokens.removeFirst()
      if let next = tokens.first, !isEnd, next == "&" || words.reading.has(next, in: .joiners) {
        isJoined = true
        tokens.removeFirst()
      }
    }
    let rest = tokens.drop { ":›".contains($0) }.joined(separator: " ")
    return signs.count > 1 && !rest.isEmpty ? signs.map { "\($0) › \(rest)" } : nil
  }

  /// `Ana prints …`: who does it, and what.
  private func isBegunByPerson(_ part: String) -> Bool {
    let tokens = part.split(separator: " ")
    return (1...3).contains { count in
      tokens.count > count && participant(tokens.prefix(count).joined(separator: " ")) != nil
    }
  }

  /// `6: …`, `17 * …`, `b › …`: a number or letter of the wall with a sign behind it.
  private func isBegunBySign(_ part: String) -> Bool {
    let head = part.prefix { $0.isNumber || $0.isLetter }
    // `20, 21 ! …` is about both.
    let sign = part.dropFirst(head.count).drop { $0.isNumber || " ,&".contains($0) }.first
    return shown(head) != nil && sign.map { ":›*!)~".contains($0) } == true
  }

  private func partsByName(of line: String, _ kind: EntityKind) -> [String]? {
    let starts = line.indices.filter { index in
      let isStart = index == line.startIndex || line[line.index(before: index)] == " "
      guard isStart, let colon = line[index...].firstIndex(of: ":") else { return false }
      let name = line[index..<colon]
      return !name.isEmpty && name.split(separator: " ").count <= 4
        && !name.contains { ",;.".contains($0) }
        && reference(LineText.trimmed(name), to: [kind]) != nil
    }
    guard starts.count > 1, starts.first == line.startIndex else { return nil }
    let ends = starts.dropFirst() + [line.endIndex]
    return zip(starts, ends).map { start, end in
      var part = LineText.trimmed(line[start..<end])
      while let last = part.last, ",;".contains(last) { part.removeLast() }
      return part
    }
  }
}
