/// Where the lines come from: a person at a terminal, or a plain stream.
///
/// Both give the same session for the same lines; only the comfort of typing differs.
package protocol LineSource {
  /// Waits for the next line. Shows `prompt` in whatever way suits the source, and calls `whenShown` once
  /// it is there, before it waits.
  mutating func next(_ prompt: Prompt) -> LineEvent
}

/// What stands before the cursor, and the help available while typing.
package struct Prompt {
  /// The visible prompt, ending in a space; plain text.
  package var text: String
  /// Text already in the line, ready to edit: an old answer after `/back`.
  package var prefill: String
  /// Whether the line is one person's own: each character is shown as a dot, and nothing of it stays.
  package var isSealed: Bool
  /// Which earlier lines can be recalled here. Commands have a history of their own.
  package var history: HistoryKind
  /// Candidates for the text before the cursor.
  package var complete: (_ textBeforeCursor: String) -> Completion
  /// What is to be done once the prompt is on the screen and before the line is taken.
  package var whenShown: () -> Void = {}

  package init(
    text: String, prefill: String = "", isSealed: Bool = false,
    history: HistoryKind = .answers("text"),
    complete: @escaping (String) -> Completion = { _ in .none }
  ) {
    self.text = text
    self.prefill = prefill
    self.isSealed = isSealed
    self.history = history
    self.complete = complete
  }
}

/// The kind of input whose earlier lines can be recalled.
package enum HistoryKind: Sendable, Hashable {
  /// Answers of one kind, such as `text`, `date` or `choice`.
  case answers(String)
  /// Choices made outside a workshop, such as which session to open.
  case menu
  /// Nothing is recalled and nothing remembered.
  case nothing
}

/// What came instead of, or as, a line.
package enum LineEvent: Sendable, Equatable {
  /// A whole line, cleaned; `removed` counts control characters that were taken out.
  case line(String, removed: Int)
  /// The line was too long or no text at all. Nothing was taken.
  case refused(LineRefusal)
  /// Ctrl-C: the typed line is dropped; the text tells what it was.
  case interrupt(typed: String)
  /// Ctrl-D on an empty line, or the end of the stream.
  case end
}

/// Why a line could not be taken.
package enum LineRefusal: Sendable, Equatable {
  /// Longer than the 65,536 bytes a line may have.
  case tooLong(bytes: Int)
  /// Not UTF-8; `offset` is the first bad byte, counted from 0.
  case notUTF8(offset: Int)
}
