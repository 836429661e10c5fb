import Workshop

/// A command said without its slash: `edit the goal`, `go to feelings`, `delete the second stage`.
///
/// Only where what stands behind the verb is known: everything else may be an answer.
struct SpokenCommand {
  let verb: ShellCommand
  let rest: String

  private static let verbs: [(said: String, verb: ShellCommand)] = [
    ("edit ", .edit), ("goto ", .goto), ("go to ", .goto), ("go back to ", .goto),
    ("delete ", .delete), ("remove the last", .delete), ("rename ", .rename), ("undo ", .undo),
    ("move ", .move), ("park: ", .park), ("park that: ", .park), ("show me the ", .show),
    ("show me all ", .show), ("show me ", .show), ("show the ", .show), ("show all ", .show),
    ("show ", .show), ("list the ", .show), ("list all ", .show), ("read out the ", .show),
  ]

  /// - Parameter removes: whether something may be taken off the map in words, for no list is open that might
  ///   hold it.
  init?(_ line: String, in room: DialogueContext, removes: Bool = false) {
    if removes, let removing = SpokenCommand(removing: line, in: room) {
      self = removing
      return
    }
    let lower = line.lowercased()
    if room.options.mayAsk,
      let (verb, rest) = Self.naming(line, in: room) ?? Self.swapping(line, in: room)
        ?? Self.missing(line, in: room) ?? Self.changing(line, in: room)
        ?? Self.moving(line, in: room)
    {
      (self.verb, self.rest) = (verb, rest)
      return
    }
    guard room.options.mayAsk, !line.contains("\n"),
      let (said, verb) = Self.verbs.first(where: { lower.hasPrefix($0.said) })
    else { return nil }
    let rest = AnswerReader.trimmed(String(line.dropFirst(said.count)))
    let isKnown =
      switch verb {
      case .undo: Self.count(rest, in: room) != nil || ["that", "it"].contains(rest.lowercased())
      case .delete where Int(rest) == nil && Self.count(rest, in: room) != nil: true
      case .park: true
      case .move:
        [" before ", " after ", " to "].contains { word in
          rest.firstRange(of: word).map {
            Self.isOnMap(String(rest[..<$0.lowerBound]), in: room)
              && Self.isOnMap(String(rest[$0.upperBound...]), in: room)
          } ?? false
        }
      case .show: Self.isSeveral(rest)
      case .delete where Self.isPlace(rest, in: room): false
      case .goto: Self.leads(rest, in: room)
      case .edit: Self.isOnMap(rest, in: room) || Self.leads(rest, in: room)
      case .rename:
        Self.isOnMap(rest, in: room)
          || ["the workshop to ", "this workshop to ", "workshop to ", "our workshop to "]
            .contains(where: rest.lowercased().hasPrefix)
      default: Self.isOnMap(rest, in: room)
      }
    guard isKnown else { return nil }
    // What was said last is taken back, however many lines it was.
    let isLast = verb == .undo || verb == .delete && Int(rest) == nil
    let last = isLast ? Self.count(rest, in: room) : nil
    self.verb = last == nil ? verb : .undo
    self.rest = last.map(String.init) ?? (verb == .undo ? "" : rest)
  }

  /// `remove Wait`, `remove stage 8`: something on the map by its name, where the list at hand has nothing called
  /// so. "Remove the cover" may be a step: only a name, or the beginning of one, is meant.
  init?(removing line: String, in room: DialogueContext) {
    let lead = ["remove ", "take off ", "take away "].first(where: line.lowercased().hasPrefix)
    guard room.options.mayAsk, !line.contains("\n"), let lead else { return nil }
    let rest = AnswerReader.trimmed(String(line.dropFirst(lead.count)))
    let words = rest.split(separator: " ").map(String.init)
    let isNumbered = words.count == 2 && Int(words[1]) != nil && EntityKind(spoken: words[0]) != nil
    let wanted = SpokenName(ThingSelector.withoutArticle(rest) ?? rest)
    var isNamed = false
    if case .thing(let thing) = ThingSelector.find(rest, in: room.session) {
      let title = room.session.cited(room.session.title(of: thing)).body
      isNamed = wanted.text.count > 2 && wanted.begins(SpokenName(title))
    }
    guard isNamed || isNumbered else { return nil }
    (verb, self.rest) = (.delete, rest)
  }

  /// `wait, we forgot the fears, go back`: to what was passed.
  private static func missing(
    _ line: String, in room: DialogueContext
  ) -> (verb: ShellCommand, rest: String)? {
    let lower = line.lowercased()
    let begins = ["wait", "oh", "oops", "sorry", "hang on", "hold on", "we forgot", "we skipped"]
    guard begins.contains(where: lower.hasPrefix),
      let verb = [" forgot ", " skipped ", " missed ", " left out "].lazy.compactMap({
        lower.firstRange(of: $0)
      }).first
    else { return nil }
    let said = AnswerReader.trimmed(
      String(lower[verb.upperBound...].prefix { !",;.!?".contains($0) }))
    let name = ThingSelector.withoutArticle(said) ?? said
    return !name.isEmpty && leads(name, in: room) ? (.goto, name) : nil
  }

  /// Whether words say which of a list is meant, `the last`, so that the list at hand knows better.
  private static func isPlace(_ text: String, in room: DialogueContext) -> Bool {
    guard case .form(let harvest)? = room.wall, case .makes(let kind) = harvest.form.task else {
      return false
    }
    let count = EntityTable.of(kind).ids(in: room.session).count
    return ListPlace.number(text, of: count, by: room.options.words) != nil
  }

  /// Whether words name things of a kind, or what is said of several: `goals`, `hopes`. What is one may be a part of
  /// an answer: "show price" is an idea.
  private static func isSeveral(_ text: String) -> Bool {
    let name = text.lowercased()
    let isField = EntityTable.all.contains { table in
      ThingNames.haveTitle(table.kind)
        && table.columns.contains { SpokenName($0.label + "s") == SpokenName(name) }
    }
    return name.hasSuffix("s") && (EntityKind(spoken: name) != nil || isField)
      || ["people", "evidence", "what hurts"].contains(name)
  }

  /// `let's call it Wait`, `rename her to Kim`: another name for what came last.
  private static func naming(
    _ line: String, in room: DialogueContext
  ) -> (verb: ShellCommand, rest: String)? {
    let tokens = line.split(separator: " ").map(String.init)
    let lower = tokens.map { $0.lowercased().replacing("’", with: "'") }
    let isRenaming = lower.first == "rename"
    let lead =
      isRenaming
      ? 1
      : ["let's call", "lets call", "we'll call"].contains(
        lower.prefix(2).joined(separator: " ")) ? 2 : 0
    let name = lead + (isRenaming ? 2 : 1)
    guard lead > 0, tokens.count > name, tokens.count < name + 7,
      case .form(let harvest)? = room.wall,
      case .makes(let made) = harvest.form.task,
      !isRenaming || ["to", "into"].contains(lower[lead + 1])
    else { return nil }
    let isPerson = ["her", "him", "them"].contains(lower[lead])
    guard
      isPerson
        ? tokens[name].first?.isUppercase == true : ["it", "that", "this"].contains(lower[lead]),
      let thing = last(isPerson ? .persona : made, in: room)
    else { return nil }
    return (.rename, "\(thing.text) to \(bare(tokens[name...].joined(separator: " ")))")
  }

  /// `rename 2 to Older people`, `change the second one to Wait`: a thing of the list at hand by its place.
  private static func changing(
    _ line: String, in room: DialogueContext
  ) -> (verb: ShellCommand, rest: String)? {
    let lead = ["rename ", "change ", "correct "].first(where: line.lowercased().hasPrefix)
    guard let lead, case .form(let harvest)? = room.wall,
      case .makes(let kind) = harvest.form.task
    else { return nil }
    let said = String(line.dropFirst(lead.count))
    let ids = EntityTable.of(kind).ids(in: room.session)
    return [" to ", " into ", ": ", ", "].lazy.compactMap { word -> (ShellCommand, String)? in
      guard let range = said.firstRange(of: word),
        let number = ListPlace.number(
          AnswerReader.trimmed(String(said[..<range.lowerBound])), of: ids.count,
          by: room.options.words),
        case let name = AnswerReader.trimmed(String(said[range.upperBound...])), !name.isEmpty
      else { return nil }
      let id = ids[number - 1].text
      // What has parts is mended part by part.
      return name.contains(",") ? (.edit, id) : (.rename, "\(id) to \(name)")
    }.first
  }

  /// `move Look around to the top`.
  private static func moving(
    _ line: String, in room: DialogueContext
  ) -> (verb: ShellCommand, rest: String)? {
    let lead = ["move ", "put "].first(where: line.lowercased().hasPrefix)
    let ends = [
      "to the top": "first", "to the start": "first", "to the beginning": "first",
      "to the front": "first", "first": "first", "to the end": "last", "to the bottom": "last",
      "last": "last", "up": "up", "down": "down",
    ]
    // "Put the sign up" may be a step.
    guard let lead,
      let end = ends.first(where: { line.lowercased().hasSuffix(" " + $0.key) }),
      lead == "move " || end.key.hasPrefix("to "),
      case let name = bare(String(line.dropFirst(lead.count).dropLast(end.key.count))),
      name.count > 3 || Int(name) != nil,
      case let wanted = EditCommand(room: room).named(onTheWall: name), isOnMap(wanted, in: room)
    else { return nil }
    return (.move, "\(wanted) \(end.value)")
  }

  /// Without marks around it.
  private static func bare(_ text: String) -> String {
    let marks = "\"“”„«»'’.,!? "
    return String(
      text.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
  }

  /// What came last of a kind and still stands.
  private static func last(_ kind: EntityKind, in room: DialogueContext) -> Identifier? {
    var last: Identifier?
    let standing = Set(EntityTable.of(kind).ids(in: room.session))
    room.history.walkBack { turn in
      for case .add(kind, let id, _, _) in room.history.edits(ofTurn: turn)
      where standing.contains(id) { last = id }
      return last == nil
    }
    return last
  }

  /// `swap Wait and Book`, where both stand on the map.
  private static func swapping(
    _ line: String, in room: DialogueContext
  ) -> (verb: ShellCommand, rest: String)? {
    let lead = ["swap ", "exchange ", "switch "].first(where: line.lowercased().hasPrefix)
    guard let lead else { return nil }
    let said = bare(String(line.dropFirst(lead.count)))
    let edit = EditCommand(room: room)
    return [" and ", " with ", " & "].lazy.compactMap { word -> (ShellCommand, String)? in
      guard let range = said.firstRange(of: word) else { return nil }
      let names = [said[..<range.lowerBound], said[range.upperBound...]]
        .map { edit.named(onTheWall: AnswerReader.trimmed(String($0))) }
      return names.allSatisfy { isOnMap($0, in: room) }
        ? (.move, names.joined(separator: " with ")) : nil
    }.first
  }

  /// How many of the last lines are meant: `3`, `the last two`; nil for anything else.
  private static func count(_ text: String, in room: DialogueContext) -> Int? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    let lead = words.prefix { ["the", "last"].contains($0) }
    guard words.count == lead.count + 1, lead.isEmpty ? Int(text) != nil : lead.contains("last")
    else { return nil }
    return room.options.words.number(words[lead.count])
  }

  private static func isOnMap(_ text: String, in room: DialogueContext) -> Bool {
    if case .nothing = ThingSelector.find(text, in: room.session) { return false }
    return true
  }

  private static func leads(_ text: String, in room: DialogueContext) -> Bool {
    if case .unknown = GotoTarget.find(text, walk: room.walk, session: room.session) {
      let plan = HarvestPlan(session: room.session, walk: room.walk)
      return !FormTarget(plan: plan).rounds(text).isEmpty
    }
    return true
  }
}
