extension Harvested {
  /// The edits that keep what was understood, in a session as it stands.
  ///
  /// A new thing belongs to what the form is gone through for; a touchpoint is named by the first
  /// words of what they do. Put at a number, it comes before the one that bears it now, so that those
  /// behind it count one up; whatever was said of them stays theirs.
  ///
  /// - Parameter earlier: the row of the same person that this one stands for.
  package func edits(with reader: HarvestReader, insteadOf earlier: Harvested? = nil) -> [Edit] {
    switch target {
    case .new(let place): [added(at: place, with: reader)]
    case .existing(let references): references.compactMap { revised($0, with: reader) }
    case .row(let references, let numbers):
      rows(
        references, numbers, insteadOf: earlier,
        isAll: reader.form.takesOneRow && person == nil, in: reader.session)
    }
  }

  private func added(at number: Int?, with reader: HarvestReader) -> Edit {
    let session = reader.session
    var named: [FieldValues] = []
    func put(_ field: String, _ values: [String]) {
      if values.isEmpty || named.contains(where: { $0.name == field }) { return }
      named.append(FieldValues(field, values))
    }
    let table = EntityTable.of(kind)
    for outer in reader.context {
      guard let column = table.columns.first(where: { $0.refers(to: outer.kind) }) else { continue }
      put(column.name, [outer.id.text])
    }
    for part in parts { put(part.field, values(of: part.field)) }
    let title =
      EntityTable.namingFields(of: kind).lazy
      .compactMap { self.values(of: $0).first }.first ?? ""
    let name =
      kind == .touchpoint
      ? Harvested.name(of: session.cited(title).body, isSmall: reader.isSmall) : title
    if kind == .touchpoint {
      put(Touchpoint.field(.name), name.isEmpty ? [] : [name])
      put(Touchpoint.field(.online), reach(with: reader))
    }
    if kind == .kpi { put(KPI.field(.direction), direction) }
    let id = session.freshIdentifier(for: name, kind: kind)
    let place = kind == .fear ? Fear.place(of: title, in: session) : place(at: number, with: reader)
    return .add(kind, id, named, place: place)
  }

  /// The place among all of its kind of the thing that bears the number now.
  private func place(at number: Int?, with reader: HarvestReader) -> Int? {
    guard let number, reader.numbering.indices.contains(number - 1) else { return nil }
    return EntityTable.of(kind).index(of: reader.numbering[number - 1], in: reader.session)
  }

  /// Said of channels of which the program itself does not know whether they are online.
  private func reach(with reader: HarvestReader) -> [String] {
    let channels = values(of: Touchpoint.field(.channels))
    guard !channels.isEmpty, !channels.allSatisfy(Touchpoint.channels.contains) else { return [] }
    let reaches = channels.map { reader.isOnline(channel: $0) }
    guard let first = reaches[0], reaches.allSatisfy({ $0 == first }) else { return [] }
    return [first ? "yes" : "no"]
  }

  /// Up or down, where both numbers are known and differ.
  private var direction: [String] {
    guard let now = values(of: KPI.field(.baseline)).first.flatMap({ Quantity($0) }),
      let target = values(of: KPI.field(.target)).first.flatMap({ Quantity($0) }),
      now.value != target.value
    else { return [] }
    return [target.value > now.value ? "up" : "down"]
  }

  private func revised(_ reference: Reference, with reader: HarvestReader) -> Edit? {
    let session = reader.session
    let table = EntityTable.of(reference.kind)
    var fields: [String] = []
    for part in parts where !fields.contains(part.field) { fields.append(part.field) }
    let wanted =
      fields.map { field -> FieldValues in
        if let joined = joined(field, of: reference, with: reader) {
          return FieldValues(field, [joined])
        }
        let isList = table.column(field).map { table.columns[$0].kind.isSeveral } ?? false
        let before = isList ? session.values(of: field, on: reference) : []
        let old = before == ["unknown"] ? [] : before
        return FieldValues(field, old + values(of: field).filter { !old.contains($0) })
      } + medians(of: fields, table) + lived(of: reference, fields, in: session)
    guard table.index(of: reference.id, in: session) != nil else {
      return .add(reference.kind, reference.id, wanted, place: nil)
    }
    let changes = wanted.map { session.change(of: $0.name, on: reference, to: $0.values) }
      .filter { $0.before != $0.after }
    return changes.isEmpty ? nil : .revise(reference.kind, reference.id, changes)
  }

  /// What hurts and the like may be said twice of one thing: both stand, and the sources of both.
  private func joined(
    _ field: String, of reference: Reference, with reader: HarvestReader
  ) -> String? {
    guard let mark = reader.form.fields.first(where: { $0.field == field })?.mark,
      case .begins = mark, FieldPath(reference.kind, field).column?.kind == .text,
      // What an earlier map said is no word of this room's.
      reader.session.values(of: InheritedMark.field, on: reference).isEmpty,
      let old = reader.session.values(of: field, on: reference).first, old != "unknown",
      let new = values(of: field).first
    else { return nil }
    let (before, after) = (reader.session.cited(old), reader.session.cited(new))
    let said = before.body.split(separator: ";").map { LineText.trimmed($0) }
    if said.contains(after.body) { return old }
    // Part of what stands, or what stands with more words: that is the same, said better.
    if before.body.contains(after.body) || after.body.contains(before.body) { return nil }
    return CitedText(
      body: before.body + "; " + after.body,
      sources: before.sources + after.sources.filter { !before.sources.contains($0) }
    ).text
  }

  /// The middle of scores, in the field that keeps it.
  private func medians(of fields: [String], _ table: EntityTable) -> [FieldValues] {
    fields.compactMap { field in
      guard let column = table.column(field),
        case .scores(_, let median?) = table.columns[column].kind
      else { return nil }
      return FieldValues(median, [Harvested.median(values(of: field))])
    }
  }

  /// Where numbers stand instead of all others, nobody knows which of them are of those who live it.
  private func lived(
    of reference: Reference, _ fields: [String], in session: Session
  ) -> [FieldValues] {
    guard fields.contains(Touchpoint.field(.scores)), reference.kind == .touchpoint else {
      return []
    }
    let field = Touchpoint.field(.livedScores)
    return session.values(of: field, on: reference).isEmpty ? [] : [FieldValues(field, [])]
  }

  private func rows(
    _ references: [Reference], _ numbers: [Int?], insteadOf earlier: Harvested?, isAll: Bool,
    in session: Session
  ) -> [Edit] {
    guard let field = parts.first?.field else { return [] }
    return zip(references, numbers).compactMap { reference, number in
      let gone = earlier?.number(of: reference)
      guard number != nil || gone != nil else { return nil }
      func total(in field: String) -> [String] {
        var all = session.values(of: field, on: reference).filter { $0 != "unknown" }
          .flatMap { $0.split(separator: " ").map(String.init) }
        if isAll { all = [] }
        if let gone, let place = all.lastIndex(of: String(gone)) { all.remove(at: place) }
        all += number.map { [String($0)] } ?? []
        return all.isEmpty ? [] : [all.joined(separator: " ")]
      }
      let table = EntityTable.of(reference.kind)
      let scores = total(in: field)
      var changes = [session.change(of: field, on: reference, to: scores)]
      if let column = table.column(field),
        case .scores(_, let median?) = table.columns[column].kind
      {
        changes.append(
          session.change(
            of: median, on: reference, to: scores.isEmpty ? [] : [Harvested.median(scores)]))
      }
      if livesIt(in: session), field == Touchpoint.field(.scores) {
        changes.append(
          session.change(
            of: Touchpoint.field(.livedScores), on: reference,
            to: total(in: Touchpoint.field(.livedScores))))
      }
      // What stays the same is no edit: an undo would look for what it changed.
      let kept = changes.filter { $0.before != $0.after }
      return kept.isEmpty ? nil : .revise(reference.kind, reference.id, kept)
    }
  }

  /// The whole row of somebody who gives single numbers of it anew.
  package func completed(by earlier: Harvested) -> Harvested {
    guard case .row(let references, let numbers) = target,
      case .row(let before, let old) = earlier.target
    else { return self }
    let others = before.indices.filter { !references.contains(before[$0]) }
    var whole = self
    whole.target = .row(
      references + others.map { before[$0] }, numbers + others.map { old[$0] })
    return whole
  }

  /// The row before, where this one gives a number that it gave too.
  package func repeated(_ earlier: Harvested?) -> Harvested? {
    guard case .row(let references, let numbers) = target, let earlier else { return nil }
    let isRepeated = zip(references, numbers).contains { reference, number in
      number != nil && earlier.number(of: reference) != nil
    }
    return isRepeated ? earlier : nil
  }

  /// What a row gives one thing; nil where it gives none.
  private func number(of reference: Reference) -> Int? {
    guard case .row(let references, let numbers) = target,
      let place = references.firstIndex(of: reference)
    else { return nil }
    return numbers[place]
  }

  /// Whether the row is that of somebody who lives it.
  private func livesIt(in session: Session) -> Bool {
    guard let person else { return false }
    return session.participants.members.contains { $0.name == person && $0.livesIt == true }
  }

  private static func median(_ values: [String]) -> String {
    let scores = values.flatMap { $0.split(separator: " ") }.compactMap { Int($0) }
    return Scores.medianText(scores)
  }

  /// What a step is called of which this is what they do.
  package static func called(_ action: String) -> String {
    name(of: action) { _ in false }
  }

  /// Whether a name is what they do, cut for want of room. One that somebody chose ends elsewhere.
  static func isCut(_ name: String, of action: String) -> Bool {
    guard action.utf8.count > name.utf8.count, action.hasPrefix(name) else { return false }
    let called = called(action)
    // Small words at its end were left out too.
    let kept = name.split(separator: " ").count
    let left = called.split(separator: " ").count - kept
    return called.hasPrefix(name) && left <= (kept < 4 ? 3 : 5) && bare(action) != called
  }

  /// The first words of what they do: at most five and 40 characters; where words are not set
  /// apart, the first 16 characters. Where words are left out, the last one kept says something.
  ///
  /// - Parameter isSmall: whether a word is an article, a preposition or the like.
  static func name(of text: String, isSmall: (String) -> Bool) -> String {
    let words = text.split(separator: " ")
    guard words.count > 1 || text.count <= 24 else { return String(text.prefix(16)) }
    var taken: [Substring] = []
    for word in words.prefix(9) {
      if !taken.isEmpty, (taken + [word]).joined(separator: " ").count > 48 { break }
      taken.append(word)
    }
    while taken.count < words.count, taken.count > 1, let last = taken.last,
      isSmall(LineText.bare(last))
    {
      taken.removeLast()
    }
    return bare(taken.joined(separator: " "))
  }

  private static func bare(_ text: String) -> String {
    var text = text
    while let last = text.last, ",;:.".contains(last) { text.removeLast() }
    return text
  }
}

extension Touchpoint {
  /// Whether its name is what they do there, cut. Wherever it is shown by itself `…` belongs behind it.
  package func hasCutName(in session: Session) -> Bool {
    guard let name, let action else { return false }
    return Harvested.isCut(session.cited(name).body, of: session.cited(action).body)
  }
}
