import Records

/// A place in one of the session's files; line and column count from 1.
package struct FilePlace: Sendable, Equatable {
  /// The name within the session's folder: `touchpoints.rec`.
  package var file: String
  package var line: Int
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  init(_ file: String, _ position: Position) {
    self.init(file: file, line: position.line, column: position.column)
  }
}
