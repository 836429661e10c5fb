/// One edit, who made it and when: a line of the minutes.
package struct Minute: Sendable, Equatable {
  /// Counts from 1 in the minutes of one writer.
  package var sequence: Int
  package var moment: Moment
  package var writer: String
  /// Edits of one turn share a number and are undone together.
  package var turn: Int
  /// The question answered, if it was one.
  package var question: String?
  package var edit: Edit
  package var origin: Origin

  /// Whether somebody said it, or took something back.
  package enum Origin: Sendable, Equatable {
    case said
    /// Takes back the turn with this number.
    case undo(Int)
    /// Brings back the turn with this number.
    case redo(Int)
    /// Given unseen: the files hold it at once, but no minute tells when, or after what, it came.
    case sealed
  }

  package init(
    sequence: Int, moment: Moment, writer: String, turn: Int, question: String? = nil,
    edit: Edit, origin: Origin = .said
  ) {
    self.sequence = sequence
    self.moment = moment
    self.writer = writer
    self.turn = turn
    self.question = question
    self.edit = edit
    self.origin = origin
  }
}
