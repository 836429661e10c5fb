import Workshop

/// `/after`: what waits until after the day, and who asks it by when.
struct AfterCommand {
  let room: DialogueContext

  private var session: Session { room.session }
  private var list: AfterTheDay { AfterTheDay(of: session, along: room.walk) }

  func run(_ rest: String) -> DialogueResult {
    let list = list
    guard !list.entries.isEmpty else { return .said(.hint, "Nothing waits until after the day.") }
    if rest.isEmpty { return .said(passages(of: list)) }
    if rest.lowercased() == "all", room.walk.isAfterTheDay {
      return DialogueResult(
        told: [.init(.hint, "Now everything that waits is asked.")], asksRest: true)
    }
    let digits = rest.prefix { $0.isNumber }
    let isNumbered = !digits.isEmpty && rest.dropFirst(digits.count).first.map { $0 == " " } == true
    guard isNumbered, let number = Int(digits) else { return promise(rest, entry: nil) }
    guard list.entries.indices.contains(number - 1) else {
      return .said(
        .problem, "There is no entry \(number); /after lists them, 1 to \(list.entries.count).")
    }
    return promise(String(rest.dropFirst(digits.count)), entry: list.entries[number - 1])
  }

  // MARK: The list

  private func passages(of list: AfterTheDay) -> [Message] {
    var number = 0
    var places: [String: Int] = [:]
    for entry in list.entries {
      number += 1
      places[entry.question.name] = number
    }
    var passages: [Message] = [
      .gap, .init(.title, "After the day: \(AfterWords.answers(list.count))"),
    ]
    for (agreement, entries) in list.groups {
      passages.append(.init(.plain, AfterWords.promise(agreement, on: room.today) + ":"))
      passages += entries.map { entry in
        let sign = "  \(places[entry.question.name] ?? 0) "
        return .init(.plain, sign + words(of: entry), hang: sign.count)
      }
    }
    return passages + [
      .init(
        .hint,
        "/after NAME, DAY gives the whole list to somebody; /after 2 NAME, DAY one entry. "
          + "\(AfterWords.askingLater(room.options)) asks them.")
    ]
  }

  /// `What sets it off? 14 times: checks stock and 13 more`.
  private func words(of entry: AfterTheDay.Entry) -> String {
    let things = entry.places.compactMap { $0.context.last.map { session.title(of: $0) } }
    let ask = room.guide.words(of: entry.question)
    guard let first = things.first else { return ask }
    return things.count == 1
      ? "\(ask) (\(first))" : "\(ask) (\(first) and \(things.count - 1) more)"
  }

  // MARK: A name and a day

  private func promise(_ text: String, entry: AfterTheDay.Entry?) -> DialogueResult {
    guard let given = agreement(in: text) else {
      return .said(
        .problem, "Say who asks and by when: /after Ana, 14 June. One of them alone is fine.")
    }
    if let entry {
      let before = AfterTheDay.agreement(on: entry.question.name, in: session)
      let whole = AfterTheDay.Agreement(
        owner: given.owner ?? before.owner, day: given.day ?? before.day)
      let told = "\(words(of: entry)): \(AfterWords.promise(whole, on: room.today))."
      return DialogueResult(
        told: [.init(.done, told)],
        edits: [AfterTheDay.agreeing(whole, on: entry.question.name, in: session)],
        next: .waiting)
    }
    let review = Reference(.review, "review")
    var edits: [Edit] = []
    if let owner = given.owner {
      edits.append(session.setting(Review.field(.afterOwner), of: review, to: [owner]))
    }
    if let day = given.day {
      edits.append(
        room.after(edits).session.setting(Review.field(.afterDay), of: review, to: [day.text]))
    }
    let after = AfterTheDay.agreement(on: "", in: room.after(edits).session)
    return DialogueResult(
      told: [.init(.done, "After the day: \(AfterWords.promise(after, on: room.today)).")],
      edits: edits.filter { !$0.changesNothing }, next: .waiting)
  }

  /// Reads `Ana, 14 June` and `Ana by 14 June`, or one of the two alone.
  private func agreement(in text: String) -> AfterTheDay.Agreement? {
    let parts = text.replacing(" by ", with: ",").split(separator: ",")
      .map { AnswerReader.trimmed(String($0)) }.filter { !$0.isEmpty }
    var found = AfterTheDay.Agreement()
    for part in parts {
      let bare = part.lowercased().hasPrefix("by ") ? String(part.dropFirst(3)) : part
      if let day = Day(spoken: bare, today: room.today, isPast: false) {
        found.day = day
      } else if found.owner == nil, part.contains(where: \.isLetter) {
        let names = session.participants.members.compactMap(\.name)
        found.owner = names.first { $0.lowercased() == part.lowercased() } ?? part
      } else {
        return nil
      }
    }
    return found.owner == nil && found.day == nil ? nil : found
  }

  private func order(of entries: [AfterTheDay.Entry]) -> [Message] {
    guard !room.walk.asksRest else { return [] }
    let first = first(in: entries)
    return [
      .init(
        .plain,
        "\(first == 1 ? "1 matters" : "\(first) matter") most and \(first == 1 ? "is" : "are") asked "
          + "first; the rest can wait. /after all asks everything.")
    ]
  }

  // MARK: Around a sitting

  /// So many answers are asked for in one go without a stop.
  private static let mostAtOnce = 30

  /// Whether so much waits that a person is asked what matters first.
  var isLong: Bool {
    room.walk.isAfterTheDay && room.options.mayAsk && list.count > Self.mostAtOnce
  }

  /// What of it is asked before the rest.
  private func first(in entries: [AfterTheDay.Entry]) -> Int {
    entries.flatMap(\.places).count { room.walk.matters($0, in: session) }
  }

  /// What is said when somebody sits down to ask what waited.
  var opening: [Message] {
    let list = list
    guard !list.entries.isEmpty else { return [] }
    let groups = list.groups.filter { group in
      room.walk.deskOwner.map { group.agreement.isOf($0) } ?? true
    }
    let promises = groups.map { AfterWords.promise($0.agreement, on: room.today) }
    guard !groups.isEmpty else {
      let all = list.groups.map { AfterWords.promise($0.agreement, on: room.today) }
      return [
        .init(
          .plain,
          (["Nothing waits for \(room.walk.deskOwner ?? "")."] + all).joined(separator: "\n"))
      ]
    }
    let count = groups.reduce(0) { $0 + $1.entries.reduce(0) { $0 + $1.places.count } }
    return [
      .init(.title, "After the day: \(AfterWords.answers(count))"),
      .init(.plain, promises.joined(separator: "\n")),
    ] + order(of: groups.flatMap(\.entries)) + [
      .init(
        .hint,
        "An empty line passes an optional question for good, /skip all passes it for everything it "
          + "waits for; /next leaves it for later.")
    ]
  }
}

/// The words for what waits.
enum AfterWords {
  /// What is said when nothing is left to ask at the desk, or what is left can wait.
  static func end(in session: Session, along walk: GuideWalk) -> [Message] {
    let entries = AfterTheDay(of: session, along: walk).entries.filter { entry in
      walk.deskOwner.map { entry.agreement.isOf($0) } ?? true
    }
    let waiting = entries.reduce(0) { $0 + $1.places.count }
    guard !walk.asksRest, waiting > 0 else {
      return [.gap, .init(.title, "Nothing waits here any more")]
    }
    return [
      .gap, .init(.title, "That was what matters most"),
      .init(
        .plain,
        "The rest can wait: \(answers(waiting)). /after all asks them too, /quit leaves."),
    ]
  }

  static func answers(_ count: Int) -> String {
    count == 1 ? "1 answer" : "\(count) answers"
  }

  /// `Sara asks by 14 June 2027`.
  static func promise(_ agreement: AfterTheDay.Agreement, on today: Day) -> String {
    let late = agreement.isLate(on: today) ? ", which is past" : ""
    switch (agreement.owner, agreement.day) {
    case (let owner?, let day?): return "\(owner) asks by \(day.words)\(late)"
    case (let owner?, nil): return "\(owner) asks, by no day yet"
    case (nil, let day?): return "Nobody has promised to ask by \(day.words) yet\(late)"
    case (nil, nil): return "Nobody has promised to ask yet"
    }
  }

  /// What to type to be asked after the day.
  static func askingLater(_ options: ShellOptions) -> String {
    options.resumeCommand.isEmpty
      ? "waymark after" : options.resumeCommand.replacing("waymark open", with: "waymark after")
  }
}
