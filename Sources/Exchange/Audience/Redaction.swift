import Workshop

/// Takes out of a session what is not for the public, field by field as `FieldVisibility` says.
///
/// It works on the session, before any format sees it, so that none can leak.
struct Redaction {
  private let session: Session
  private let mask: NameMask
  /// What stands for a participant called so, in lower case: the role.
  private let roles: [String: String]
  /// Short names that hold somebody's name, and what they become.
  private let renamed: [Reference: Identifier]
  private var tally: [WithheldReason: Int] = [:]
  private var doubts: [Doubt] = []

  /// A session as the public may see it.
  struct Result {
    var session: Session
    var withheld: [RedactedItem]
    /// What was left and looks like somebody's name or number.
    var doubts: [Doubt]
  }

  /// - Parameters:
  ///   - whole: the session of which it is a part, whose people are known; nil for itself.
  ///   - writers: who wrote the minutes; they are people as those on the map are.
  static func of(
    _ session: Session, in whole: Session? = nil, writers: [String] = []
  ) -> Result {
    var redaction = Redaction(session, in: whole ?? session, writers: writers)
    let result = session.rewritten { redaction.publicEntry($1, of: $0) }
    let withheld = WithheldReason.allCases.compactMap { reason in
      redaction.tally[reason].map { RedactedItem(reason, $0) }
    }
    return Result(session: result, withheld: withheld, doubts: redaction.doubts.gathered)
  }

  private init(_ session: Session, in whole: Session, writers: [String]) {
    self.session = session
    let people = whole.participants.members.compactMap { person -> (String, String?)? in
      person.name.map { (whole.cited($0).body, person.role.map { whole.cited($0).body }) }
    }
    let named =
      Redaction.peopleNamed(in: whole) + writers.filter { !PersonName($0).isDescription }
    let plain = NameMask((people.map(\.0) + named).map { ($0, Wording.somebody) })
    var roles: [String: String] = [:]
    for (name, role) in people where roles[name.lowercased()] == nil {
      // A role may name a colleague: Ana's assistant.
      roles[name.lowercased()] = role.map { plain.masked($0).text }
    }
    self.roles = roles
    let all = people.map { ($0.0, roles[$0.0.lowercased()] ?? Wording.somebody) }
    let mask = NameMask(all + named.map { ($0, roles[$0.lowercased()] ?? Wording.somebody) })
    self.mask = mask
    renamed = Redaction.renamed(in: session, by: mask)
  }

  /// Who is named where only people of the room are: as decider, scribe, or who raised a thought; and
  /// owners with a first name and a last, for a single word may be a team.
  private static func peopleNamed(in session: Session) -> [String] {
    let facts = session.facts
    let texts =
      [facts.decider, facts.scribe, facts.timekeeper] + session.decisions.members.map(\.by)
      + session.parked.members.map(\.by)
    let owners =
      session.goals.members.map(\.owner) + session.touchpoints.members.map(\.owner)
      + session.kpis.members.map(\.owner) + session.hypotheses.members.map(\.owner)
      + session.actions.members.map(\.owner)
    let known = Set(session.participants.members.compactMap { $0.role?.lowercased() })
    func names(_ texts: [String?], _ isName: ([Substring]) -> Bool) -> [String] {
      texts.compactMap { $0 }.flatMap { people(in: session.cited($0).body) }.filter { name in
        !known.contains(name.lowercased()) && !PersonName(name).isDescription
          && isName(name.split(separator: " "))
      }
    }
    // "the head of sales" and "Support" are nobody's names; "Ana Kovac" is.
    return names(texts) { words in
      words.allSatisfy { $0.first?.isUppercase == true }
        || 2...3 ~= words.count && !words.contains { isOfRole($0) }
    }
      + names(owners) { words in
        2...3 ~= words.count && !words.contains { isOfRole($0) }
          && words.allSatisfy { $0.first?.isUppercase == true }
      }
  }

  private static func isOfRole(_ word: Substring) -> Bool {
    OrdinaryWords.roles.contains(Identifier.slugText(of: String(word)))
  }

  /// `Ana, Bo and Cem` are three.
  private static func people(in text: String) -> [String] {
    text.replacing(" and ", with: ",").split { $0 == "," || $0 == "&" || $0 == ";" || $0 == "/" }
      .map { AnswerReader.trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func renamed(
    in session: Session, by mask: NameMask
  ) -> [Reference: Identifier] {
    var taken = Set(EntityTable.all.flatMap { $0.ids(in: session) })
    var renamed: [Reference: Identifier] = [:]
    for table in EntityTable.all where table.kind.soleIdentifier == nil {
      for id in table.ids(in: session)
      where table.kind == .participant || mask.hidesName(id)
        || holdsContact(session.title(of: Reference(table.kind, id)))
      {
        var number = 1
        let stem = table.kind.rawValue.lowercased()
        while !taken.insert(Identifier("\(stem)-\(number)")).inserted { number += 1 }
        renamed[Reference(table.kind, id)] = Identifier("\(stem)-\(number)")
      }
    }
    return renamed
  }

  /// Whether a short name made from these words may hold an address or a number.
  private static func holdsContact(_ title: String) -> Bool {
    !Contact.all(in: Array(title)).sure.isEmpty
  }

  private mutating func note(_ reason: WithheldReason, _ count: Int = 1) {
    if count > 0 { tally[reason, default: 0] += count }
  }

  private mutating func publicEntry(
    _ entry: EntityTable.Entry, of table: EntityTable
  ) -> EntityTable.Entry? {
    if let reason = table.reasonToHide {
      note(reason)
      return nil
    }
    let original = Reference(table.kind, entry.id)
    var entry = entry
    entry.id = renamed[Reference(table.kind, entry.id)] ?? entry.id
    for (place, column) in table.columns.enumerated() {
      let texts = entry.texts[place]
      switch column.visibility {
      case .shown: entry.texts[place] = shown(texts, column, at: Doubt.Place(original, column.name))
      case .person: entry.texts[place] = texts.map { person($0) }
      case .withheld(let reason):
        note(reason, column.isBookkeeping ? 0 : texts.count)
        entry.texts[place] = []
        entry.marks.unknown.remove(column.name)
      }
    }
    note(.foreign, entry.marks.other.count)
    entry.marks = publicMarks(entry.marks)
    return entry
  }

  /// Fields of other hands cannot be judged; what was passed over is for those who go on.
  private func publicMarks(_ marks: AnswerState) -> AnswerState {
    var result = AnswerState()
    result.unknown = marks.unknown
    return result
  }

  private mutating func shown(
    _ texts: [String], _ column: EntityTable.Column, at place: Doubt.Place
  ) -> [String] {
    switch column.kind {
    case .text where column.name == "Ref": texts.map { lineReference($0, at: place) }
    case .text, .list: texts.map { words($0, at: place) }
    case .reference(let kinds): texts.map { target($0, of: kinds) }
    case .references(let kind): texts.map { target($0, of: [kind]) }
    default: texts
    }
  }

  /// Words with their citations, without anybody's name.
  private mutating func words(_ text: String, at place: Doubt.Place) -> String {
    // A citation in whatever spelling, in the one that names can be taken out of.
    let parts = CitedText(session.cited(text).text)
    let body = masked(parts.body, at: place)
    let sources = parts.sources.map { source(named: $0) }
    if body == parts.body, sources == parts.sources { return text }
    return CitedText(body: body, sources: sources).text
  }

  private mutating func masked(_ text: String, at place: Doubt.Place) -> String {
    let masked = mask.masked(text)
    note(.mentions, masked.names)
    note(.contacts, masked.contacts)
    doubts += masked.doubts.map { Doubt(words: $0, places: [place]) }
    return masked.text
  }

  private func source(named id: Identifier) -> Identifier {
    if let name = renamed[Reference(.evidence, id)] { return name }
    return mask.hidesName(id) ? Identifier(Wording.withheld) : id
  }

  /// The assumption a hypothesis is about: `checks-stock.Pain: stock is shown too late`.
  private mutating func lineReference(_ text: String, at place: Doubt.Place) -> String {
    let id = Identifier(String(text.prefix { $0 != "." }))
    let body = masked(text, at: place)
    let new = renamed.first { $0.key.id == id }?.value
    guard let new, text.count > id.text.count else { return body }
    return new.text + mask.masked(String(text.dropFirst(id.text.count))).text
  }

  private func target(_ text: String, of kinds: [EntityKind]) -> String {
    let id = Identifier(text)
    if let new = kinds.lazy.compactMap({ renamed[Reference($0, id)] }).first { return new.text }
    return mask.hidesName(id) ? Wording.withheld : text
  }

  /// The role of whoever is named, where they were in the room; a role stays as it is.
  private mutating func person(_ text: String) -> String {
    let known = Set(roles.values.map { $0.lowercased() })
    var shown: [String] = []
    for name in Redaction.people(in: session.cited(text).body) {
      let role = known.contains(name.lowercased()) ? name : role(of: name)
      if role != name { note(.owners) }
      let word = role ?? Wording.withheld
      if !shown.contains(word) { shown.append(word) }
    }
    return shown.isEmpty ? Wording.withheld : shown.joined(separator: ", ")
  }

  /// The role of whoever is called so, by their whole name or a part of it.
  private func role(of name: String) -> String? {
    if let role = roles[name.lowercased()] { return role }
    let standIn = mask.standIn(for: name)
    return standIn == Wording.somebody ? nil : standIn
  }
}
