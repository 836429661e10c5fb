import Workshop

/// `remove b` takes off what a form made or said, as in every list.
struct HarvestRemoval {
  let result: DialogueResult

  /// Nil unless the line names something that the form brought in.
  init?(_ line: String, of harvest: Harvest, in room: DialogueContext) {
    let form = harvest.form
    if let merging = HarvestRemoval.merging(line, form.kind, in: room) {
      result = merging
      return
    }
    if let unchosen = HarvestRemoval.unchoosing(line, harvest, in: room) {
      result = unchosen
      return
    }
    if case .makes(let kind) = form.task, let name = HarvestRemoval.denied(line, kind) {
      result =
        HarvestRemoval.making(name, kind, harvest, in: room)
        ?? .said(.hint, "No \(kind.word) is called \"\(name)\", so nothing was changed.")
      return
    }
    let verb = ["remove ", "delete "].first(where: line.lowercased().hasPrefix)
    guard let verb else { return nil }
    let said = String(line.dropFirst(verb.count))
    let kinds = form.task.made.map { ["\($0.word) "] } ?? []
    let lead =
      (["line ", "number ", "no. "] + kinds)
      .first(where: said.lowercased().hasPrefix) ?? ""
    let wanted = String(said.dropFirst(lead.count))
    let found =
      switch form.task {
      case .makes(let kind): HarvestRemoval.making(wanted, kind, harvest, in: room)
      case .fills(let kind):
        HarvestRemoval.saying(said, kind, harvest, in: room)
          ?? HarvestRemoval.emptying(wanted, harvest, in: room)
      }
    if let found {
      result = found
    } else if let command = SpokenCommand(removing: line, in: room) {
      result = DialogueResult(next: .command(command.verb, command.rest))
    } else {
      return nil
    }
  }

  /// Takes what the form made off the map, when that is agreed to.
  private static func making(
    _ wanted: String, _ kind: EntityKind, _ harvest: Harvest, in room: DialogueContext
  ) -> DialogueResult? {
    let found = things(wanted, kind, harvest, in: room)
    guard found.isEmpty else {
      return DialogueResult(begins: ConfirmDeletion(things: found), next: .stay)
    }
    // "Remove the cover" may be a step; "remove 7" and "remove e" are none.
    guard Int(wanted) != nil || wanted.count == 1 else { return nil }
    let count = EntityTable.of(kind).ids(in: room.session).count
    return .said(
      .problem,
      count == 0
        ? "There is no \(kind.word) yet."
        : "There is no \(kind.word) \(wanted); the last is "
          + (Int(wanted) == nil ? Form.letter(count) : "\(count)") + ".")
  }

  /// What is none of the list: `Piet is not a participant`, `Fleets isn't a group`, of people also `Piet is
  /// not coming`. Nil for other words.
  private static func denied(_ line: String, _ kind: EntityKind) -> String? {
    let said = line.replacing("’", with: "'")
    let away: Set = [
      "here", "coming", "in the room", "taking part", "one of us", "with us", "present",
    ]
    for verb in [" is not ", " isn't ", " is no longer ", " was not ", " are not ", " aren't "] {
      guard let place = said.firstRange(of: verb) else { continue }
      var rest = said[place.upperBound...].lowercased()
      if rest.hasSuffix(".") { rest.removeLast() }
      let lead = ["a ", "an ", "one of the ", "one of our "].first(where: rest.hasPrefix)
      let noun = String(rest.dropFirst(lead?.count ?? 0))
      let isNone = lead != nil && EntityKind(spoken: noun) == kind
      if isNone || kind == .participant && away.contains(rest) {
        return String(said[..<place.lowerBound])
      }
    }
    return nil
  }

  /// Takes one value back, named by its words.
  private static func saying(
    _ wanted: String, _ kind: EntityKind, _ harvest: Harvest, in room: DialogueContext
  ) -> DialogueResult? {
    let form = harvest.form
    let things =
      kind.soleIdentifier.map { [Reference(kind, $0)] }
      ?? (form.which == .none
        ? harvest.context.filter { $0.kind == kind }
        : EntityTable.of(kind).ids(in: room.session).map { Reference(kind, $0) })
    let said = things.flatMap { thing in
      Set(form.fields.map(\.field)).sorted().flatMap { field in
        room.session.values(of: field, on: thing).enumerated().map { index, value in
          Said(thing: thing, field: field, index: index, value: value)
        }
      }
    }
    let words = said.map { room.session.cited($0.value).body }
    let isNumbered = form.which != .none || Int(wanted) != nil
    guard !isNumbered || ListPlace.number(wanted, of: .max, by: room.options.words) == nil,
      let place = ListPlace(called: wanted, among: words, by: room.options.words)
    else { return nil }
    let one = said[place.index]
    var values = room.session.values(of: one.field, on: one.thing)
    values.remove(at: one.index)
    return DialogueResult(
      told: [.init(.done, "Removed: \(words[place.index]).", hang: 2)],
      edits: [room.session.setting(one.field, of: one.thing, to: values)], question: form.name)
  }

  /// Takes back all that the form said of one thing, named by its number or letter.
  private static func emptying(
    _ wanted: String, _ harvest: Harvest, in room: DialogueContext
  ) -> DialogueResult? {
    let form = harvest.form
    guard form.which != .none else { return nil }
    let reader = harvest.reader(room.session, words: room.options.words, on: room.today)
    let count = room.session.numbering(of: form.kind, within: harvest.context).count
    let number = ListPlace.number(wanted, of: count, by: room.options.words).map(String.init)
    guard let thing = reader.shown(number ?? wanted), thing.kind == form.kind else { return nil }
    let title = "\(number ?? wanted), \(room.session.title(of: thing))"
    var fields: [String] = []
    for field in form.fields.map(\.field) where !fields.contains(field) {
      if !room.session.values(of: field, on: thing).isEmpty { fields.append(field) }
    }
    guard !fields.isEmpty else {
      return .said(.hint, "Nothing was said of \(title), at this question.")
    }
    let told = fields.map { field in
      let column = FieldPath(form.kind, field).column
      let values = room.session.values(of: field, on: thing).map { room.session.cited($0).body }
      return "\(column?.label ?? field): \(values.joined(separator: ", "))"
    }
    return DialogueResult(
      told: [.init(.done, "Removed of \(title): \(told.joined(separator: "; "))", hang: 2)],
      edits: fields.map { room.session.setting($0, of: thing, to: []) }, question: form.name)
  }

  /// The things of the list that a line names, one or several: `e and f`; none where one of them is unknown.
  private static func things(
    _ wanted: String, _ kind: EntityKind, _ harvest: Harvest, in room: DialogueContext
  ) -> [Reference] {
    let ids = EntityTable.of(kind).ids(in: room.session)
    let titles = ids.map { room.session.title(of: Reference(kind, $0)) }
    let reader = harvest.reader(room.session, words: room.options.words, on: room.today)
    let named = { (name: String) -> Reference? in
      if case .thing(let thing) = ThingSelector.find(name, in: room.session), thing.kind == kind {
        return thing
      }
      if let place = ListPlace(called: name, among: titles, by: room.options.words) {
        return Reference(kind, ids[place.index])
      }
      return name.count == 1 ? reader.shown(name).flatMap { $0.kind == kind ? $0 : nil } : nil
    }
    return named(wanted).map { [$0] } ?? ListPlace.all(named: wanted, named)
  }

  /// `not f`, `remove f`: what was chosen by its letter is chosen no more.
  private static func unchoosing(
    _ line: String, _ harvest: Harvest, in room: DialogueContext
  ) -> DialogueResult? {
    let form = harvest.form
    let pieces = line.split { ",;.".contains($0) }.map { AnswerReader.trimmed(String($0)) }
    let reader = harvest.reader(room.session, words: room.options.words, on: room.today)
    let signs = pieces.compactMap { Withdrawal($0.lowercased()[...]) }.map(\.sign)
    // "Take e back, no money" says why besides; "not d, e" would be two.
    let reasons = pieces.dropFirst().filter { Withdrawal($0.lowercased()[...])?.sign == nil }
    guard form.which == .letters || form.which == .numbers,
      let field = form.fields.first(where: { $0.mark == .always }),
      let sign = signs.first.flatMap(\.self), Set(signs.compactMap(\.self)) == [sign],
      reasons.allSatisfy({ reason in
        reason.split(separator: " ").allSatisfy { reader.shown($0) == nil || $0 == "a" }
      }),
      let thing = reader.shown(sign)
    else { return nil }
    let title = room.session.title(of: thing)
    guard !room.session.values(of: field.field, on: thing).isEmpty else {
      return .said(.hint, "\(sign), \(title), is not taken.")
    }
    let left = reasons.filter { $0.contains(" ") }
      .map { Message(.hint, "Left out: \($0). /park keeps a thought.") }
    return DialogueResult(
      told: [.init(.done, "\(sign), \(title), is not taken any more.", hang: 2)] + left,
      edits: [room.session.setting(field.field, of: thing, to: [])], question: form.name)
  }

  /// `merge e into a`: told how two become one, for words about the list are no line of it.
  ///
  /// - Parameter kind: what the list is of; nil where no list is open.
  static func merging(
    _ line: String, _ kind: EntityKind?, in room: DialogueContext
  ) -> DialogueResult? {
    let lead = "merge "
    guard line.lowercased().hasPrefix(lead) else { return nil }
    let said = line.dropFirst(lead.count)
    let names = [" and ", " with ", " into ", " & "].lazy.compactMap { word in
      said.firstRange(of: word).map { (said[..<$0.lowerBound], said[$0.upperBound...]) }
    }.first
    guard let names,
      case .thing(let first) = ThingSelector.find(String(names.0), in: room.session),
      case .thing(let second) = ThingSelector.find(String(names.1), in: room.session),
      first.kind == second.kind, kind.map({ $0 == first.kind }) ?? true
    else { return nil }
    let title = room.session.title(of: first)
    return .said(
      .hint,
      "Two become one in two steps: rename \(title) to what both are called, then remove the other one. "
        + "Nothing was changed.")
  }

  /// A part of a line that takes something back which was chosen: `not d`, `d not yet`, `take d back`.
  private struct Withdrawal {
    /// The letter; nil where the words say something else.
    let sign: String?

    /// Nil where nothing but small words stand there.
    init?(_ said: Substring) {
      var words = said.split(separator: " ").map(String.init).drop {
        ["no", "but", "and", "please", "wait", "actually", "sorry", "oh", "we", "lets", "let's"]
          .contains($0)
      }
      if words.suffix(2) == ["after", "all"] { words.removeLast(2) }
      guard let first = words.first, let last = words.last else { return nil }
      let behind = words.dropFirst().joined(separator: " ")
      if words.count == 2, ["not", "remove", "delete", "drop", "without", "untake"].contains(first)
      {
        sign = last
      } else if ["not", "not yet", "not now", "out", "is out", "later"].contains(behind) {
        sign = first
      } else if words.count == 3, ["take", "leave", "put", "pull"].contains(first),
        ["back", "out", "off", "away"].contains(last)
      {
        sign = words[words.startIndex + 1]
      } else {
        sign = nil
      }
    }
  }

  /// One value of what the form fills.
  private struct Said {
    let thing: Reference
    let field: String
    let index: Int
    let value: String
  }
}
