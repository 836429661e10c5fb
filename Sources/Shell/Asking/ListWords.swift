import Workshop

/// What is done in words to a list that is being made: `remove Tell others`, `rename Buy to Borrow`,
/// `move Use before Buy`, `add Return`.
///
/// What the guide offers counts as said, so that it can be changed before it is taken.
struct ListWords {
  private let room: DialogueContext

  init(in room: DialogueContext) { self.room = room }

  /// What a line is in place of an answer: something done to the list, or a list in one line, about
  /// which whoever is there is asked.
  func instead(of text: String) -> DialogueResult? {
    if let done = result(of: text) ?? notFound(text) { return done }
    guard let asking = room.current else {
      // Where nothing is asked, a command needs no slash.
      guard case .command(let verb, let rest) = InputLine("/" + text) else { return nil }
      return DialogueResult(next: .command(verb, rest))
    }
    guard room.options.mayAsk else { return nil }
    if let command = SpokenCommand(text, in: room) {
      let doubt = CommandOrAnswer(typed: text, verb: command.verb, rest: command.rest)
      return DialogueResult(begins: doubt, next: .stay)
    }
    if [.text, .list].contains(asking.question.kind), asking.prefill.isEmpty,
      let unclear = SameAs.unclear(text)
    {
      return .said(.problem, unclear)
    }
    if [.text, .list, .date, .choice].contains(asking.question.kind),
      let inside = CorrectionQuestion.inside(text, in: room)
    {
      return DialogueResult(told: [inside.told], next: .ready(inside.meant))
    }
    if let asked = correcting(text, of: asking) ?? unlisted(text) { return asked }
    if let numbers = numbers(in: text, of: asking) {
      return DialogueResult(request: .type(numbers), next: .stay)
    }
    return OneOrSeveral(listed: text, to: asking, in: room).map {
      DialogueResult(begins: $0, next: .stay)
    }
  }

  /// `remove those`, where nothing on the list is called so: a command or an item?
  private func unlisted(_ text: String) -> DialogueResult? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, ["remove", "delete"].contains(words[0].lowercased()),
      words[1].split(separator: " ").count <= 4, let asking, asking.hasItems(in: room.session)
    else { return nil }
    return DialogueResult(
      begins: CommandOrAnswer(typed: text, verb: .delete, rest: words[1]), next: .stay)
  }

  /// What is asked of a line that begins as a correction does, where a list has a line to be mended.
  private func correcting(_ text: String, of asking: CurrentQuestion) -> DialogueResult? {
    guard asking.target == .ask, [.text, .list].contains(asking.question.kind),
      let correction = SpokenCorrection(text, by: room.options.words.reading)
    else { return nil }
    if correction.said.isEmpty { return .said([CorrectionQuestion.nothingSaid]) }
    if case .bareWord(_, let verb) = InputLine(correction.said), verb != .stop {
      return DialogueResult(next: .command(verb, ""))
    }
    guard asking.question.isOpenEnded else {
      return DialogueResult(
        told: [.init(.hint, CorrectionQuestion.another)], next: .ready(correction.said))
    }
    let isLast = room.history.undoable.last.map(room.history.question) == asking.question.name
    guard isLast else { return nil }
    let question = CorrectionQuestion(
      said: correction.said, last: nil, instead: correction.said, wall: nil)
    return DialogueResult(begins: question, next: .stay)
  }

  /// Several numbers of what a list offers: `4, 2` takes both.
  private func numbers(in text: String, of asking: CurrentQuestion) -> [String]? {
    guard asking.target == .ask, asking.question.isOpenEnded, asking.question.offer != nil else {
      return nil
    }
    let said = text.lowercased()
    let lead = ["number ", "no. ", "the "].first(where: said.hasPrefix)
    if let lead, case let rest = said.dropFirst(lead.count),
      let number = room.options.words.number(rest) ?? room.options.words.place(said)
    {
      return [String(number)]
    }
    let words = text.split { " ,;、，".contains($0) }.map(String.init)
    let numbers = words.filter { $0 != "and" }
    if numbers.count > 1, numbers.allSatisfy({ Int($0) != nil }) { return numbers }
    // "3 and that nobody reads it" takes one and says another.
    let front = words.prefix { Int($0) != nil || $0 == "and" }
    guard front.last == "and", front.count > 1, words.count > front.count + 1,
      front.allSatisfy({ Int($0).map { 1...99 ~= $0 } ?? true })
    else { return nil }
    let more = text.split(separator: " ").suffix(words.count - front.count).joined(separator: " ")
    return front.filter { $0 != "and" } + [more]
  }

  /// What a line is that says what to do to a list of names and names nothing on it; nil where it may
  /// be an item, as a step that begins with "remove" is.
  private func notFound(_ text: String) -> DialogueResult? {
    guard room.options.mayAsk, let asking, asking.question.offer == .chosenStages else {
      return nil
    }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let verb = words.first?.lowercased(), Self.verbs.contains(verb) || verb == "reorder"
    else { return nil }
    if verb == "add", words.count == 2 { return DialogueResult(next: .answer(words[1])) }
    let offered = asking.defaults(in: room.session, room.guide)
    let names = offered.isEmpty ? self.names(of: asking) : offered
    // "Move in" is a stage of its own; "move Buy" is not.
    let isNamed =
      words.count == 2 && names.contains { words[1].lowercased().hasPrefix($0.lowercased()) }
    guard words.count == 1 || ["remove", "delete", "rename", "reorder"].contains(verb) || isNamed
    else { return nil }
    let example = names.first ?? "Buy"
    return .said(
      .hint,
      "Nothing was changed. The list: \(names.joined(separator: ", ")). Type remove \(example), "
        + "rename \(example) to another name, or move \(example) after \(names.last ?? "Use").")
  }

  private var asking: CurrentQuestion? {
    guard let asking = room.current, asking.question.isOpenEnded,
      asking.question.kind == .text || asking.question.kind == .list
    else { return nil }
    switch asking.target {
    case .ask: return asking
    case .item(_, let field, _):
      // Gone back to one of the list: what is done to the list is no new wording of that one.
      guard field == asking.question.field.field, !asking.question.adds else { return nil }
      return asking
    case .further: return nil
    }
  }

  /// What stays the list as a whole once it was changed.
  private var next: DialogueResult.Next { asking?.target == .ask ? .stay : .firstOpen }

  /// How a line begins that adds to what is offered.
  private static let adding = [
    "plus ", "and also ", "also ",
  ]

  /// What a line adds to what is offered: `those five and phones away`; nil for any other.
  private static func added(by said: String) -> String? {
    if let lead = adding.first(where: said.lowercased().hasPrefix) {
      return String(said.dropFirst(lead.count))
    }
    let tokens = said.split(separator: " ").map(String.init)
    let lower = tokens.map { $0.lowercased().filter(\.isLetter) }
    guard let first = lower.first, ["all", "those", "these", "the"].contains(first),
      let joint = lower.prefix(6).firstIndex(where: { ["and", "plus", "but", "also"].contains($0) }
      ),
      lower[..<joint].dropFirst().allSatisfy({ word in
        [
          "of", "the", "those", "these", "them", "offered", "above", "two", "three", "four", "five",
          "six", "seven", "ones", "rules",
        ].contains(word)
      }),
      tokens.count > joint + 1
    else { return nil }
    let rest = tokens[(joint + 1)...].drop { ["also", "plus"].contains($0.lowercased()) }
    return rest.last?.lowercased() == "please"
      ? rest.dropLast().joined(separator: " ") : rest.joined(separator: " ")
  }

  /// Nil unless the line names something on the list.
  func result(of said: String) -> DialogueResult? {
    guard let asking else { return nil }
    let more = Self.added(by: said)
    let isOffering = more != nil && !asking.defaults(in: room.session, room.guide).isEmpty
    let text = isOffering ? "add " + (more ?? "") : said
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    // Most lines are answers: the list is not gone through for them.
    guard words.count == 2, Self.verbs.contains(words[0].lowercased()) else { return nil }
    let offered = asking.defaults(in: room.session, room.guide)
    let names = offered.isEmpty ? self.names(of: asking) : offered
    guard !names.isEmpty else { return nil }
    guard let after = changed(names, words[0].lowercased(), words[1], isOffered: !offered.isEmpty)
    else { return nil }
    return DialogueResult(
      told: [
        .init(
          .done,
          after.isEmpty
            ? "Taken off; the list is empty."
            : "Saved: \(after.map(\.now).joined(separator: ", ")).")
      ],
      edits: edits(names, after, asking, isOffered: !offered.isEmpty),
      question: asking.question.name,
      next: next)
  }

  private static let verbs: Set = [
    "remove", "delete", "drop", "rename", "change", "move", "put", "add",
  ]

  /// One item: what it was called, if it was there, and what it is called now.
  private struct Item {
    var before: String?
    var now: String
  }

  private func names(of asking: CurrentQuestion) -> [String] {
    let question = asking.question
    if question.adds {
      return Loop(question.field.kind).members(within: asking.context, of: room.session).map {
        room.session.title(of: Reference(question.field.kind, $0))
      }
    }
    return question.subject(in: asking.context).map {
      room.session.values(of: question.field.field, on: $0)
    } ?? []
  }

  private func changed(
    _ names: [String], _ verb: String, _ rest: String, isOffered: Bool
  ) -> [Item]? {
    var items = names.map { Item(before: $0, now: $0) }
    let place = { (name: String) in
      ListPlace(called: name, among: names, by: room.options.words)?.index
    }
    switch verb {
    case "remove", "delete", "drop":
      guard let found = places(rest, place) else { return nil }
      items = items.indices.filter { !found.contains($0) }.map { items[$0] }
    case "rename", "change":
      guard let (old, new) = halves(of: rest, at: [" to ", " into ", " -> ", " → "]),
        let found = place(old)
      else { return nil }
      items[found].now = new
    case "move", "put":
      guard let (one, other) = halves(of: rest, at: [" before ", " after "]),
        let from = place(one), let to = place(other), from != to
      else { return nil }
      let item = items.remove(at: from)
      let target = to - (from < to ? 1 : 0)
      items.insert(item, at: rest.contains(" after ") ? target + 1 : target)
    case "add" where isOffered: items.append(Item(before: nil, now: rest))
    default: return nil
    }
    return items.isEmpty && isOffered ? nil : items
  }

  /// Where the names stand that a line gives, one or several: `Buy`, `Buy and Use`; nil where one of them
  /// is on no list.
  private func places(_ text: String, _ place: (String) -> Int?) -> Set<Int>? {
    if let one = place(text) { return [one] }
    let found = ListPlace.all(named: text, place)
    return found.isEmpty ? nil : Set(found)
  }

  private func halves(of text: String, at words: [String]) -> (String, String)? {
    words.lazy.compactMap { word -> (String, String)? in
      guard let range = text.firstRange(of: word) else { return nil }
      let parts = (text[..<range.lowerBound], text[range.upperBound...])
      return (AnswerReader.trimmed(String(parts.0)), AnswerReader.trimmed(String(parts.1)))
    }.first
  }

  private func edits(
    _ names: [String], _ after: [Item], _ asking: CurrentQuestion, isOffered: Bool
  ) -> [Edit] {
    let question = asking.question
    guard question.adds else {
      guard let subject = question.subject(in: asking.context) else { return [] }
      return [room.session.setting(question.field.field, of: subject, to: after.map(\.now))]
    }
    var edits: [Edit] = []
    if isOffered {
      for item in after {
        let answer = AnswerEdits(
          asking: asking, session: room.after(edits).session, guide: room.guide)
        edits.append(answer.adding([FieldValues(question.field.field, [item.now])]))
      }
      return edits
    }
    return standing(names, after, asking)
  }

  /// The edits that lead from things that stand to what is wanted: one is taken off, renamed or moved.
  private func standing(
    _ names: [String], _ after: [Item], _ asking: CurrentQuestion
  ) -> [Edit] {
    let kind = asking.question.field.kind
    let members = Loop(kind).members(within: asking.context, of: room.session)
    let kept = after.compactMap(\.before)
    let gone = names.indices.filter { !kept.contains(names[$0]) }
    if !gone.isEmpty {
      var edits: [Edit] = []
      for index in gone {
        edits += room.after(edits).session.removal(of: Reference(kind, members[index]))
      }
      return edits
    }
    if let renamed = after.firstIndex(where: { $0.before != $0.now }) {
      return [
        room.session.setting(
          asking.question.field.field, of: Reference(kind, members[renamed]),
          to: [after[renamed].now])
      ]
    }
    guard let moved = names.indices.first(where: { kept[$0] != names[$0] }) else { return [] }
    let table = EntityTable.of(kind)
    // Either the first that differs went on, or another came in before it.
    let wentOn = names.indices.dropFirst(moved + 1).contains { kept[moved] == names[$0] }
    let isForward = wentOn && kept.dropFirst(moved).first == names[moved + 1]
    let from = isForward ? moved : names.firstIndex(of: kept[moved]) ?? moved
    let to = isForward ? kept.firstIndex(of: names[moved]) ?? moved : moved
    guard let start = table.index(of: members[from], in: room.session),
      let end = table.index(of: members[to], in: room.session)
    else { return [] }
    return [.move(kind, members[from], from: start, to: end)]
  }
}
