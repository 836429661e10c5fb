import Workshop

/// What comes of a command, or of one line of a dialogue.
struct DialogueResult: Sendable {
  /// What follows once it is kept and said. In the middle of a dialogue nothing does.
  enum Next: Sendable {
    /// The first open question is put, as after every change of the map.
    case firstOpen
    /// The question that waited is put, unless it stands on the screen.
    case waiting
    /// The question that waited is put once more.
    case again
    /// As after an answer.
    case goOn
    /// The first open question, and before it what the rules say of a step that is done by now.
    case stepEnd
    /// Another question; `isPut` says that it is put even where it stands on the screen.
    case ask(CurrentQuestion, isPut: Bool)
    /// Nothing is put.
    case stay
    /// The line is understood as if it had been typed at the question.
    case line(String)
    /// The question that waited is put, with this line ready to be sent.
    case ready(String)
    /// What an empty line takes as the answer.
    case answerDefault(String)
    /// The text is the answer to the question that waited, whatever it looks like.
    case answer(String)
    /// The same, after somebody said that it is meant so.
    case certain(String)
    case command(ShellCommand, String)
  }

  /// Edits that are undone together.
  struct KeptTurn: Sendable {
    var edits: [Edit]
    var origin = Minute.Origin.said
    /// The question or form they answer, if they do.
    var question: String?
    /// Whom the minutes name; nil for who leads.
    var writer: String?
  }

  var told: [Message] = []
  /// Said in any case, even where nothing could be saved.
  var ahead: [Message] = []
  /// Kept at once, before `edits`, but told in no minutes: nobody may read when or after what it came.
  var sealed: [Edit] = []
  /// The vote or round whose sealed things all go into the minutes now, before `edits`.
  var opens: Reference?
  /// Kept as one turn before anything is said; when they cannot be kept, all stays as it was.
  var edits: [Edit] = []
  /// Whether the edits are a turn somebody took, or one undone or redone.
  var origin = Minute.Origin.said
  /// Kept after `edits`, each as a turn of its own.
  var apart: [KeptTurn] = []
  /// A turn that is left as it is for good, so that earlier ones can be undone.
  var passesOver: Int?
  /// Turns that others took in copies of the workshop, kept as theirs.
  var arrivals: [CopyMerger.MergedTurn] = []
  /// The question the edits answer, if they do.
  var question: String?
  /// Whether the desk goes on with what could wait.
  var asksRest = false
  /// Whether the screen is cleared before what is told, because the next person must not read it.
  var wipes = false
  /// Whether the time of the steps is counted from now on, though the day of the workshop is still to come.
  var startsClock = false
  /// What everybody may see from now on.
  var reveal: RoomReveal?
  /// Something the shell cannot do itself.
  var request: Request?
  /// A dialogue that begins now.
  var begins: (any Dialogue)?
  /// Versions to choose between once nothing else is open.
  var conflict: HandConflict?
  /// Whether the dialogue is over.
  var isOver = false
  var next = Next.firstOpen

  /// Words only; nothing is kept and nothing put.
  static func said(_ told: [Message], isOver: Bool = false) -> DialogueResult {
    DialogueResult(told: told, isOver: isOver, next: .stay)
  }

  static func said(_ role: Message.Role, _ text: String) -> DialogueResult {
    said([.init(role, text)])
  }

  /// Something to be done outside.
  static func requested(_ request: Request, isOver: Bool = false) -> DialogueResult {
    DialogueResult(request: request, isOver: isOver, next: .stay)
  }
}
