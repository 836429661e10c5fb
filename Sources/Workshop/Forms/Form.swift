/// One harvest: what a room wrote on its wall, brought in line by line.
///
/// For whoever builds the dialogue, the way of a line:
///
/// 1. A step with `room` opens with that screen. No question but Enter; the timer runs.
/// 2. Then its forms, in their order (`Guide.forms(in:)`), each once for each member of `each`, as
///    loops of questions go. `ask` stands once above; `shape` and one of `examples` (better: a line of
///    the room's own map) stay in sight; `label` stands before the cursor, filled by `prompt(next:)`.
/// 3. Each line, typed, pasted, from a file or a scribe, goes through `HarvestReader.read`. It is
///    `understood`: show `echo`, keep `Harvested.edits`, then take the next; the edits of a line are
///    one turn, so that `/undo` takes one line back. Or it is `lacking`: show `sentence`, put the line
///    back ready to edit. Make a new reader, from the session as it then stands, for every line.
/// 4. `doubts` of a line are told below its echo (a bracket that is no source); `newChannels` are
///    collected and asked once at the end: is it online?
/// 5. An empty line ends the form. Then each entry of `asksAgain` is asked once for all lines that
///    lack its field (`Form.gaps`); Enter leaves them.
/// 6. `Form.ending` gives the edits that mark what the form covers as asked: the walk then finds
///    nothing open there, and what was left open is marked as passed, for *after the day*.
///
/// Questions of the step that no form covers and that are not `later` are asked as ever. Nothing of a
/// form is written in code but the kinds of marks; see `Mark`.
package struct Form: Sendable, Equatable {
  /// The stable name: `touchpoints.wall`.
  package var name: String
  package var step: String
  package var task: Task
  /// Harvested once for each combination of these; outermost first.
  package var each: [Loop]
  /// How a line says which thing it is about, or where a new one goes.
  package var which: Which
  /// What is said above the lines; `{Stage}` and the like stand for what things are called.
  package var ask: String
  /// What stands before the cursor: `Step {next}`.
  package var label: String
  /// The one line that shows the marks.
  package var shape: String
  package var examples: [String]
  /// Examples of the room's own map: `{Persona}`, `{Touchpoint}` and the like are filled in, and one
  /// is used only where all of them are known.
  package var ownExamples: [String] = []
  /// Above its lines stand only things that say something in this field, where there are any.
  package var lists: String?

  /// Only things that the room sees in two ways are listed, three at most and the widest first; where
  /// there are none, the form is passed by.
  package var listsApart = false
  /// What is kept of each listed thing of which nothing was said when the form ends.
  package var otherwise: Remark?

  /// What `lists` means: a field of the things the form is about, or one of another kind.
  package var listed: FieldPath? {
    lists.flatMap { FieldPath($0) ?? FieldPath(kind, $0) }
  }
  package var fields: [FormField]
  /// Fields without which a line is not understood, and what it lacks then, in words.
  package var needs: [Remark]
  /// Fields that are asked for all lines at once in the end, and how their want is told.
  package var asksAgain: [Remark]
  /// Asked after that for each KPI whose value now nobody knows: who finds it, by when. The answer is an
  /// action. `{Owner}` stands for who reports the KPI.
  package var finder: String?
  /// What belongs elsewhere, and is not kept here.
  package var refusals: [Refusal] = []
  /// Questions that count as asked once the form was gone through.
  package var covers: [String]
  package var volume: Volume

  /// What the lines are for.
  package enum Task: Sendable, Equatable {
    /// Each makes a new thing of a kind.
    case makes(EntityKind)
    /// Each says more of things that are there.
    case fills(EntityKind)

    package var kind: EntityKind {
      switch self {
      case .makes(let kind), .fills(let kind): kind
      }
    }

    /// The kind of thing it makes; nil where it fills what is there.
    package var made: EntityKind? {
      if case .makes(let kind) = self { kind } else { nil }
    }
  }

  /// How things are named in a line.
  package enum Which: String, Sendable, CaseIterable {
    /// They are not: a new one goes to the end, and what is filled is what the form is about.
    case none
    /// By its number on the map: `4 …`; a new one is put there with `4 › …`.
    case number
    /// By one number or several.
    case numbers
    /// By its letter, in the order in which the things stand: `b …`.
    case letter
    case letters
    /// By its name: `Ana: …`.
    case name
  }

  /// A field, with words about it.
  package struct Remark: Sendable, Equatable {
    package var field: String
    package var words: String

    package init(_ field: String, _ words: String) {
      self.field = field
      self.words = words
    }
  }

  /// Words that no line of the form holds, and what is said of them.
  package struct Refusal: Sendable, Equatable {
    package var words: [String]
    package var sentence: String

    package init(_ words: [String], _ sentence: String) {
      self.words = words
      self.sentence = sentence
    }
  }

  /// How much is typed, for the budget: this many lines, for each thing of a kind if there is one,
  /// and this many words a line.
  package struct Volume: Sendable, Equatable {
    package var lines: Int
    package var per: EntityKind?
    package var words: Int

    package init(lines: Int = 1, per: EntityKind? = nil, words: Int = 5) {
      self.lines = lines
      self.per = per
      self.words = words
    }
  }

  package init(
    name: String, step: String, task: Task, each: [Loop] = [], which: Which = .none, ask: String,
    label: String, shape: String, examples: [String] = [], fields: [FormField],
    needs: [Remark] = [], asksAgain: [Remark] = [], covers: [String] = [],
    volume: Volume = Volume()
  ) {
    self.name = name
    self.step = step
    self.task = task
    self.each = each
    self.which = which
    self.ask = ask
    self.label = label
    self.shape = shape
    self.examples = examples
    self.fields = fields
    self.needs = needs
    self.asksAgain = asksAgain
    self.covers = covers
    self.volume = volume
  }

  package var kind: EntityKind { task.kind }

  /// What its lines give dots to; nil where they give none.
  package var wantsDots: Vote.Subject? {
    guard fields.contains(where: { $0.field == Opportunity.field(.dots) }) else { return nil }
    return Vote.Subject.allCases.first { $0.bearer == kind }
  }

  /// What is said of a line that belongs elsewhere; nil when it belongs here.
  func refusal(of line: String) -> String? {
    let said = line.lowercased().split { $0 == " " || LineText.separators.contains($0) }
    return refusals.first { refusal in
      refusal.words.contains { word in said.contains { $0 == word.lowercased() } }
    }?.sentence
  }

  /// Whether a word behind a number says no more than what the number counts: `30 reports`.
  func counts(_ field: FormField, by word: String) -> Bool {
    fields.contains { other in
      guard other.field == field.field, case .amount(let ends) = other.mark else { return false }
      return ends.contains(word)
    }
  }

  /// What stands before the cursor for the line to come.
  package func prompt(next: Int) -> String {
    label.replacing("{next}", with: which == .letter ? Form.letter(next) : String(next))
  }

  /// The word before the cursor, without a number.
  package var bareLabel: String {
    LineText.trimmed(label.replacing("{next}", with: ""))
  }

  /// 1 is `a`; after `z` comes `aa`.
  package static func letter(_ number: Int) -> String {
    var rest = max(1, number)
    var text = ""
    while rest > 0 {
      text = String(UnicodeScalar(UInt8(97 + (rest - 1) % 26))) + text
      rest = (rest - 1) / 26
    }
    return text
  }

  /// The number of a letter, `a` being 1; nil for anything but one or two small letters.
  package static func number(ofLetter text: some StringProtocol) -> Int? {
    guard 1...2 ~= text.utf8.count, text.utf8.allSatisfy({ 97...122 ~= $0 }) else { return nil }
    return text.utf8.reduce(0) { $0 * 26 + Int($1) - 96 }
  }
}

/// What the room does in a step, before anything is typed.
package struct RoomScreen: Sendable, Equatable {
  package var tasks: [Task]
  /// What will be typed afterwards.
  package var then: String?

  package struct Task: Sendable, Equatable {
    package var minutes: Int
    package var text: String

    package init(_ minutes: Int, _ text: String) {
      self.minutes = minutes
      self.text = text
    }

    /// Reads `5 Alone: one card each`; nil when it does not begin with minutes, 480 at most.
    package init?(reading value: String) {
      let head = value.prefix { $0 != " " }
      let text = value.dropFirst(head.count).drop { $0 == " " }
      guard let minutes = Int(head), 0...480 ~= minutes, !text.isEmpty else { return nil }
      self.init(minutes, String(text))
    }
  }

  package init(tasks: [Task] = [], then: String? = nil) {
    self.tasks = tasks
    self.then = then
  }

  package var minutes: Int { tasks.reduce(0) { $0 + $1.minutes } }
}

extension Guide {
  package func forms(in step: Step) -> [Form] {
    forms.filter { $0.step == step.name }
  }

  /// The form in which a question is asked; nil when it is asked by itself.
  package func form(covering question: String) -> Form? {
    forms.first { $0.covers.contains(question) }
  }

  /// Whether a question waits until after the day.
  package func isLater(_ question: Question) -> Bool {
    step(named: question.step)?.later.contains(question.name) == true
  }
}
