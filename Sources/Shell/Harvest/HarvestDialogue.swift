import Workshop

/// What a dialogue of the wall is about.
enum WallPlace: Sendable, Equatable {
  /// What the room does in a step.
  case room(String)
  case form(Harvest)

  /// What its lines give dots to, as votes call it.
  var wantsDots: Vote.Subject? {
    if case .form(let harvest) = self { harvest.form.wantsDots } else { nil }
  }
}

/// Brings in what a room wrote on its wall, a line of one form at a time.
///
/// What it kept stands in the session, so it holds only what is not kept: lines that did not fit, and
/// what is being asked again.
struct HarvestDialogue: Dialogue {
  let harvest: Harvest
  let words: SpokenWords
  /// The first waits to be edited.
  var unfit: [HarvestLack] = []
  var phase = Phase.lines
  /// Lines taken since the marks were shown.
  private var sinceShape = 0
  /// What came in this sitting; a second row of somebody stands for the first.
  var rows = KeptRows()
  /// What is asked again was passed for these.
  var passed: Set<Reference> = []
  /// Whether it was said that nothing is brought in yet.
  var wasWarned = false
  /// Whether it was said how a line that stands ready is mended.
  private var saidHowToMend = false

  enum Phase: Sendable, Equatable {
    case lines
    /// Whether the line is one thing or several, each by itself.
    case several(String, [String])
    /// What the form asks again, by its place there.
    case wants(Int)
    /// Who finds the values that nobody knows; these were left.
    case finder(left: [Identifier])
    /// Which of the new channels are online.
    case channels

    /// Whether a line says something of the map, rather than settles a question about lines.
    var isPlain: Bool {
      switch self {
      case .lines, .wants, .finder: true
      case .several, .channels: false
      }
    }

    /// Whether lines are being brought in, one being asked about perhaps.
    var takesLines: Bool {
      if case .several = self { true } else { self == .lines }
    }
  }

  init(_ harvest: Harvest, words: SpokenWords) {
    self.harvest = harvest
    self.words = words
  }

  var form: Form { harvest.form }
  let word = "list of lines"
  var name: String? { form.name }
  var wall: WallPlace? { .form(harvest) }
  let completesCommands = true

  static let permissions: [ShellCommand: CommandPermission] = {
    let staying: [ShellCommand] = [
      .status, .agenda, .undo, .redo, .rename, .move, .delete, .people, .pick, .timer, .energise,
      .park, .idea, .action, .decide, .export, .saveAs, .quit, .take, .vote,
      .room, .wall, .reveal, .wait, .nudge, .share, .shared, .skip,
    ]
    let refused: [ShellCommand] = [.next, .long, .editor, .stop]
    return Dictionary(
      uniqueKeysWithValues: staying.map { ($0, .stays) } + refused.map { ($0, .refused) })
  }()

  func permission(for verb: ShellCommand) -> CommandPermission {
    if case .several = phase, verb.group != .look, verb.group != .understand, verb != .quit {
      return .refused
    }
    return HarvestDialogue.permissions[verb]
      ?? (verb.group == .look || verb.group == .understand ? .stays : .ends)
  }

  var waiting: String? { if case .several(let line, _) = phase { line } else { nil } }

  func left(in room: inout DialogueContext) -> DialogueResult {
    room.shown.rows[harvest.key, default: KeptRows()].wanted = phase.wanted
    return DialogueResult(told: unfit.first.map { [Notices.notTaken($0.line)] } ?? [])
  }

  mutating func dropLine() -> Bool {
    if case .several = phase {
      phase = .lines
      return true
    }
    if unfit.isEmpty { return false }
    unfit.removeFirst()
    return true
  }

  func stopped(in room: DialogueContext) -> DialogueResult { close(in: room, told: []) }

  func wants(in session: Session) -> HarvestWants {
    HarvestWants(harvest: harvest, words: words, session: session, passed: passed)
  }

  /// Where something is asked of several, one of them may be passed.
  func line(for verb: ShellCommand) -> String? {
    if case .wants = phase, verb == .skip { return Self.skip }
    return [.stop, .next, .skip].contains(verb) ? "" : nil
  }

  static let skip = "skip"

  func reader(_ session: Session, on today: Day, within context: [Reference]? = nil)
    -> HarvestReader
  {
    HarvestReader(
      form: form, session: session, context: context ?? harvest.context, words: words, today: today)
  }

  func prompt(in session: Session, along walk: GuideWalk) -> Prompt {
    let complete = { HarvestCompletion(harvest: harvest, words: words, session: session).of($0) }
    let wants = wants(in: session)
    switch phase {
    case .lines:
      let reader = HarvestReader(
        form: form, session: session, context: harvest.context, words: words,
        today: HarvestDialogue.anyDay)
      return Prompt(
        text: reader.filled(form.prompt(next: reader.next)) + " › ",
        prefill: unfit.first?.line ?? "",
        history: .answers(form.name), complete: complete)
    case .wants(let index):
      return Prompt(
        text: wants.prompt(index), prefill: unfit.first?.line ?? "",
        history: .answers(form.name), complete: complete)
    case .finder(let left):
      return Prompt(
        text: HarvestFinder(harvest: harvest, session: session, left: left).prompt,
        history: .answers(form.name), complete: complete)
    case .channels: return Prompt(text: "Online › ", history: .nothing)
    case .several(_, let pieces):
      return Prompt(text: "One or \(pieces.count) › ", history: .nothing)
    }
  }

  /// What stands before the cursor does not hang on the day.
  static let anyDay = Moment(seconds: 0).day

  func card(in room: DialogueContext) -> [Message] {
    switch phase {
    case .lines: HarvestCard(harvest: harvest, room: room, words: words).full
    case .wants(let index)
    where wants(in: room.session).gaps(index).isEmpty:
      [.init(.hint, "Nothing is left to say here; Enter goes on.")]
    case .wants(let index):
      [
        .init(
          .question,
          wants(in: room.session).sentence(index) + "."),
        HarvestWants.hint,
      ]
    case .finder(let left):
      HarvestFinder(harvest: harvest, session: room.session, left: left).card
    case .channels:
      [NewChannels(of: form, words: words, session: room.session).question]
    case .several(_, let pieces): [OneOrSeveral.short(pieces.count)]
    }
  }

  func help(in room: DialogueContext) -> [Message] {
    phase == .lines
      ? HarvestCard(harvest: harvest, room: room, words: words).help : card(in: room) + phase.pieces
  }

  mutating func take(_ line: String, in room: inout DialogueContext) -> DialogueResult {
    rows = room.shown.rows[harvest.key] ?? KeptRows()
    defer { room.shown.rows[harvest.key] = rows }
    guard harvest.stands(in: room.session) else {
      return DialogueResult(
        told: [.init(.hint, "What this was about is off the map; the line was not taken.")],
        isOver: true)
    }
    if phase.isPlain, let command = SpokenCommand(line, in: room, removes: phase != .lines) {
      return DialogueResult(
        isOver: permission(for: command.verb) == .ends,
        next: .command(command.verb, command.rest))
    }
    switch phase {
    case .lines where line.contains("\n"):
      let lines = line.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return take(lines, from: nil, in: room)
    case .lines: return line.isEmpty ? nothing(in: room) : takeOne(line, in: room)
    case .wants(let index): return take(line, wanted: index, in: room)
    case .finder(let left): return take(line, leaving: left, in: room)
    case .channels: return takeChannels(line, in: room)
    case .several(let whole, let pieces):
      let isOne = OneOrSeveral.isOne(line, of: pieces.count, orElse: false)
      if isOne == nil, line.split(separator: " ").count < 3 {
        return .said([OneOrSeveral.short(pieces.count)])
      }
      phase = .lines
      guard let isOne else {
        // Whoever types on has taken them as Enter does; what was typed is the next line.
        var move = take(pieces, from: nil, in: room)
        move.request = .type([line])
        return move
      }
      return isOne
        ? takeOne(whole, isCertain: true, in: room) : take(pieces, from: nil, in: room)
    }
  }

  /// - Parameter isCertain: whether somebody said that it is one thing.
  private mutating func takeOne(
    _ line: String, isCertain: Bool = false, in room: DialogueContext
  ) -> DialogueResult {
    if let meant = unfit.first?.meant, ["yes", "y"].contains(line.lowercased()) {
      return takeOne(meant, in: room)
    }
    if ["y", "n", "yes", "no"].contains(line.lowercased()) {
      return .said([Notices.nothingToAgreeTo])
    }
    if isUntouched(line, in: room) {
      if let meant = unfit.first?.meant { return takeOne(meant, in: room) }
      unfit.removeFirst()
      return .said(.hint, "Left out; it was not saved.")
    }
    if Absence.isMeant(by: line) {
      if let absence = Absence(of: harvest, in: room) { return end(as: absence, in: room) }
      if form.task == .makes(.touchpoint) { return .said(.problem, Absence.refusal) }
    }
    if !isCertain, saysNothing(line) { return nothing(in: room) }
    if let removal = HarvestRemoval(line, of: harvest, in: room)?.result { return removal }
    let reader = reader(room.session, on: room.today)
    if form.takesRows, let copied = rows.copied(line, with: reader, in: room) {
      return copied.row.map { takeOne($0, in: room) } ?? .said([copied.lack])
    }
    if !isCertain, let inside = CorrectionQuestion.inside(line, in: room) {
      unfit = [HarvestLack("", line: inside.meant)] + unfit.dropFirst()
      return .said([inside.told])
    }
    if !isCertain, let moved = HarvestCorrection.result(of: line, in: self, with: reader, room) {
      return moved
    }
    if reader.parts(of: line) != nil { return take([line], from: nil, in: room) }
    switch Namesake.judged(reader.read(line), of: line, in: room.session) {
    case .lacking(let lack):
      unfit = [lack] + unfit.dropFirst()
      let takes = lack.meant == nil || !room.options.editsLines ? "" : " Enter takes that."
      return .said([.init(.problem, lack.sentence + takes)] + mending(in: room))
    case .understood(let read):
      if !isCertain, room.options.mayAsk, !read.several.isEmpty {
        phase = .several(line, read.several)
        return .said(card(in: room))
      }
      let harvested = isCertain ? read.keptAsOne : read
      unfit = Array(unfit.dropFirst())
      if let asked = AgainstTheRating.of(harvested, with: reader, in: room) { return asked }
      let earlier = rows.earlier(than: harvested, in: room)
      let edits = harvested.safe.edits(with: reader, insteadOf: earlier)
      guard !edits.isEmpty else { return .said(.hint, "That stands already.") }
      rows.keep(harvested, edits, insteadOf: earlier)
      rows.line = KeptLine(text: line, edits: edits)
      return DialogueResult(
        told: HarvestDialogue.told(harvested)
          + ReplacedWords(edits, harvested.repeated(earlier), in: room.session).told
          + shapeInSight(),
        edits: edits, question: form.name)
    }
  }

  /// Whether a line of a list says that there is nothing more, or that nobody knows.
  private func saysNothing(_ line: String) -> Bool {
    if form.task.made == nil { return form.which != .none && words.reading.saysNoMore(line) }
    return words.reading.saysNoMore(line) || words.reading.has(line, in: .unknown)
  }

  /// Whether Enter was pressed on a line that did not fit, as it stood ready.
  func isUntouched(_ line: String, in room: DialogueContext) -> Bool {
    guard room.options.editsLines, let refused = unfit.first else { return false }
    return refused.line == line && !refused.sentence.isEmpty
  }

  /// How a line that stands ready is mended: said once in each form.
  private mutating func mending(in room: DialogueContext) -> [Message] {
    guard room.options.editsLines, room.options.mayAsk, !saidHowToMend else { return [] }
    saidHowToMend = true
    return [.init(.hint, "Your line stands ready: an arrow key mends it, a new line replaces it.")]
  }

  /// The marks once more, where they have gone out of sight.
  private mutating func shapeInSight() -> [Message] {
    sinceShape += 1
    guard sinceShape >= 8 else { return [] }
    sinceShape = 0
    return [.init(.hint, form.shape)]
  }

  static func told(_ harvested: Harvested) -> [Message] {
    [.init(.done, harvested.echo, hang: 2)]
      + harvested.doubts.map { Message(.warning, $0, hang: 2) }
  }

  /// Takes many lines one after another, each a turn of its own; what does not fit is told at the end.
  ///
  /// - Parameters:
  ///   - file: the name of the file they stand in.
  ///   - writers: whom the minutes name for each; nil for who leads.
  mutating func take(
    _ lines: [String], from file: String?, by writers: [String]? = nil, in room: DialogueContext
  ) -> DialogueResult {
    (phase, unfit) = (.lines, [])
    var move = DialogueResult()
    var now = room
    var found: [Message] = []
    var count = 0
    var pasted: Set<String> = []
    let parting = reader(room.session, on: room.today)
    let parted = lines.enumerated().flatMap { index, raw in
      let line = AnswerReader.trimmed(raw)
      return (parting.parts(of: line) ?? [line]).map { (index, $0) }
    }
    for (index, line) in parted where !line.isEmpty {
      count += 1
      let place = file.map { "\($0):\(index + 1)" } ?? "Line \(index + 1)"
      let reader = reader(now.session, on: room.today)
      let reading =
        line.hasPrefix("/") ? .lacking(PasteWording.command(line)) : reader.read(line)
      switch Namesake.judged(reading, of: line, in: now.session) {
      case .lacking(let lack):
        unfit.append(lack)
        found.append(
          .init(.problem, "\(place): \(lack.sentence) It says: \(line.prefix(60))", hang: 2))
      case .understood(let harvested):
        let earlier = rows.earlier(than: harvested, in: now, pasted: pasted)
        let edits = harvested.safe.edits(with: reader, insteadOf: earlier)
        rows.keep(harvested, edits, insteadOf: earlier)
        if let person = harvested.person { pasted.insert(person) }
        if !edits.isEmpty { rows.line = KeptLine(text: line, edits: edits) }
        move.told +=
          HarvestDialogue.told(harvested)
          + ReplacedWords(edits, harvested.repeated(earlier), in: now.session).told
        if edits.isEmpty { continue }
        move.apart.append(.init(edits: edits, question: form.name, writer: writers?[index]))
        now = now.after(edits)
      }
    }
    move.told += PasteWording.told(of: count, misfits: found)
    // A stream goes on with its own next line.
    if !room.options.mayAsk { unfit = [] }
    if !unfit.isEmpty { move.told.append(PasteWording.standReady) }
    return move
  }
}

extension Harvested {
  /// As it can be kept: a backslash at the end would join a line with the next one in the files.
  var safe: Harvested {
    var safe = self
    for place in safe.parts.indices {
      safe.parts[place].values = safe.parts[place].values.map { $0.hasSuffix("\\") ? $0 + " " : $0 }
    }
    return safe
  }
}
