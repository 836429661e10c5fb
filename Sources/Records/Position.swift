/// A place in a text: line and column, both counted from 1, the column in characters.
package struct Position: Sendable, Equatable {
  /// The line, 1 being the first of the file.
  package let line: Int

  /// The column in characters, 1 being the first of the line.
  package let column: Int

  /// Makes a place of a line and a column that count from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
