import Workshop

/// The choice before a workshop: go on with a saved one, or begin another.
package struct WorkshopPicker: Sendable {
  /// A saved workshop as the list shows it.
  package struct Saved: Sendable, Equatable {
    package var folder: String
    package var title: String
    /// Where it stands: a step's title, or that it is done.
    package var step: String
    package var last: Moment?
    /// Why it cannot be opened, if it cannot.
    package var trouble: String?
    /// What is late or near, in one line; nil when nothing is.
    package var due: String?

    package init(
      folder: String, title: String, step: String, last: Moment?, trouble: String? = nil,
      due: String? = nil
    ) {
      self.due = due
      self.folder = folder
      self.title = title
      self.step = step
      self.last = last
      self.trouble = trouble
    }
  }

  /// What was chosen.
  package enum Choice: Sendable, Equatable {
    case open(folder: String)
    case begin(name: String)
    case leave
  }

  package let saved: [Saved]
  /// The name of a new workshop that is nearly that of a saved one, until it is said which is meant.
  private var near: NearName?
  package let home: String
  private let words: @Sendable () -> SpokenWords

  /// - Parameter words: by which one of several is meant, read when a name is typed.
  package init(
    saved: [Saved], home: String, words: @escaping @Sendable () -> SpokenWords = { SpokenWords() }
  ) {
    self.saved = saved
    self.home = home
    self.words = words
  }

  /// What this is, where it saves, and what there is to go on with.
  package func opening(at now: Moment) -> [Message] {
    var passages: [Message] = [
      .init(.title, "Waymark leads a team through a customer journey mapping workshop."),
      .init(
        .plain,
        "Every answer is saved at once, under \(home). `?` helps, /back goes back, /undo takes back, /quit leaves."
      ),
      .gap,
    ]
    passages += due
    if saved.isEmpty {
      passages += [
        .init(
          .hint,
          "It leads a team through half a day or ninety minutes, or you alone through 45 minutes; "
            + "a few questions on you say how long it is to be."),
        .init(.question, "What shall we call this workshop?"),
      ]
    } else {
      passages += list(at: now)
      passages.append(
        .init(
          .question,
          "Which one do we go on with? Type its number, or a name to begin another."))
      passages.append(.init(.hint, "Enter goes on with 1."))
    }
    return passages
  }

  /// What is late or near, a workshop a line.
  package var due: [Message] {
    saved.compactMap { one in one.due.map { Message(.warning, $0, hang: 2) } }
  }

  /// The saved workshops, the latest first, with step and age.
  package func list(at now: Moment) -> [Message] {
    guard !saved.isEmpty else { return [.init(.hint, "No workshop is saved yet.")] }
    return saved.enumerated().map { index, one in
      let state =
        one.trouble ?? "\(one.step)\(one.last.map { ", \(WorkshopPicker.age($0, at: now))" } ?? "")"
      return .init(.plain, "\(index + 1) \(one.title) [\(one.folder)]: \(state)")
    }
  }

  /// What a line chooses; passages instead when it chooses nothing.
  package func choice(_ line: String) -> (choice: Choice?, said: [Message]) {
    let text = AnswerReader.trimmed(line)
    switch InputLine(text) {
    case .helpHere, .bareWord(_, .help), .command(.help, _): return (nil, help)
    case .nothing:
      guard let first = saved.first else {
        return (
          nil, [.init(.problem, "A name is needed: it is the title of everything that leaves.")]
        )
      }
      return (.open(folder: first.folder), [])
    case .command(.quit, _), .bareWord(_, .quit): return (.leave, [])
    case .bareWord(let word, _): return (nil, [WorkshopPicker.isCommand(word)])
    case .command, .unknownCommand:
      return (
        nil,
        [
          .init(
            .hint, "Type a number, a name for a new workshop, or /quit. The commands come later.")
        ]
      )
    case .answer(let answer): return choose(answer)
    }
  }

  /// What can be typed here.
  private var help: [Message] {
    let number =
      saved.isEmpty ? "" : "Type the number or the name of a workshop to go on with it. "
    return [
      .init(
        .hint,
        "\(number)Type any other name, such as Returning a parcel, and a new workshop begins under it. "
          + "/quit leaves. The other commands come once a workshop is open."),
      .init(
        .hint,
        "waymark delete NAME puts one into the trash, waymark rename NAME NEW-NAME calls it something "
          + "else."),
    ]
  }

  private static func isCommand(_ word: String) -> Message {
    .init(
      .problem,
      "\"\(word)\" sounds like a command. To call a workshop so, type it in quotation marks; `?` says "
        + "what can be typed here.")
  }

  /// Words that people type to a program rather than call a workshop.
  private static let spoken: Set<String> = [
    "clear", "cls", "ls", "dir", "exit", "q", "y", "yes", "no", "ok", "start", "new", "open",
    "menu",
    "hello", "hi", "enter",
  ]

  private func choose(_ answer: String) -> (choice: Choice?, said: [Message]) {
    let isQuoted = answer.count > 2 && answer.first == "\"" && answer.last == "\""
    if isQuoted { return (.begin(name: String(answer.dropFirst().dropLast())), []) }
    let word = answer.lowercased()
    if let place = words().place(word), saved.indices.contains(place - 1) {
      return (.open(folder: saved[place - 1].folder), [])
    }
    for verb in ["delete ", "remove ", "rename "] where word.hasPrefix(verb) && !saved.isEmpty {
      return (nil, [Self.isCommand(answer)] + help.suffix(1))
    }
    let isSaved = saved.contains { $0.folder == word || $0.title.lowercased() == word }
    if !isSaved, ShellCommand(rawValue: word) != nil || WorkshopPicker.spoken.contains(word) {
      return (nil, [WorkshopPicker.isCommand(answer)])
    }
    return (choice(answer: answer), problem(answer))
  }

  private func choice(answer: String) -> Choice? {
    if let number = Int(answer) {
      return saved.indices.contains(number &- 1) ? .open(folder: saved[number - 1].folder) : nil
    }
    let wanted = SpokenName(answer)
    if let one = saved.first(where: {
      [$0.folder, $0.title].contains { SpokenName($0) == wanted }
    }) {
      return .open(folder: one.folder)
    }
    return .begin(name: answer)
  }

  package var prompt: Prompt {
    Prompt(text: near == nil ? "Workshop › " : "Open or new › ", history: .menu)
  }

  /// Takes a line; where somebody is there, a new name that is nearly that of a saved workshop is asked
  /// about, unless it stands in quotation marks.
  package mutating func take(_ line: String, mayAsk: Bool) -> (choice: Choice?, said: [Message]) {
    if let near {
      let choice = near.choice(line)
      return (choice, choice == nil ? [near.question] : [])
    }
    let (choice, said) = choice(line)
    guard mayAsk, case .begin(let name)? = choice, !AnswerReader.trimmed(line).hasPrefix("\""),
      let near = NearName(name, among: saved)
    else { return (choice, said) }
    self.near = near
    return (nil, said + [near.question])
  }

  private func problem(_ answer: String) -> [Message] {
    guard let number = Int(answer), !saved.indices.contains(number &- 1) else { return [] }
    let range =
      saved.isEmpty
      ? "There is none saved yet; type a name."
      : "Type a number from 1 to \(saved.count), or a name."
    return [.init(.problem, "There is no workshop number \(number). \(range)")]
  }

  /// `today`, `yesterday`, `12 days ago`: how long ago in words.
  static func age(_ moment: Moment, at now: Moment) -> String {
    let seconds = max(0, now.seconds - moment.seconds)
    switch seconds {
    case ..<90: return "just now"
    case ..<5400: return "\((seconds + 30) / 60) minutes ago"
    case ..<172_800: return "\((seconds + 1800) / 3600) hours ago"
    default: return "\(seconds / 86_400) days ago"
    }
  }
}
