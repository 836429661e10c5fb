import Workshop

/// What a line says to the present question before its value is read.
struct SpokenAnswer {
  /// The answer; a choice that was meant by its place stands as its number.
  private(set) var text: String
  /// What is done where it is no value: nobody knows, or a list has no further thing.
  private(set) var move: DialogueResult?
  /// What is told of words that were no part of the answer.
  private(set) var told: [Message] = []
  /// What was said behind a choice: `stuck because the carrier is away`.
  private var more = ""

  /// - Parameter isCertain: whether somebody said that it is meant as it stands.
  init(
    _ line: String, _ isCertain: Bool, to asking: CurrentQuestion, in room: DialogueContext
  ) {
    let session = room.session
    // The words are read from their file when one is asked for; most answers need none.
    let words = { room.options.words }
    let choices = asking.options(in: session, room.guide)
    // Only of a choice nothing is kept but what was chosen.
    let mayHoldFillers = asking.question.kind == .choice && line.contains(" ")
    var text =
      mayHoldFillers ? words().reading.withoutHedge(words().reading.withoutFillers(line)) : line
    if asking.question.field.kind == .fear, case (let name?, let fear) = session.speaker(of: text) {
      text = fear
      told = [.init(.hint, "Fears stand without names: \(name) was left out.")]
    }
    if [.text, .list].contains(asking.question.kind), asking.question.isOpenEnded {
      text = Self.withoutBullet(text)
    }
    if text.contains("[") {
      let named = SpokenSource.named(in: text, session)
      text = named.text
      told += named.called.map {
        .init(
          .hint, "[\(VisibleText.of($0.said))] is counted as a citation of [\($0.source.text)].")
      }
    }
    self.text = text
    let asksForPeople = asking.question.offer == .people
    let asksForThing = asking.question.kind == .choice && asking.question.asksForThing
    let isSomebody = session.participants.members.contains { $0.name == text }
    if room.options.means(text, in: .unknown)
      || asksForPeople && !isSomebody && words().reading.has(text, in: .nobody)
      || asksForThing && asking.target == .ask && words().reading.has(text, in: .noMore)
    {
      move = AnswerEdits(asking: asking, session: session, guide: room.guide).answeringUnknown
    } else if !isCertain, choices.isEmpty || asksForPeople && !isSomebody,
      asking.mayEnd(in: session), asking.defaults(in: session, room.guide).isEmpty,
      words().reading.saysNoMore(text)
    {
      move = Navigation(room: room).respondToNothing()
    } else if asking.question.offer == .chosenDraft,
      let draft = Self.draft(meantBy: text, among: choices, words())
    {
      move = DialogueResult(
        told: [
          .init(.hint, "That draft stands ready: an arrow key mends it, a new line replaces it.")
        ],
        next: .ready(draft))
    } else if !asking.prefill.isEmpty, Self.keeping.contains(text.lowercased()) {
      move = Navigation(room: room).respondToNothing()
    } else if let emptied = Self.emptying(text, asking, among: choices, session) {
      move = emptied
    } else if asking.question.kind == .date, Day(spoken: text, today: room.today) == nil,
      let comma = text.firstIndex(of: ","), case let head = String(text[..<comma]),
      Day(spoken: head, today: room.today) != nil
    {
      self.text = head
      told = [Self.leftOut(String(text[text.index(after: comma)...]))]
    } else if asksForPeople, let comma = text.firstIndex(of: ","),
      let name = SpokenPerson(String(text[..<comma])).meant(in: session), !text.contains(";"),
      case let behind = AnswerReader.trimmed(String(text[text.index(after: comma)...])),
      behind.split(separator: " ").count > 1,
      behind.replacing(" and ", with: ",").split(separator: ",").allSatisfy({
        SpokenPerson(AnswerReader.trimmed(String($0))).meant(in: session) == nil
      })
    {
      self.text = name
      told += [Self.leftOut(behind)]
    } else if choices.isEmpty {
      if asking.question.kind == .scores,
        let scores = Self.scores(named: text, in: session, words())
      {
        self.text = scores
      } else if asking.question.field.isNumber, text.contains(where: \.isLetter) {
        self.text = words().inDigits(text)
      }
    } else if let plain = ThingSelector.withoutArticle(text),
      !choices.contains(where: { SpokenName(text).begins(SpokenName($0.name)) }),
      choices.count(where: { SpokenName(plain).begins(SpokenName($0.name)) }) == 1
    {
      self.text = plain
    } else if let place = words().place(text), choices.indices.contains(place - 1),
      !choices.contains(where: { SpokenName(text).begins(SpokenName($0.name)) })
    {
      self.text = String(place)
    } else if let places = Self.places(in: text, among: choices, words()) {
      self.text = places
    } else if asksForPeople,
      let name = SpokenPerson(words().reading.withoutHedge(text)).meant(in: session),
      choices.contains(where: { $0.name == name })
    {
      self.text = name
    } else if asking.question.takesOneChoice,
      let (choice, more) = Self.choice(leading: text, among: choices),
      !choices.contains(where: { SpokenName(text).begins(SpokenName($0.name)) })
    {
      self.text = choice
      self.more = more
    }
  }

  /// Lets what was said behind a choice stand ready where the next question asks for words about the same
  /// thing.
  ///
  /// - Returns: what is told of those words.
  func offer(
    to next: inout CurrentQuestion?, behind asking: CurrentQuestion, _ options: ShellOptions
  ) -> [Message] {
    if more.isEmpty { return [] }
    guard options.mayAsk, let question = next, question.question.kind == .text,
      question.context == asking.context, question.prefill.isEmpty,
      question.question.flow.condition?.path == asking.question.field
    else { return [Self.leftOut(more)] }
    next = question.offering(more)
    return [.init(.hint, "What you said behind it stands ready; Enter keeps it.")]
  }
}

extension SpokenAnswer {
  /// The draft that a line means which says what is to be changed: `the first one, but say who waits`.
  private static func draft(
    meantBy text: String, among choices: [Choice], _ words: SpokenWords
  ) -> String? {
    let lower = text.lowercased()
    let end = [", but ", " but ", ", only ", " only without ", " without ", " with ", ", "]
      .compactMap {
        lower.firstRange(of: $0)?.lowerBound
      }.min()
    guard let end else { return nil }
    let head = String(lower[..<end])
    guard let place = words.place(head) ?? words.number(head), choices.indices.contains(place - 1)
    else { return nil }
    return choices[place - 1].value
  }

  /// `none` in place of an answer that was opened to be changed takes it away.
  private static func emptying(
    _ text: String, _ asking: CurrentQuestion, among choices: [Choice], _ session: Session
  ) -> DialogueResult? {
    guard asking.isDetour, !asking.question.adds, emptyings.contains(text.lowercased()),
      !choices.contains(where: { SpokenName($0.name) == SpokenName(text) })
    else { return nil }
    let left: (thing: Reference, field: String, values: [String])
    switch asking.target {
    case .ask:
      guard let thing = asking.question.subject(in: asking.context) else { return nil }
      left = (thing, asking.question.field.field, [])
    case .item(let thing, let field, let index):
      var values = session.values(of: field, on: thing)
      guard values.indices.contains(index) else { return nil }
      values.remove(at: index)
      left = (thing, field, values)
    case .further: return nil
    }
    guard !session.values(of: left.field, on: left.thing).isEmpty,
      !asking.question.flow.isRequired || !left.values.isEmpty
    else { return nil }
    return DialogueResult(
      told: [.init(.done, "Saved: taken away. /undo brings it back.")],
      edits: [session.setting(left.field, of: left.thing, to: left.values)],
      question: asking.question.name, next: .goOn)
  }

  private static let emptyings: Set = [
    "none", "nothing", "empty", "clear", "clear it", "delete", "delete it", "delete that", "remove",
    "remove it", "remove that", "erase", "erase it", "take it away", "take it out", "take it off",
  ]

  /// A line of a list without the dash in front of it.
  private static func withoutBullet(_ text: String) -> String {
    let bullet = ["- ", "* ", "• ", "– "].first(where: text.hasPrefix)
    return bullet.map { AnswerReader.trimmed(String(text.dropFirst($0.count))) } ?? text
  }

  private static func leftOut(_ more: String) -> Message {
    .init(.hint, "Left out: \(AnswerReader.trimmed(more)). /park keeps a thought.")
  }

  /// What leaves an answer as it stands, as an empty line does.
  private static let keeping: Set = [
    "same", "the same", "same as before", "as before", "unchanged", "no change", "keep", "keep it",
    "keep that", "leave it", "leave it as it is", "leave as is", "stays", "it stays",
  ]

  /// The numbers of a line that says whose they are, `Ana 4, Bo three, the others five`; nil for any other.
  private static func scores(
    named text: String, in session: Session, _ words: SpokenWords
  ) -> String? {
    let people = session.participants.members.compactMap(\.name)
    var named: [String] = []
    var scores: [String] = []
    for piece in words.inDigits(text).split(whereSeparator: { ",;".contains($0) }) {
      let tokens = piece.split { " :=".contains($0) }.map(String.init)
      guard tokens.count > 1, let score = tokens.last, Int(score) != nil else { return nil }
      let who = tokens.dropLast().joined(separator: " ")
      if words.reading.has(who, in: .everybody) {
        let others = people.filter { !named.contains($0) }
        named += others
        scores += others.map { _ in score }
      } else if let name = SpokenPerson(who).meant(in: session), !named.contains(name) {
        named.append(name)
        scores.append(score)
      } else {
        return nil
      }
    }
    return scores.isEmpty ? nil : scores.joined(separator: " ")
  }

  /// The one choice that a sentence begins with, and what follows: `stuck, the carrier is away`, `dropped
  /// because nobody asks for it`.
  private static func choice(
    leading text: String, among choices: [Choice]
  ) -> (choice: String, more: String)? {
    if let choice = ChoiceWords.choice(called: text, among: choices.map(\.value)) {
      return (choice, "")
    }
    // Most answers are a word or two, in which nothing can end.
    guard text.utf8.contains(where: " ,;:".utf8.contains) else { return nil }
    let lower = text.lowercased()
    let ends = [",", ";", ":", " - ", " because ", " but ", " since ", " and ", ". "].compactMap {
      lower.firstRange(of: $0)
    }
    for end in ends.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let head = AnswerReader.trimmed(String(text.prefix(lower[..<end.lowerBound].count)))
      let more = AnswerReader.trimmed(String(text.suffix(lower[end.upperBound...].count)))
      if choices.count(where: { $0.isCalled(head) }) == 1 { return (head, more) }
      if let choice = ChoiceWords.choice(called: head, among: choices.map(\.value)) {
        return (choice, more)
      }
    }
    return nil
  }

  /// `the first one and the fourth` as `1, 4`; nil unless each part is the place of a choice.
  private static func places(
    in text: String, among choices: [Choice], _ words: SpokenWords
  ) -> String? {
    guard text.utf8.contains(where: " ,".utf8.contains) else { return nil }
    let parts = text.replacing(" and ", with: ",").split(separator: ",")
    let places = parts.compactMap { part in words.place(part) ?? words.number(part) }
    guard parts.count > 1, places.count == parts.count, !choices.isEmpty,
      parts.contains(where: { words.place($0) != nil }),
      places.allSatisfy({ choices.indices.contains($0 - 1) })
    else { return nil }
    return places.map(String.init).joined(separator: ", ")
  }
}

extension Question {
  /// Whether one of a few is chosen, and nothing else is kept.
  fileprivate var takesOneChoice: Bool {
    guard kind == .choice, !adds else { return false }
    if case .references = field.column?.kind { return false }
    return true
  }

  /// Whether its choices are things of the map, of which none may be meant.
  fileprivate var asksForThing: Bool {
    switch field.column?.kind {
    case .reference, .references: !adds
    default: false
    }
  }
}

extension Choice {
  fileprivate func isCalled(_ text: String) -> Bool {
    [name, value, title].contains { SpokenName($0) == SpokenName(text) }
  }
}

extension FieldPath {
  /// Whether nothing but numbers answers it, so that each may be said in words.
  fileprivate var isNumber: Bool {
    switch column?.kind {
    case .scale, .scores, .halves, .count, .number: true
    default: false
    }
  }
}

extension CurrentQuestion {
  /// Whether it is a list that an empty line may end.
  fileprivate func mayEnd(in session: Session) -> Bool {
    guard target == .ask, !isDetour, question.isOpenEnded, question.kind != .sources else {
      return false
    }
    return !question.flow.isRequired || hasItems(in: session)
  }
}
