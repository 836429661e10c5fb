/// What a map shares with other maps: personas, segments, sources and KPIs with a master among the shared
/// things. Every map keeps a copy of its own.
package struct SharedThings: Sendable {
  /// What may be shared.
  package static let kinds: [EntityKind] = [.persona, .segment, .evidence, .kpi]

  package let session: Session
  /// The masters, as a session that holds nothing else.
  package let library: Session

  package init(of session: Session, with library: Session) {
    (self.session, self.library) = (session, library)
  }

  // MARK: How they stand

  /// How a thing of this map stands to its master.
  package enum Standing: Sendable, Equatable {
    /// Both say the same.
    case same
    /// The master was changed since it was seen here.
    case newer
    /// Only the copy here was changed.
    case changedHere
    /// There is no master any more.
    case gone
  }

  package func standing(of mark: SharedMark) -> Standing {
    let master = Reference(mark.thing.kind, mark.master)
    guard Self.stands(master, in: library) else { return .gone }
    if Self.words(of: master, in: library) == Self.words(of: mark.thing, in: session) {
      return .same
    }
    return Self.seal(of: master, in: library) == mark.seen ? .changedHere : .newer
  }

  /// The things of this map of which a newer one is there.
  package var newer: [SharedMark] {
    SharedMark.all(in: session).filter { standing(of: $0) == .newer }
  }

  /// The masters of which this map has no copy.
  package var absent: [Reference] {
    let known = Set(SharedMark.all(in: session).map { Reference($0.thing.kind, $0.master) })
    return all.filter { !known.contains($0) }
  }

  private var all: [Reference] {
    Self.kinds.flatMap { kind in
      EntityTable.of(kind).ids(in: library).map { Reference(kind, $0) }
    }
  }

  // MARK: Putting a thing there

  /// What comes of sharing a thing of this map.
  package enum Placing: Sendable, Equatable {
    /// The edits that make or change the master, and the mark of it.
    case placed([Edit], SharedMark)
    /// The master says the same already.
    case same(SharedMark)
    /// The master was changed by another map since.
    case newerThere(Reference)
    /// Other masters are called the same, and say something else.
    case sameName([Reference])
  }

  /// - Parameter isOver: whether it takes the place of a master that says something else.
  package func placing(_ thing: Reference, over isOver: Bool) -> Placing {
    if let mark = SharedMark.all(in: session).first(where: { $0.thing == thing }) {
      let standing = standing(of: mark)
      if standing == .newer, !isOver { return .newerThere(Reference(thing.kind, mark.master)) }
      return place(thing, at: standing == .gone ? nil : mark.master)
    }
    let title = session.title(of: thing).lowercased()
    let twins = all.filter {
      $0.kind == thing.kind && library.title(of: $0).lowercased() == title
    }
    let words = Self.words(of: thing, in: session)
    if let equal = twins.first(where: { Self.words(of: $0, in: library) == words }) {
      return place(thing, at: equal.id)
    }
    if twins.isEmpty { return place(thing, at: nil) }
    return isOver && twins.count == 1 ? place(thing, at: twins[0].id) : .sameName(twins)
  }

  private func place(_ thing: Reference, at master: Identifier?) -> Placing {
    let words = Self.words(of: thing, in: session)
    let target: Reference
    var edits: [Edit] = []
    if let master {
      target = Reference(thing.kind, master)
      edits = Self.giving(words, to: target, in: library)
    } else {
      let isFree = library.kind(of: thing.id) == nil
      let fresh = library.freshIdentifier(for: session.title(of: thing), kind: thing.kind)
      target = Reference(thing.kind, isFree ? thing.id : fresh)
      edits = [.add(thing.kind, target.id, words, place: nil)]
    }
    let mark = SharedMark(thing, master: target.id, seen: Self.seal(words, thing.kind))
    return edits.isEmpty ? .same(mark) : .placed(edits, mark)
  }

  // MARK: Taking a thing from there

  /// What taking a master brings: edits of this map, and the labels of the fields that change.
  package struct Taking: Sendable, Equatable {
    package var thing: Reference
    package var edits: [Edit]
    package var isNew: Bool
    package var changed: [String]
  }

  package func taking(_ master: Reference) -> Taking {
    let words = Self.words(of: master, in: library)
    let mark = SharedMark.all(in: session).first {
      $0.thing.kind == master.kind && $0.master == master.id
    }
    let thing: Reference
    var edits: [Edit]
    if let mark {
      thing = mark.thing
      edits = Self.giving(words, to: thing, in: session)
    } else {
      let isFree = session.kind(of: master.id) == nil
      let fresh = session.freshIdentifier(for: library.title(of: master), kind: master.kind)
      thing = Reference(master.kind, isFree ? master.id : fresh)
      edits = [.add(thing.kind, thing.id, words, place: nil)]
    }
    let changed = mark == nil ? [] : Self.labels(of: edits)
    let new = SharedMark(thing, master: master.id, seen: Self.seal(words, master.kind))
    if mark != new { edits.append(new.noted(in: session)) }
    return Taking(thing: thing, edits: edits, isNew: mark == nil, changed: changed)
  }

  /// The masters that somebody calls by a short name, by a title, or by either behind the kind.
  package func masters(called text: String) -> [Reference] {
    let wanted = text.lowercased()
    let calls: [(Reference) -> Bool] = [
      { $0.id.text == wanted }, { library.title(of: $0).lowercased() == wanted },
      { "\($0.kind.word) \($0.id.text)".lowercased() == wanted },
      { "\($0.kind.word) \(library.title(of: $0))".lowercased() == wanted },
      { library.title(of: $0).lowercased().hasPrefix(wanted) },
    ]
    if wanted.isEmpty { return [] }
    return calls.lazy.map { call in all.filter(call) }.first { !$0.isEmpty } ?? []
  }

  // MARK: Words

  /// What is said of a thing that holds on every map: nothing that points at another thing of one map.
  private static func words(of thing: Reference, in session: Session) -> [FieldValues] {
    let table = EntityTable.of(thing.kind)
    let pointing = table.columns.filter(\.pointsAtThings).map(\.name)
    return table.told(of: thing.id, in: session).filter {
      !pointing.contains($0.name) && $0.name != MergeMark.field && !$0.values.isEmpty
    }
  }

  private static func seal(of thing: Reference, in session: Session) -> String {
    seal(words(of: thing, in: session), thing.kind)
  }

  private static func seal(_ words: [FieldValues], _ kind: EntityKind) -> String {
    var print = Fingerprint()
    print.add(kind.rawValue)
    for field in words {
      print.add(field.name)
      for text in field.values { print.add(text) }
    }
    return print.text
  }

  private static func stands(_ thing: Reference, in session: Session) -> Bool {
    EntityTable.of(thing.kind).index(of: thing.id, in: session) != nil
  }

  /// The edits that give a thing these words and take away what it said besides.
  private static func giving(
    _ words: [FieldValues], to thing: Reference, in session: Session
  ) -> [Edit] {
    let present = Self.words(of: thing, in: session)
    let names = words.map(\.name) + present.map(\.name)
    let changes = EntityTable.of(thing.kind).columns.filter { names.contains($0.name) }
      .compactMap { column -> FieldChange? in
        let after = words.first { $0.name == column.name }?.values ?? []
        let before = present.first { $0.name == column.name }?.values ?? []
        return after == before
          ? nil : session.change(of: column.name, on: thing, to: after)
      }
    return changes.isEmpty ? [] : [.revise(thing.kind, thing.id, changes)]
  }

  private static func labels(of edits: [Edit]) -> [String] {
    edits.flatMap { edit -> [String] in
      guard case .revise(let kind, _, let changes) = edit else { return [] }
      return changes.compactMap { change in
        EntityTable.of(kind).columns.first { $0.name == change.field }?.label
      }
    }
  }
}

extension EntityTable.Column {
  /// Whether it names other things of the same map.
  fileprivate var pointsAtThings: Bool {
    switch kind {
    case .reference, .references: true
    default: false
    }
  }
}
