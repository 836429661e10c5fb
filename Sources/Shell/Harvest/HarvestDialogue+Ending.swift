import Workshop

/// How a form ends: what lines did not say, who finds a value, new channels.
extension HarvestDialogue {
  mutating func nothing(in room: DialogueContext) -> DialogueResult {
    if room.options.mayAsk, let left = unfit.first {
      unfit.removeFirst()
      return .said(.hint, "Left out: \(left.line)")
    }
    let plan = HarvestPlan(session: room.session, walk: room.walk)
    if !wasWarned, plan.lacksAll(harvest) {
      wasWarned = true
      return .said(
        .hint,
        "Nothing is brought in here yet. Enter once more leaves it so."
          + (Absence(of: harvest, in: room)?.offer ?? ""))
    }
    guard plan.isLast(harvest) else {
      return close(in: room, told: [])
    }
    return goOn(from: 0, told: [], in: room)
  }

  /// Asks the next thing that lines did not say, or ends.
  mutating func goOn(from first: Int, told: [Message], in room: DialogueContext)
    -> DialogueResult
  {
    (unfit, passed) = ([], [])
    let wants = wants(in: room.session)
    for index in form.asksAgain.indices.dropFirst(first) where !wants.gaps(index).isEmpty {
      phase = .wants(index)
      return .said(told + wants.opening(index))
    }
    return askFinder(leaving: [], told: told, in: room)
  }

  /// Asks who finds the next value that nobody knows, or goes on.
  mutating func askFinder(
    leaving left: [Identifier], told: [Message], in room: DialogueContext
  ) -> DialogueResult {
    let finder = HarvestFinder(harvest: harvest, session: room.session, left: left)
    if finder.asked == nil { return askChannels(told: told, in: room) }
    phase = .finder(left: left)
    return .said(told + finder.card)
  }

  mutating func take(_ line: String, leaving left: [Identifier], in room: DialogueContext)
    -> DialogueResult
  {
    let finder = HarvestFinder(harvest: harvest, session: room.session, left: left)
    if line.isEmpty || words.reading.has(line, in: .unknown) || words.reading.has(line, in: .nobody)
    {
      let passed = left + (finder.asked.map { [$0] } ?? [])
      return askFinder(leaving: passed, told: [], in: room)
    }
    let mended = SpokenCorrection(line, by: words.reading)?.said ?? ""
    let said = mended.isEmpty ? line : mended
    switch finder.read(said, with: reader(room.session, on: room.today)) {
    case .lacking(let words): return .said(.problem, words)
    case .understood(let edit, let told):
      var move = askFinder(leaving: left, told: [told], in: room.after([edit]))
      (move.edits, move.question) = ([edit] + move.edits, form.name)
      return move
    }
  }

  mutating func take(_ line: String, wanted index: Int, in room: DialogueContext)
    -> DialogueResult
  {
    if wants(in: room.session).gaps(index).isEmpty {
      let gone = Message(.hint, "What this was about is off the map; the line was not taken.")
      return goOn(from: index + 1, told: line.isEmpty ? [] : [gone], in: room)
    }
    if line.isEmpty || isUntouched(line, in: room) {
      return goOn(from: index + 1, told: [], in: room)
    }
    if line == Self.skip, let gap = wants(in: room.session).gaps(index).first {
      let told = [wants(in: room.session).passing(index)].compactMap(\.self)
      passed.insert(gap.reference)
      unfit = []
      return wants(in: room.session).gaps(index).isEmpty
        ? goOn(from: index + 1, told: told, in: room) : .said(told)
    }
    if ["y", "n", "yes", "no"].contains(line.lowercased()) {
      return .said([Notices.nothingToAgreeTo])
    }
    let wants = wants(in: room.session)
    let reader = wants.reader(index, on: room.today)
    if let moved = HarvestCorrection.result(of: line, in: self, with: reader, room) { return moved }
    let isUnknown = words.reading.has(line, in: .unknown) || words.reading.has(line, in: .noMore)
    if isUnknown, let unknown = wants.unknown(index) {
      return keep([unknown.edit], told: [unknown.told], wanted: index, in: room)
    }
    if let parts = wants.parts(of: line, index) { return .requested(.type(parts)) }
    switch wants.read(line, index, on: room.today) {
    case .lacking(let lack):
      unfit = [HarvestLack(lack.sentence, line: line)]
      return .said(.problem, lack.isSlip ? lack.sentence : wants.misfit(line, index))
    case .understood(let harvested):
      let edits = harvested.safe.edits(with: reader)
      rows.line = KeptLine(text: line, edits: edits)
      return keep(
        edits, told: HarvestDialogue.told(wants.named(harvested)), wanted: index, in: room)
    }
  }

  mutating func keep(
    _ edits: [Edit], told: [Message], wanted index: Int, in room: DialogueContext
  ) -> DialogueResult {
    let after = room.after(edits)
    var move = DialogueResult(told: told)
    if wants(in: after.session).gaps(index).isEmpty {
      move = goOn(from: index + 1, told: told, in: after)
    } else {
      unfit = []
    }
    // Where the line ends the form, /undo takes both back and asks again.
    (move.edits, move.question) = (edits + move.edits, form.name)
    return move
  }

  /// Asks once whether channels that are new are online, or ends.
  mutating func askChannels(told: [Message], in room: DialogueContext) -> DialogueResult {
    let new = NewChannels(of: form, words: words, session: room.session)
    if new.names.isEmpty { return close(in: room, told: told) }
    phase = .channels
    return .said(told + [new.question])
  }

  func takeChannels(_ line: String, in room: DialogueContext) -> DialogueResult {
    if line.isEmpty { return close(in: room, told: []) }
    let new = NewChannels(of: form, words: words, session: room.session)
    guard let taken = new.read(words.inDigits(line)) else { return .said(new.refusal(of: line)) }
    var move = close(in: room.after(taken.edits), told: [taken.told])
    (move.edits, move.question) = (taken.edits + move.edits, form.name)
    return move
  }

  /// What is kept of each thing that the room was to talk about and of which nothing was said.
  func unsaid(in session: Session) -> [Edit] {
    guard form.listsApart, let otherwise = form.otherwise else { return [] }
    let numbering = session.numbering(of: form.kind, within: harvest.around)
    return session.touchpoints.untold.filter { numbering.contains($0.id) }.map {
      session.setting(
        otherwise.field, of: Reference(.touchpoint, $0.id), to: [otherwise.words])
    }
  }

  func end(as absence: Absence, in room: DialogueContext) -> DialogueResult {
    var move = close(in: room.after([absence.edit]), told: [absence.told])
    move.apart.insert(.init(edits: move.edits), at: 0)
    (move.edits, move.question) = ([absence.edit], form.name)
    return move
  }

  /// Remembers that the form was gone through, and passes what it left open.
  func close(in room: DialogueContext, told: [Message]) -> DialogueResult {
    var edits = unsaid(in: room.session) + [harvest.ending(in: room.session)]
    if HarvestPlan(session: room.session, walk: room.walk).isLast(harvest) {
      edits += form.ending(in: room.after(edits).session, walk: room.walk)
    }
    return DialogueResult(told: told, edits: edits, isOver: true, next: .goOn)
  }
}
