extension Form {
  /// The signs without letters that may begin a line: `!`, `~`.
  ///
  /// - Parameter alone: only those that say something by themselves.
  func signs(alone: Bool = false) -> [String] {
    fields.filter { !alone || $0.value != nil }.flatMap { field -> [String] in
      guard case .begins(let words) = field.mark else { return [] }
      return words.filter { !$0.contains(where: \.isLetter) }
    }
  }

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
  ///
  /// - Parameter marks: what may stand there in place of a colon: `3 ! no seats, 6 ! nobody answers`.
  package static func parts(
    of line: String, orWith marks: [String] = [], begunBy isSign: (Substring) -> Bool
  ) -> [String]? {
    var parts: [String] = []
    for piece in Piece.all(of: line, at: Piece.separators) {
      let head = piece.text.prefix { $0.isNumber || $0.isLetter }
      let tail = piece.text.dropFirst(head.count)
      let isMarked = marks.contains { LineText.trimmed(tail).hasPrefix($0) }
      if isSign(head), tail.hasPrefix(":") || isMarked {
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
