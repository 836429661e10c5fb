import Records

/// A place in one of the session's files; line and column count from 1.
public struct FilePlace: Sendable, Equatable {
  /// The name within the session's folder: `touchpoints.rec`.
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  init(_ file: String, _ position: Position) {
    self.init(file: file, line: position.line, column: position.column)
  }
}
