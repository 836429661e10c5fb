import Exchange
import Shell
import Storage
import Workshop

extension Import {
  /// Adds to a workshop that is there.
  func add(_ found: ImportSource, _ columns: ColumnMap?, to path: String, _ world: Host) throws {
    try add(to: path, world) { try taken(found, columns, into: $0, world) }
  }

  /// Adds what `make` makes of the workshop as it stands.
  func add(
    to path: String, _ world: Host, _ make: (Session) throws -> ImportResult
  ) throws {
    if dryRun {
      var folder = try SessionFolder(reading: path)
      let loaded = try folder.load()
      world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
      let incoming = try make(loaded.session)
      return world.say(shown(incoming) + leftovers(incoming))
    }
    let writer = world.writer(options.writer)
    var folder = try SessionFolder(writing: path, as: writer, at: world.now())
    let loaded = try folder.load()
    world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
    let incoming = try make(loaded.session)
    try keep(incoming, in: &folder, as: writer, world)
    world.say(saved(incoming, at: path, called: into ?? path) + leftovers(incoming))
  }

  /// The file as a survey or a series of readings; nil where it is neither, or another format is named.
  func surveyed(_ world: Host) throws -> SurveyImport? {
    guard format == nil, map.isEmpty, !PlainFile.isStream(file), PlainFile.exists(file),
      !PlainFile.isFolder(file), survey || kpi != nil || file.lowercased().hasSuffix(".csv")
    else { return nil }
    let bytes = try PlainFile.read(file)
    do throws(ImportProblem) {
      return try SurveyImport(
        bytes, isSurvey: survey, kpi: kpi, noInput: options.noInput, world)
    } catch {
      throw Trouble(exit: .badData, told(error))
    }
  }

  /// Where the workshop stands that somebody calls so.
  func existing(_ name: String, in home: Home) throws -> String {
    let path = home.sessions.path(ofSessionCalled: name)
    _ = try SessionFolder(reading: path)
    return path
  }

  /// Where a new workshop can stand.
  func vacant(for found: ImportSource, in home: Home) throws -> String {
    let path = try home.sessions.path(forNew: title(of: found) ?? "workshop")
    guard PlainFile.exists(path) else { return path }
    throw Trouble(
      exit: .usage,
      "\(path): a workshop stands there already. Add --name NAME to begin another,"
        + " or --into NAME to add to one.")
  }

  /// Begins a workshop with what the file holds.
  func begin(
    _ found: ImportSource, _ columns: ColumnMap?, at path: String, in home: Home, _ world: Host
  ) throws {
    let title = title(of: found)
    let isWhole = if case .session = found { true } else { false }
    let facts = isWhole ? [] : Beginning.facts(BuiltInGuides.stepByStep, edition: nil)
    var base = Session()
    var named = WorkshopInfo(id: "session")
    (named.format, named.name) = (WorkshopInfo.currentFormat, title)
    do throws(EditProblem) {
      try base.apply(.add(.facts, named.id, named.values + facts, place: nil))
    } catch {
      throw Trouble(exit: .badData, "\(source): \(error.sentence(in: base))")
    }
    var incoming = try taken(found, columns, into: base, isWhole: isWhole, world)
    if let name, isWhole { incoming.rename(name) }
    if dryRun {
      let head = Message(
        .plain, "Would begin the workshop \"\(VisibleText.of(title ?? ""))\" in \(path).")
      return world.say([head] + shown(incoming) + leftovers(incoming))
    }
    let writer = world.writer(options.writer)
    try SessionFolder.begin(title, at: path, as: writer, at: world.now(), facts: facts) {
      (folder) throws(StorageProblem) in
      _ = try folder.load()
      try keep(incoming, in: &folder, as: writer, world)
    }
    world.say(
      saved(incoming, at: path, called: New.callName(of: path, in: home))
        + leftovers(incoming))
    if let guide = incoming.session.facts.guide,
      BuiltInGuides.guide(named: guide, edition: nil) == nil
    {
      world.remark([
        .init(
          .warning,
          "It is led by the guide \"\(VisibleText.of(guide))\", which the file does not hold."
            + " Copy guide.rec from the first workshop's folder into \(path) to go on with it.")
      ])
    }
  }

  private func title(of found: ImportSource) -> String? {
    if let name { return AnswerReader.trimmed(name) }
    if let title = found.title, !AnswerReader.trimmed(title).isEmpty {
      return title
    }
    if case .session = found { return nil }
    if PlainFile.isStream(file) { return nil }
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
  }

  /// What comes in; says of each row that does not why.
  private func taken(
    _ found: ImportSource, _ columns: ColumnMap?, into session: Session, isWhole: Bool = false,
    _ world: Host
  ) throws -> ImportResult {
    let incoming: ImportResult
    do throws(ImportProblem) {
      incoming = try found.incoming(into: session, isWhole: isWhole, map: columns)
    } catch {
      throw Trouble(exit: .badData, told(error))
    }
    world.remark(incoming.problems.prefix(Self.mostProblems).map { .init(.problem, told($0)) })
    if incoming.problems.count > Self.mostProblems {
      let more = incoming.problems.count - Self.mostProblems
      world.remark([
        .init(.problem, "And \(more.counted("more row", "more rows")) after that.")
      ])
    }
    world.remark(
      incoming.aside.prefix(Self.mostProblems).map { problem in
        .init(.warning, "\(source):\(problem.line.map { "\($0):" } ?? "") \(problem.asideSentence)")
      })
    if incoming.aside.count > Self.mostProblems {
      let more = incoming.aside.count - Self.mostProblems
      world.remark([.init(.warning, "And \(more.counted("more cell", "more cells")).")])
    }
    if incoming.isRefused {
      let count = incoming.problems.count
      throw Trouble(
        exit: .badData,
        "\(source): nothing could be taken in; \(Self.rows(count)) did not fit. Nothing was written."
      )
    }
    return incoming
  }

  /// The rows that are named one by one.
  private static let mostProblems = 100

  private func keep(
    _ incoming: ImportResult, in folder: inout SessionFolder, as writer: String, _ world: Host
  ) throws(StorageProblem) {
    let moment = world.now()
    var numbering = folder.numbering
    let minutes = numbering.minutes(for: incoming.edits, by: writer, at: moment)
    if !minutes.isEmpty { try folder.keep(minutes, session: incoming.session) }
  }

  private func saved(_ incoming: ImportResult, at path: String, called name: String) -> [Message] {
    if incoming.edits.isEmpty { return [.init(.plain, "Nothing new in \(source).")] }
    let typed = name.contains(" ") ? "\"\(name)\"" : name
    return [
      .init(.done, "Saved in \(path): \(incoming.summary)."),
      .init(.hint, "waymark open \(typed) goes on there; /undo takes back the whole import."),
    ]
  }

  /// What a dry run tells: the things by kind.
  private func shown(_ incoming: ImportResult) -> [Message] {
    var passages = [Message(.done, "Would add: \(incoming.summary). Nothing is written.")]
    for (kind, count) in incoming.counts {
      let titles = incoming.titles(of: kind).prefix(12).map { title in
        title.count > 60 ? title.prefix(60) + "…" : title[...]
      }
      let more = count > titles.count ? "; and \(count - titles.count) more" : ""
      let head = count == 1 ? kind.word : kind.plural
      passages.append(.init(.plain, "  \(head): \(titles.joined(separator: "; "))\(more)", hang: 4))
    }
    return passages
  }

  /// What did not come in: rows that do not fit, things that are there, what has no place.
  private func leftovers(_ incoming: ImportResult) -> [Message] {
    var passages: [Message] = []
    if !incoming.problems.isEmpty {
      passages.append(
        .init(.warning, "\(Self.rows(incoming.problems.count)) did not fit and stayed out."))
    }
    if !incoming.present.isEmpty {
      let names = incoming.present.prefix(12).map { one in
        "\(one.title)\(one.line.map { " (line \($0))" } ?? "")"
      }
      let more =
        incoming.present.count > names.count
        ? "; and \(incoming.present.count - names.count) more" : ""
      passages.append(
        .init(.plain, "Already there, left as they are: \(names.joined(separator: "; "))\(more)."))
    }
    if !incoming.aside.isEmpty {
      let count = incoming.aside.count
      passages.append(
        .init(
          .warning,
          count.counted(
            "cell was put aside; its row came in.", "cells were put aside; their rows came in.")))
    }
    passages += incoming.notes.map { .init(.plain, $0) }
    let (left, changed) = (incoming.losses.words, incoming.losses.changes)
    if !left.isEmpty { passages.append(.init(.hint, "Left out: \(left).")) }
    if !changed.isEmpty { passages.append(.init(.hint, "Changed: \(changed).")) }
    if incoming.losses.contains(where: { $0.what.contains("under \"") }) {
      passages.append(
        .init(.hint, "--map \"COLUMN=WHAT\" says what a column holds; waymark import --help lists.")
      )
    }
    return passages
  }

  private static func rows(_ count: Int) -> String {
    count.counted("row", "rows")
  }
}
