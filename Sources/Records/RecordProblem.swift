/// Why a text is not a recfile of ours; every case says where, and carries the line itself.
package enum RecordProblem: Error, Equatable, Sendable {
  /// The file begins with a byte order mark.
  case byteOrderMark(Excerpt)
  /// A line ends in CR LF.
  case windowsLineEnd(Excerpt)
  /// A carriage return stands within a line.
  case carriageReturn(Excerpt)
  /// A NUL byte stands in the text.
  case zeroByte(Excerpt)
  /// A byte belongs to no well-formed UTF-8 sequence.
  case invalidUTF8(Excerpt, byte: UInt8)
  /// A version control system left both sides of a merge in the file.
  case conflictMarker(Excerpt)
  /// A line is neither field, comment, continuation nor blank.
  case fieldExpected(Excerpt)
  /// A line inside a record begins with a blank.
  case indentedLine(Excerpt)
  /// A comment inside a record begins with a blank.
  case indentedComment(Excerpt)
  /// A `+` line has no field above it.
  case strayContinuation(Excerpt)
  /// A comment stands between the named field and a `+` line of its value.
  case commentInsideValue(Excerpt, field: String)
  /// A value ends in a backslash with no line to join.
  case danglingBackslash(Excerpt)
  /// A backslash at the end of a line makes the field or `+` line below it part of the value.
  case swallowedLine(Excerpt)
  /// The file ends directly after a name or a `+`, without a line feed.
  case unfinishedLine(Excerpt)
  /// A `%rec` field names no type.
  case typeExpected(Excerpt)
  /// Two descriptors name the same type.
  case duplicateSet(Excerpt, type: String, first: Position)

  /// Where the problem is, and the line that stands there.
  package var excerpt: Excerpt {
    switch self {
    case .byteOrderMark(let excerpt), .windowsLineEnd(let excerpt), .carriageReturn(let excerpt),
      .zeroByte(let excerpt), .invalidUTF8(let excerpt, _), .conflictMarker(let excerpt),
      .fieldExpected(let excerpt), .indentedLine(let excerpt), .indentedComment(let excerpt),
      .strayContinuation(let excerpt), .commentInsideValue(let excerpt, _),
      .danglingBackslash(let excerpt), .swallowedLine(let excerpt), .unfinishedLine(let excerpt),
      .typeExpected(let excerpt), .duplicateSet(let excerpt, _, _):
      excerpt
    }
  }

  /// Line and column of the problem.
  package var position: Position { excerpt.position }
}
