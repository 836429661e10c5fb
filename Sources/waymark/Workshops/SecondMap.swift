import Shell
import Storage
import Workshop

/// A workshop that is begun from an earlier one.
struct SecondMap {
  private let old: Session
  /// How the earlier one is found again: by its name in the home, else by its whole path.
  private let parent: String

  /// - Parameter name: what the earlier one is called; a revision of it does as well.
  init(from old: NamedMap, in home: Home) {
    let name = New.callName(of: old.path, in: home)
    self.init(from: old.session, called: name == old.path ? PlainFile.whole(name) : name)
  }

  init(from old: Session, called parent: String) {
    self.old = old
    self.parent = parent
  }

  /// Makes the folder with what comes along; what is to be said of it.
  func create(
    _ name: String, guide: String?, at path: String, as writer: String, at moment: Moment,
    on day: Day
  ) throws -> [Message] {
    let title = AnswerReader.trimmed(name)
    let chosen = try Guides.ofDay(guide ?? BuiltInGuides.standard)
    let inheritance = Inheritance(from: old, year: day.parts.year)
    try SessionFolder.begin(
      title, at: path, as: writer, at: moment, facts: facts(chosen.guide), guide: chosen.bytes
    ) { (folder) throws(StorageProblem) in
      let loaded = try folder.load()
      var session = loaded.session
      let edits = kept(inheritance.edits, in: &session, chosen.guide)
      var numbering = folder.numbering
      let minutes = numbering.minutes(for: edits, by: writer, at: moment)
      if !minutes.isEmpty { try folder.keep(minutes, session: session) }
    }
    return [
      .init(.done, "Begun from \(MapComparison.name(of: old)). \(inheritance.sentence)")
    ]
  }

  private func facts(_ guide: Guide) -> [FieldValues] {
    let version = old.facts.version ?? 1
    var origin = WorkshopInfo(id: "session")
    (origin.version, origin.parentVersion, origin.parent) = (version + 1, version, parent)
    return Beginning.facts(guide) + origin.values
  }

  /// What is kept of it: all that fits, and that the earlier map is looked at first.
  private func kept(_ edits: [Edit], in session: inout Session, _ guide: Guide) -> [Edit] {
    let rejected = session.applyEach(edits).map(\.edit)
    let walk = GuideWalk(guide: guide)
    let first = walk.places(inStep: InheritedMark.step, in: session).first
    let start = first.map { (place) -> Edit in
      let at = walk.name(of: place)
      return session.changing(session.facts) { $0.at = at }
    }
    let all = edits.filter { !rejected.contains($0) } + (start.map { [$0] } ?? [])
    _ = session.applyEach(start.map { [$0] } ?? [])
    return all
  }
}
