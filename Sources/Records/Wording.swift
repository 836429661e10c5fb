extension RecordProblem {
  /// The problem as people read it: place, fact, what to do, then the line with a caret.
  package var sentence: String {
    "Line \(position.line), column \(position.column): \(fact) \(advice)\n\(excerpt.drawing)"
  }

  /// What is wrong, as a clause that begins in lower case and ends with a full stop.
  package var fact: String {
    switch self {
    case .byteOrderMark: "the file begins with a byte order mark."
    case .windowsLineEnd: "the line ends the Windows way, in CR LF."
    case .carriageReturn: "a carriage return stands within the line."
    case .zeroByte: "a NUL byte stands in the text."
    case .invalidUTF8(_, let byte): "the byte 0x\(Self.hexadecimal(byte)) is not valid UTF-8."
    case .conflictMarker: "a merge conflict was left unresolved."
    case .fieldExpected: "expected a field, a comment or a blank line."
    case .indentedLine: "a line inside a record is indented."
    case .indentedComment: "a comment inside a record is indented."
    case .strayContinuation: "a + line continues a value, but no field stands above it."
    case .commentInsideValue(_, let field):
      "a comment separates this + line from its field \"\(field)\"."
    case .danglingBackslash: "the backslash joins the line below, but no text follows."
    case .swallowedLine: "the backslash makes the line below a part of this value."
    case .unfinishedLine: "the file ends in the middle of a field."
    case .typeExpected: "expected the type of the record set after \"%rec:\"."
    case .duplicateSet(_, let type, let first):
      "the record set \"\(type)\" was already begun in line \(first.line)."
    }
  }

  /// What to do about it, as whole sentences.
  package var advice: String {
    switch self {
    case .byteOrderMark: "Save the file as UTF-8 without a byte order mark."
    case .windowsLineEnd: "Save the file with Unix line ends (LF)."
    case .carriageReturn: "Remove it, or begin a new line with \"+ \" there."
    case .zeroByte: "Remove it; if there are many, take the file from a backup."
    case .invalidUTF8: "Save the file as UTF-8."
    case .conflictMarker:
      "Keep the lines you want and remove those that begin with"
        + " <<<<<<<, |||||||, ======= or >>>>>>>."
    case .fieldExpected:
      "Write \"Name: value\", the name of letters A to Z, digits and _;"
        + " begin a further line of a value with \"+ \"."
    case .indentedLine:
      "Begin it with \"+ \" if it continues the value above, else remove the blanks."
    case .indentedComment: "Remove the blanks before #."
    case .strayContinuation: "Put it directly under its field, or remove it."
    case .commentInsideValue: "Move the comment above the field."
    case .danglingBackslash, .swallowedLine:
      "Put a space after the backslash, or remove it."
    case .unfinishedLine: "End the last line with a line feed."
    case .typeExpected: "Write a word of letters A to Z, digits and _, as in \"%rec: Book\"."
    case .duplicateSet: "Put all its records under one \"%rec\" line."
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
