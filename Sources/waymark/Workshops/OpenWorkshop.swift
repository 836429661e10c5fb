import Exchange
import Shell
import Storage
import Terminal
import Workshop

/// A workshop that is open for writing, and the conversation about it.
final class OpenWorkshop {
  private(set) var folder: SessionFolder
  let world: Host
  let writer: String
  let clock: () -> Moment
  /// What people type to open it.
  let name: String
  let isRehearsal: Bool
  private let seed: UInt64
  private(set) var guide: Guide
  private let asking: GuideWalk.Asking
  /// What leads a round after the day; nil while the workshop itself is led.
  var round: Guide?
  /// Tells of time while somebody types; only for a person at a terminal.
  private var ticker: TimerThread?
  /// The folder of all workshops, where this one may stand deep in it; nil where nobody knows.
  var mainHome: SessionHome?
  /// The live room, where somebody leads.
  private var room: LiveSitting?
  /// What opening the folder found, until the first engine takes it.
  private var opened: SessionFolder.Loaded?

  /// Opens the folder at `path`, and says what its files have to tell.
  ///
  /// - Parameters:
  ///   - name: what people type to open it again.
  ///   - seed: what every draw follows from.
  init(
    opening path: String, called name: String, isRehearsal: Bool = false,
    asking: GuideWalk.Asking = .onTheDay, world: Host, writer: String, seed: UInt64,
    clock: @escaping () -> Moment
  ) throws {
    self.seed = seed
    self.asking = asking
    self.isRehearsal = isRehearsal
    folder = try SessionFolder(writing: path, as: writer, at: clock())
    self.world = world
    self.name = name
    self.writer = writer
    self.clock = clock
    let loaded = try folder.load()
    world.remark(loaded.notices.map { .init(.warning, $0.sentence) })
    guide = try Guides.guide(of: loaded.session, in: folder)
    opened = loaded
  }

  /// The command that goes on where this is left.
  var verb: String { round != nil ? "follow" : asking == .onTheDay ? "open" : "after" }

  /// The engine as the files have it now.
  func engine(width: Int) throws -> Engine {
    // Whatever cannot follow now is brought in by the reading.
    if opened == nil { _ = catchUp() }
    let loaded = try opened ?? folder.load()
    opened = nil
    let quoted = name.contains(" ") ? "\"\(name)\"" : name
    var options = ShellOptions(writer: writer, resumeCommand: "waymark \(verb) \(quoted)")
    options.width = width
    options.isLinear = world.isAccessible
    options.editsLines = world.screen.canEdit
    if world.screen.canEdit, !world.isAccessible { options.height = world.screen.height ?? .max }
    options.chance = Chance(seed: seed)
    if !isRehearsal { options.secrets = Host.secrets }
    let path = folder.path
    options.spentCodes = { ask in OpenWorkshop.spentCodes(of: path, for: ask) }
    options.formats = ExportBundle.formats
    options.readWords = { SpokenWordsCodec.builtIn }
    // At a terminal nobody answers by name; `?` tells it.
    options.showsNames = isRehearsal || !world.screen.input.isTerminal
    options.stepEnd = world.screen.input.isTerminal ? .stops : .tells
    // A round has one guide; only the workshop itself can still go another way.
    if asking == .onTheDay, round == nil,
      let choice = try Guides.choice(of: loaded.session, in: folder)
    {
      options.guides = choice
    }
    if asking != .onTheDay { options.stepEnd = .passes }
    let home = home
    if !isRehearsal { options.askedElsewhere = { OpenWorkshop.checkIns(in: home) } }
    if !isRehearsal { options.offset = { Host.offset(at: $0) } }
    return Engine(
      session: loaded.session, guide: round ?? guide, history: world.history(of: loaded),
      asking: asking, options: options)
  }

  func conversation(
    isInteractive: Bool, width: @escaping () -> Int, say: @escaping ([Message]) -> Void
  ) throws -> Conversation {
    var conversation = Conversation(
      engine: try engine(width: width()), isInteractive: isInteractive,
      look: { [self] session in outlook(session) },
      save: { [self] minutes, session in keep(minutes, session) },
      perform: { [self] request, engine in perform(request, engine) }, say: say, now: clock,
      width: width)
    conversation.catchUp = { [self] in catchUp() }
    return conversation
  }

  /// Leads the conversation with whoever is there: a person at a terminal, or a stream.
  func lead(_ lines: inout Lines) throws -> Conversation.Ending {
    let screen = world.screen
    var conversation = try conversation(
      isInteractive: screen.input.isTerminal, width: { screen.width },
      say: { [world] in world.say($0) })
    conversation.wipe = world.wipe
    // The words take longer to read than all that an answer waits for.
    if lines.isPerson {
      conversation.readAhead = { _ = WorkAhead { _ = SpokenWordsCodec.builtIn } }
    }
    conversation.inbox = { [self] session in inbox(in: session) }
    conversation.news = { [self] session in sharedNews(session) }
    conversation.engine.options.clearsScreen = world.clearsScreen
    if lines.isPerson, !world.isAccessible {
      ticker = TimerThread(now: { Host.now() }, tell: { Editline.post($0) })
      follow(conversation.engine.session)
    }
    let room = LiveSitting(
      of: folder.path, world: world, posts: lines.isPerson && !world.isAccessible)
    self.room = room
    conversation.present = { room.present($0) }
    conversation.roomStatus = { room.status }
    defer {
      ticker?.end()
      room.end()
    }
    let ending = conversation.run(&lines)
    if let notice = lines.remember() { world.remark([.init(.warning, notice)]) }
    try settle(conversation.engine.session)
    folder.rememberMinutes()
    if let code = lines.failure {
      throw Trouble(
        exit: .inputOutput,
        "Standard input cannot be read (error \(code)). All answers so far are saved.")
    }
    return ending
  }

  /// Tries once more to keep what could not be saved.
  ///
  /// - Throws: why it still cannot be saved, so that nobody takes the sitting for kept.
  func settle(_ session: Session) throws(StorageProblem) {
    if folder.hasUnsaved { try folder.keep([], session: session) }
  }

  /// Lets the files follow what was said; the words to say when that failed.
  func catchUp() -> [Message] {
    do throws(StorageProblem) {
      try folder.settle()
      return []
    } catch {
      return [
        .init(.problem, error.sentence),
        .init(
          .problem,
          "What was said is safe in the minutes. The next line tries again to bring it into the file."
        ),
      ]
    }
  }

  /// Lets the ticker know how the timer stands.
  private func follow(_ session: Session) {
    ticker?.follow(
      session.timer, rings: session.facts.bell ?? true, in: guide)
  }

  /// The folder this workshop stands in.
  var home: SessionHome { SessionHome(above: folder.path) }

  /// The questions to begin with that workshops beside this one began with.
  private static func checkIns(in home: SessionHome) -> Set<String> {
    let sessions = ((try? home.entries()) ?? []).compactMap { try? $0.session.get() }
    return Set(sessions.flatMap(\.facts.checkIns))
  }

  /// The codes from paper that phones used; nil where that cannot be read, so that none is used twice.
  private static func spentCodes(of path: String, for ask: String) -> Set<String>? {
    do throws(StorageProblem) {
      return try RoomFile.spentCodes(of: path, for: ask)
    } catch {
      return nil
    }
  }

  /// Keeps minutes; the words to say when that failed.
  private func keep(_ minutes: [Minute], _ session: Session) -> Conversation.SaveResult {
    if let name = session.facts.guide, name != guide.name, (session.facts.guideEdition ?? 1) > 1 {
      guide = BuiltInGuides.guide(named: name) ?? guide
    }
    follow(session)
    do throws(StorageProblem) {
      let news = try folder.keep(minutes, session: session, files: .later)
      return .kept(news.map(OpenWorkshop.news))
    } catch {
      return .failed([
        .init(.problem, error.sentence),
        .init(.problem, "Not saved yet. The answer is held here, and the next one tries again."),
      ])
    }
  }

  private static func news(_ change: OutsideChange) -> Conversation.ExternalChange {
    .init(edit: change.edit, words: change.sentence, isConflict: change.isConflict)
  }

  private func outlook(_ session: Session) -> Conversation.ExternalChanges {
    do throws(StorageProblem) {
      let news = try folder.outsideChanges(in: session)
      return .seen(news.map(OpenWorkshop.news))
    } catch {
      return .unreadable([
        .init(.problem, error.sentence),
        .init(.problem, "It is left alone until it can be read. What is said here is held."),
      ])
    }
  }

  private func perform(_ request: Request, _ engine: Engine) -> Conversation.RequestResult {
    switch request {
    case .leave, .type: return .said([])
    case .follow:
      round = round ?? BuiltInGuides.guide(named: BuiltInGuides.round)
      return .said([])
    case .endRound(let id): return .said(endRound(id, engine))
    case .shared(let order): return shared(order, engine.session)
    case .compare(let name): return .said(comparison(with: name, engine.session))
    case .lines(let file): return lines(of: file)
    case .room(let order):
      return room?.perform(order, engine) ?? .said([RoomWords.notInScript])
    case .reveal: return room?.answers() ?? .said([RoomWords.notOpen])
    case .inbox: return .scribes(inbox(in: engine.session))
    case .export(let format): return .said(export(format, engine))
    case .saveAs(let name): return .said(saveAs(name))
    case .breakout(let breakout): return .said(copies(for: breakout, engine.session))
    case .copies(let name): return copies(called: name)
    case .editor(let text): return edit(text)
    }
  }

  private func export(_ name: String, _ engine: Engine) -> [Message] {
    let isPack = name == ExportBundle.everyFormat
    let isRecord = name == ExportBundle.record
    guard let format = isPack || isRecord ? .markdown : Format.named(name) else {
      return [.init(.problem, Format.unknown(name))]
    }
    var choices = ExportView.Choices()
    choices.document = isRecord ? .record : .map
    let walk = round == nil ? engine.walk : GuideWalk(guide: guide)
    let publication = ExportBundle(
      ExportView(of: engine.session, walk: walk, choices),
      as: isPack ? Format.allCases : [format], isPack: isPack)
    do {
      try publication.check()
      let files = publication.files(within: true)
      let delivery = try folder.export(files, publication.shelf)
      let exports = "\(place)/\(SessionFolder.exportsFolder)"
      let path = files.count == 1 ? "\(exports)/\(files[0].name)" : exports
      let aside = "\(exports)/\(publication.shelf.name)~"
      let isMap = format == .markdown && !isPack && !isRecord
      return [ExportBundle.told(files, delivery, at: path, aside: aside)] + publication.remarks
        + (isMap ? ExportBundle.recordRemark(engine.session) : [])
    } catch let trouble as Trouble {
      return [.init(.problem, trouble.message)]
    } catch {
      return [.init(.problem, (error as? StorageProblem)?.sentence ?? "\(error)")]
    }
  }

  /// The folder as people know it: where it is, or its name when a script was only rehearsed.
  private var place: String {
    isRehearsal ? name : folder.path
  }

  private func saveAs(_ name: String) -> [Message] {
    do throws(StorageProblem) {
      let target = try home.path(forNew: name)
      try folder.make([SessionFolder.Copy(at: target)], by: writer, at: clock())
      let words =
        "Saved as a copy in \(target). You are still in the first one; "
        + "open the copy with: waymark open \(target)"
      return [.init(.done, words)]
    } catch {
      return [.init(.problem, error.sentence)]
    }
  }

  /// The lines that scribes added; none where they cannot be read, for the next line asks again.
  private func inbox(in session: Session) -> [ScribeLine] {
    do throws(StorageProblem) {
      return try ScribeFile.waiting(in: folder, session)
    } catch {
      world.remark([.init(.warning, error.sentence)])
      return []
    }
  }

  /// The lines of a file that somebody wants to bring in.
  private func lines(of path: String) -> Conversation.RequestResult {
    do throws(StorageProblem) {
      return .lines(try PlainFile.text(path).lines, file: path)
    } catch .missing {
      return .said([
        .init(
          .problem,
          "There is no file \(path) here. Type its whole path, or look at its name again; nothing was "
            + "taken.")
      ])
    } catch {
      return .said([.init(.problem, error.sentence)])
    }
  }

  private func edit(_ text: String) -> Conversation.RequestResult {
    guard world.screen.input.isTerminal else {
      return .said([
        .init(.problem, "There is no terminal for an editor. /long takes several lines.")
      ])
    }
    let command = ["VISUAL", "EDITOR"].compactMap { world.environment[$0] }
      .first { !$0.allSatisfy(\.isWhitespace) }
    guard let command else {
      return .said([
        .init(.problem, "No editor is named. Set EDITOR, for example to nano, or use /long.")
      ])
    }
    switch ExternalEditor(command: command, folder: folder.path).edit(text) {
    case .written(let text): return .answer(CleanText(text).text)
    case .failed(let words): return .said([.init(.problem, words)])
    }
  }
}
