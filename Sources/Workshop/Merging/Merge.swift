/// What another copy of a workshop brings home: edits that fit, and questions where both sides went
/// different ways.
///
/// The copy shares the first minutes; what either side did since tells who changed what. A thing or
/// a field that only one side touched is taken as that side left it, lists take what either side
/// added, and nothing either side said is dropped without a question. Things that were put aside
/// when the copy was split off stay as they are here. What was brought before is not brought again.
package struct Merge: Sendable, Equatable {
  /// What is taken without a question, in an order in which it can be applied.
  package internal(set) var edits: [Edit] = []
  package internal(set) var conflicts: [Conflict] = []
  /// What theirs would have changed and does not fit here; it is left out.
  package private(set) var rejected: [Session.RejectedEdit] = []

  let ours: Session
  let theirs: Session
  let ourChanges: BranchChanges
  let theirChanges: BranchChanges
  /// Ours with the edits so far.
  var result: Session
  /// Short names of theirs that mean something else here, and what they are called here.
  var renamed: [Reference: Identifier] = [:]
  /// The same the other way round.
  private var former: [Reference: Identifier] = [:]
  /// Things of theirs that do not come along, by their names there.
  var staysAway: Set<Reference> = []
  /// The fields that would name such a thing.
  var loose: [Reference: [FieldKey]] = [:]

  package init(
    _ theirs: Session, _ theirMinutes: [Minute], into ours: Session, _ ourMinutes: [Minute]
  ) {
    self.ours = ours
    self.theirs = theirs
    result = ours
    ourChanges = BranchChanges(since: theirMinutes, in: ourMinutes)
    theirChanges = BranchChanges(since: ourMinutes, in: theirMinutes)
    findNamesakes()
    findStrangers()
    for kind in EntityKind.allCases { mergeThings(of: kind) }
    for kind in EntityKind.allCases { askAboutStrangers(of: kind) }
    mergeRemovals()
    for kind in EntityKind.allCases { mergeOrder(of: kind) }
  }

  /// Who spoke last in the copy; nil when nobody did since it was split off.
  package var writer: String? { theirChanges.writer }

  /// All that comes in once each conflict is settled, in an order in which it can be applied, and
  /// what does not fit and is left out.
  ///
  /// - Parameter choices: one for each conflict; ours where there are fewer.
  package func settled(choosing choices: [Choice]) -> (
    edits: [Edit], rejected: [Session.RejectedEdit]
  ) {
    var session = result
    var (all, left) = (edits, rejected)
    for (index, conflict) in conflicts.enumerated() {
      let choice = choices.indices.contains(index) ? choices[index] : .ours
      for edit in conflict.edits(choice, in: session) {
        let found = session.applyEach([edit])
        left += found
        if found.isEmpty { all.append(edit) }
      }
    }
    return (all, left)
  }

  /// The workshop with what comes in without a question.
  package var present: Session { result }

  /// Applies an edit to the result and enters it.
  mutating func enter(_ edit: Edit) {
    let found = result.applyEach([edit])
    rejected += found
    if found.isEmpty { edits.append(edit) }
  }

  /// The thing as it is called here.
  func here(_ reference: Reference) -> Reference {
    Reference(reference.kind, renamed[reference] ?? reference.id)
  }

  /// Things both sides began under one short name, of which the links say that they are two.
  private mutating func findNamesakes() {
    var given: Set<Identifier> = []
    for kind in EntityKind.allCases where kind.soleIdentifier == nil {
      let table = EntityTable.of(kind)
      for id in table.ids(in: theirs) {
        let reference = Reference(kind, id)
        guard theirChanges.added.contains(reference) else { continue }
        let earlier = ourChanges.brought.renamed[reference, default: []].first {
          table.index(of: $0, in: ours) == nil || isSame(reference, $0, table)
        }
        let isTaken =
          table.index(of: id, in: ours) == nil
          ? ours.kind(of: id) != nil
          : ourChanges.added.contains(reference) && !isSame(reference, id, table)
        guard earlier != nil || isTaken else { continue }
        let name = earlier ?? freshName(for: reference, given)
        given.insert(name)
        renamed[reference] = name
        former[Reference(kind, name)] = id
      }
    }
  }

  private func freshName(for reference: Reference, _ given: Set<Identifier>) -> Identifier {
    Identifier.slug(of: reference.id.text, fallback: reference.kind.rawValue.lowercased()) { id in
      given.contains(id) || ours.kind(of: id) != nil || theirs.kind(of: id) != nil
        || EntityKind.allCases.contains { $0.soleIdentifier == id }
    }
  }

  /// Whether two things hang on the same things, and so are one.
  private func isSame(_ there: Reference, _ id: Identifier, _ table: EntityTable) -> Bool {
    table.columns.allSatisfy { column in
      guard case .reference = column.kind else { return true }
      let here = ours.values(of: column.name, on: Reference(there.kind, id))
      let values = translated(theirs.values(of: column.name, on: there), column.name, table)
      return here.isEmpty || values.isEmpty || here == values
    }
  }
}

extension Merge {
  /// The mark, in place of a question, of the minutes that split a copy off; no question of a guide
  /// is called so.
  package static let split = "/breakout"

  /// The mark, in place of a question, of the minutes that a merge brings.
  package static let mark = "/merge"

  /// Whether one session is a copy of the other, by their minutes; so they are, too, where neither
  /// or only one has any.
  package static func areRelated(_ theirs: [Minute], _ ours: [Minute]) -> Bool {
    if ours.isEmpty || theirs.isEmpty { return true }
    // The oldest ones: a copy holds them all, unless one cannot be read.
    return ours.prefix(20).contains(where: theirs.contains)
  }

  /// The mark of the minute that brings `edit`; it keeps what the thing was called in the copy.
  package func mark(of edit: Edit) -> String {
    guard case .add(let kind, let id, _, _) = edit,
      let former = former[Reference(kind, id)]
    else { return Merge.mark }
    return "\(Merge.mark) \(former.text)"
  }

  /// Whether a merge brought it.
  package static func isMerged(_ minute: Minute) -> Bool {
    minute.question.map(isMark) ?? false
  }

  /// Whether what stands in place of a question says that a merge brought it.
  package static func isMark(_ question: String) -> Bool {
    question == mark || question.hasPrefix(mark + " ")
  }

  static func formerName(in minute: Minute) -> Identifier? {
    guard let question = minute.question, question.hasPrefix(mark + " ") else { return nil }
    return Identifier(String(question.dropFirst(mark.count + 1)))
  }
}
