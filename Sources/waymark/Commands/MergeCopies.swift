import ArgumentParser
import Shell
import Storage
import Workshop

/// Brings home what groups said in copies of a workshop.
struct MergeCopies: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring home what groups said in copies of a workshop.",
    discussion: """
      What only one side said is taken; where both said something else, you are asked. Enter \
      takes ours, and Ctrl-C leaves with nothing changed. What came in from one copy is one \
      turn: /undo takes it back whole.
      """)

  @Argument(help: "The workshop that takes them in: its name, or the path of its folder.")
  var name: String

  @Argument(help: "The copies, each by its name or the path of its folder.")
  var copies: [String]

  @Flag(name: .customLong("dry-run"), help: "Show what would come in, and change nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let home = try Home(given: options.home, environment: world.environment).sessions
      let writer = world.writer(options.writer)
      let path = home.path(ofSessionCalled: name)
      var folder = try opened(path, as: writer, world)
      let loaded = try folder.load()
      world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
      var homecoming = CopyMerger(
        into: loaded.session, world.minutes(of: loaded), numbering: loaded.minutes.numbering,
        by: writer, at: world.now())
      let copies = try copies.map {
        try CopyMerger.Copy(called: $0, at: home.path(ofSessionCalled: $0), world)
      }
      var lines = Lines(world: world)
      for copy in copies {
        guard let merge = homecoming.merge(with: copy) else {
          throw Trouble(exit: .failure, MergeWording.notACopy(copy.name, of: name))
        }
        world.say(
          MergeWording.opening(merge, from: copy.title, by: homecoming.writer(of: merge)))
        let rejected = homecoming.take(merge, try choices(for: merge, &lines, world))
        world.remark(MergeWording.leftOut(rejected, of: homecoming.session))
      }
      try finish(homecoming, &folder, world)
    }
  }

  private func opened(
    _ path: String, as writer: String, _ world: Host
  ) throws -> SessionFolder {
    if dryRun { return try SessionFolder(reading: path) }
    return try SessionFolder(writing: path, as: writer, at: world.now())
  }

  private func finish(
    _ homecoming: CopyMerger, _ folder: inout SessionFolder, _ world: Host
  ) throws {
    if dryRun {
      world.say([.init(.done, "Nothing was changed: this was a look.")])
    } else if !homecoming.arrivals.isEmpty {
      // Turn by turn, so that a crash leaves none half known.
      for arrival in homecoming.arrivals {
        let news = try folder.keep(arrival.minutes, session: arrival.session)
        world.remark(news.map { .init(.warning, $0.sentence) })
      }
      let called = name.contains(" ") ? "\"\(name)\"" : name
      world.say([.init(.done, "Saved. /undo takes it back in: waymark open \(called)")])
    }
  }

  /// A choice for each conflict, asked one by one where somebody may be asked.
  private func choices(
    for merge: Merge, _ lines: inout Lines, _ world: Host
  ) throws -> [Merge.Choice] {
    if dryRun || options.noInput {
      world.say(merge.conflicts.map { MergeWording.line($0, isTaken: !dryRun) })
      return merge.conflicts.map { _ in .ours }
    }
    var questions = MergeQuestions(merge)
    while let conflict = questions.open {
      world.say(questions.card)
      while !questions.take(try line(for: conflict, &lines, world)) {
        world.say([MergeWording.howToChoose(conflict)])
      }
    }
    return questions.choices
  }

  private func line(
    for conflict: Merge.Conflict, _ lines: inout Lines, _ world: Host
  ) throws -> String {
    while true {
      switch lines.next(Prompt(text: MergeWording.prompt, history: .nothing)) {
      case .line(let text, _): return text
      case .refused: world.say([MergeWording.howToChoose(conflict)])
      case .interrupt:
        world.say([.init(.hint, "Left; nothing was changed.")])
        throw Exit.interrupted.code
      case .end:
        throw Trouble(
          exit: .inputEnded,
          "The input ended at \(MergeWording.name(of: conflict)). Nothing was changed.")
      }
    }
  }
}

extension CopyMerger.Copy {
  /// Reads a copy, and says what its files have to tell.
  init(called name: String, at path: String, _ world: Host) throws(StorageProblem) {
    var folder = try SessionFolder(reading: path)
    let loaded = try folder.load()
    world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
    self.init(name: name, session: loaded.session, minutes: world.minutes(of: loaded))
  }
}
