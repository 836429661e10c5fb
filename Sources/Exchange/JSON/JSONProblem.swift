/// Why a text is not JSON (RFC 8259).
package enum JSONProblem: Error, Sendable, Equatable {
  case tooLarge(bytes: Int, most: Int)
  case endsEarly(JSONPosition)
  /// Something else was expected here.
  case unexpected(JSONPosition, found: String, expected: Expected)
  case textAfterEnd(JSONPosition)
  case tooDeep(JSONPosition, most: Int)
  case duplicateName(JSONPosition, name: String)
  case unknownEscape(JSONPosition)
  /// Half of a pair of `\u` escapes, which stands for no character.
  case halfCharacter(JSONPosition, code: String)
  case controlInText(JSONPosition, code: UInt8)
  case badNumber(JSONPosition)
  case notUTF8(JSONPosition)

  package enum Expected: Sendable, Equatable {
    case value, name, colon, commaOrBrace, commaOrBracket
  }
}

/// A place in a JSON text; both count from 1, columns in characters.
package struct JSONPosition: Sendable, Equatable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
