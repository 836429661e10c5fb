import Workshop

/// What the screen has shown in this sitting, so that it is not said twice.
struct ShownState: Sendable {
  /// The step whose title was shown last.
  var step: String?
  /// The question whose card was shown last, so that a list is not announced at each item.
  var asking: CurrentQuestion?
  /// Questions whose long list of choices was shown already.
  var listed: Set<String> = []
  /// Findings that were told at the end of a step.
  var reviewed: Set<String> = []
  /// The step whose room screen somebody left before its time was over.
  var leftRoom: String?
  /// What was found at the end of a step that somebody went to mend.
  var unsettled: UnsettledStep?
  /// Whether it was asked if the clock is to run before the day of the workshop.
  var askedForClock = false
  /// People of whom it was asked whether another one's path comes along.
  var askedForPath: Set<Identifier> = []
  /// Whether it was said what of earlier steps is open after the last.
  var saidOpen = false
  /// Steps whose room screen was shown.
  var rooms: Set<String> = []
  /// Forms whose marks were shown in full.
  var forms: Set<String> = []
  /// Energisers that were offered.
  var offered: Set<String> = []
  /// Questions that were offered to be passed everywhere at once.
  var passable: Set<String> = []
  /// What each form kept, so that a row given anew stands for the first and a line taken back stands ready.
  var rows: [String: KeptRows] = [:]
  /// What came to light last, for the live room.
  var reveal: RoomReveal? {
    didSet { revealedIn = step }
  }
  /// The step in which it did; another step is no place for it.
  private(set) var revealedIn: String?
  /// What phones were asked right after it; it stays as long as nothing else is asked.
  var askedAfterReveal: String?
}

/// Findings of a step that were left to be mended.
struct UnsettledStep: Sendable {
  /// Its name.
  var step: String
  var marks: Set<String>
}
