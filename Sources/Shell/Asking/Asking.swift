import Workshop

/// What is being asked at this moment, and where its answer goes.
struct Asking: Sendable, Equatable {
  /// What an answer changes.
  enum Target: Sendable, Equatable {
    /// The question's own field, a further item of its list, or a new thing.
    case ask
    /// One value of a field that stands already.
    case item(Reference, field: String, index: Int)
    /// A further value of a list field.
    case further(Reference, field: String)
  }

  /// The place in the guide; nil when a field is edited that no question asks for.
  var ask: Ask?
  var question: Question
  var context: [Reference]
  var target = Target.ask
  /// The answer that stands, ready to edit.
  var prefill = ""
  /// The question that a detour left.
  var awayFrom: Ask?
  var isDetour = false
}

/// What the next line means besides an answer.
enum Mode: Sendable, Equatable {
  case answering
  /// Lines of a long answer so far.
  case writing([String])
  /// The short name must be typed to delete this.
  case deleting(Reference)
  /// The whole line was `help`, `quit` or `exit`: a command or an answer?
  case choosing(String, Verb)
  /// Several lines came at once: one answer, or several?
  case parting(String)
  /// One of two versions is to be chosen.
  case settling(Clash)
  /// A step is done, and this is what the rules say of it.
  case reviewing(String, [Check.Finding])
  /// How many groups?
  case grouping
}
