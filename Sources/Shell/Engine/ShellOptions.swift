import Workshop

/// What surrounds a sitting: who writes, what the screen can do, and what is drawn from.
package struct ShellOptions: Sendable {
  /// Whom the minutes name.
  package var writer: String
  /// What to type to come back to this workshop.
  package var resumeCommand: String
  /// Cells across; drawings fit into it.
  package var width = 80
  /// Lines that stand on the screen at once; the largest number where nothing scrolls away.
  package var height = Int.max
  /// Drawings are lists of words, as a screen reader needs them.
  package var isLinear = false
  /// Whether questions are put with the names under which scripts answer them.
  package var showsNames = true
  /// Whether the screen can be cleared before the next person comes to it.
  package var clearsScreen = false
  /// What order, turns and pairs are drawn from.
  package var chance = Chance(seed: 0)
  /// What codes on paper are drawn from, which nobody can foresee; nil for `chance`, as in a script.
  package var secrets: (any RandomNumberGenerator & Sendable)?
  /// The codes that phones used for what is asked, by its key; nil where the files do not tell.
  package var spentCodes: @Sendable (_ ask: String) -> Set<String>? = { _ in [] }
  /// Whether somebody is there to answer what no script could foresee.
  package var mayAsk = false
  /// Whether a line can stand ready at the prompt, to be edited.
  package var editsLines = false
  /// What may follow `/export`, with a line of purpose each.
  package var formats: [Completion.Candidate] = []
  /// Seconds the clock on the wall is ahead of UTC at a moment; it changes with summer time.
  package var offset: @Sendable (Moment) -> Int = { _ in 0 }
  /// What people call channels, numbers and times, for lines brought in from the wall.
  package var words: SpokenWords {
    get { readWords() }
    set { readWords = { newValue } }
  }
  /// Gives these words when they are asked for: no start has to wait for them.
  package var readWords: @Sendable () -> SpokenWords = { SpokenWords() }
  /// How the rules speak at the end of each step.
  package var stepEnd = StepEnd.passes
  /// Questions to begin with that the team's other workshops began with.
  package var askedElsewhere: @Sendable () -> Set<String> = { [] }

  /// Whether phones take part in a live room.
  package var isRoomOpen = false

  /// The guides that may take the place of the present one.
  package var guides = GuideChoice()

  package init(writer: String, resumeCommand: String = "") {
    self.writer = writer
    self.resumeCommand = resumeCommand
  }

  /// Whether what is said pushes the question off the screen.
  func scrolls(_ told: [Message]) -> Bool {
    guard height < Int.max else { return false }
    var room = height - 4
    // From the end, where a few passages mostly tell: of a large map nobody needs the rest.
    for passage in told.reversed() {
      room -= passage.lines(width: width).count
      if room < 0 { return true }
    }
    return false
  }

  /// Whether a short answer is one of the words of a list: `no idea` is as good as `unknown`.
  func means(_ answer: String, in list: ReadingWords.List) -> Bool {
    let plain = answer.lowercased()
    if plain == "unknown" { return list == .unknown }
    return plain.count <= 24 && plain.contains(" ") && words.reading.has(plain, in: list)
  }

  /// The day on the clock on the wall.
  func day(at moment: Moment) -> Day { moment.onWall(offset).day }
}
