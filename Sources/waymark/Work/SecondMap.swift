import Shell
import Storage
import Workshop

/// A workshop that is begun from an earlier one.
struct SecondMap {
  private let old: NamedMap
  private let home: Home
  private let world: Host

  /// - Parameter name: what the earlier one is called; a revision of it does as well.
  init(from name: String, _ options: GlobalOptions, _ home: Home, _ world: Host) throws {
    old = try NamedMap(name, options, world)
    self.home = home
    self.world = world
  }

  /// Makes the folder with what comes along, and says so.
  func create(
    _ name: String, guide: String?, at folder: String?, as writer: String
  ) throws -> String {
    let title = AnswerReader.trimmed(name)
    let path = try folder ?? home.sessions.path(forNew: name)
    guard SessionHome.plain(path) != SessionHome.plain(old.path) else {
      throw Trouble(
        exit: .usage, "\(title): the earlier workshop is called so. Give the new one another name.")
    }
    let chosen = try Guides.ofDay(guide ?? BuiltInGuides.standard)
    let inheritance = Inheritance(from: old.session, year: world.today.parts.year)
    let moment = world.now()
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
    world.remark([
      .init(.done, "Kept in \(path)"),
      .init(.done, "Begun from \(MapComparison.name(of: old.session)). \(inheritance.sentence)"),
    ])
    return path
  }

  private func facts(_ guide: Guide) -> [FieldValues] {
    let version = old.session.facts.version ?? 1
    return Beginning.facts(guide) + [
      FieldValues("Version", [String(version + 1)]),
      FieldValues("ParentVersion", [String(version)]),
      FieldValues("Parent", [parent]),
    ]
  }

  /// How the earlier one is found again: by its name in the home, else by its whole path.
  private var parent: String {
    let name = Waymark.New.callName(of: old.path, in: home)
    return name == old.path ? PlainFile.whole(name) : name
  }

  /// What is kept of it: all that fits, and that the earlier map is looked at first.
  private func kept(_ edits: [Edit], in session: inout Session, _ guide: Guide) -> [Edit] {
    let rejected = session.applyEach(edits).map(\.edit)
    let walk = GuideWalk(guide: guide)
    let first = walk.places(inStep: InheritedMark.step, in: session).first
    let start = first.map {
      session.setting("At", of: Reference(.facts, "session"), to: [walk.name(of: $0)])
    }
    let all = edits.filter { !rejected.contains($0) } + (start.map { [$0] } ?? [])
    _ = session.applyEach(start.map { [$0] } ?? [])
    return all
  }
}
