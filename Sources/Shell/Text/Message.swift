/// One thing said on the screen: its words and what they mean, never how they look.
package struct Message: Sendable {
  /// What a passage is for the reader; the terminal may style it, the words alone must do.
  package enum Role: Sendable, Equatable, CaseIterable {
    /// The name of a step, a map, a listing.
    case title
    /// Where we are: step, persona, stage, touchpoint.
    case place
    /// A question put to the room.
    case question
    /// Help beside a question: defaults, choices, examples.
    case hint
    /// Ordinary words.
    case plain
    /// Something done and kept.
    case done
    /// Worth a look, nothing is wrong yet.
    case warning
    /// Something could not be done; nothing is lost.
    case problem
    /// Lines already laid out, such as a drawing or a table; never wrapped.
    case drawing
  }

  package var role: Role
  private var words: String
  /// Works the passages out that this one stands for; nil where its words are known.
  private var late: (@Sendable () -> [Message])?

  /// Cells that further lines are moved in; the first so many of the text are kept as they are.
  package var hang: Int

  package init(_ role: Role, _ text: String, hang: Int = 0) {
    self.role = role
    words = text
    self.hang = hang
  }

  /// Plain passages that are worked out when somebody sees them, each time anew: of a large map nobody
  /// reads all.
  package init(late passages: @escaping @Sendable () -> [Message]) {
    self.init(.plain, "")
    late = passages
  }

  /// The words; may hold line feeds. Control characters are made visible when printed.
  package var text: String {
    get { late.map { $0().map(\.text).joined(separator: "\n") } ?? words }
    set { (words, late) = (newValue, nil) }
  }

  /// Whether its words are worked out when somebody sees them.
  var isLate: Bool { late != nil }

  /// What it stands for: itself, where its words are known.
  var parts: [Message] { late.map { $0() } ?? [self] }

  /// An empty line between two things said.
  package static let gap = Message(.plain, "")
}

extension Message: Equatable {
  package static func == (left: Message, right: Message) -> Bool {
    (left.role, left.hang) == (right.role, right.hang) && left.text == right.text
  }
}
