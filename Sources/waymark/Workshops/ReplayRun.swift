import Shell
import Storage
import Workshop

/// A script and the workshop it plays in.
final class ReplayRun {
  private let file: String
  private let script: ReplayScript
  private let name: String
  let folder: String
  /// The folder of the workshop that this one is begun from.
  private(set) var earlier: String?
  private let isRehearsal: Bool
  private let world: Host
  private let writer: String
  private let width: Int
  private let say: ([Message]) -> Void
  private var moment: Moment
  /// How many lines were typed.
  private var lines = 0

  /// Nobody waits for a line of a script, so the files follow the minutes after so many of them.
  private static let mostLinesBehind = 1000

  /// Reads the script: a file, or a folder that holds `answers.txt`.
  ///
  /// - Parameters:
  ///   - folder: where the workshop is kept; without it, under `scratch` for as long as it plays.
  convenience init(
    script path: String, folder: String?, scratch: String?, _ world: Host, writer: String?,
    width: Int, say: @escaping ([Message]) -> Void
  ) throws {
    let (file, script) = try ReplayRun.read(path)
    let name = folder ?? ReplayRun.name(of: script, at: path)
    self.init(
      file, script, name: name, folder: folder ?? "\(scratch ?? ".")/\(name)",
      isRehearsal: folder == nil, world, writer: writer, width: width, say: say)
  }

  private init(
    _ file: String, _ script: ReplayScript, name: String, folder: String, isRehearsal: Bool,
    _ world: Host, writer: String?, width: Int, say: @escaping ([Message]) -> Void
  ) {
    self.file = file
    self.script = script
    self.name = name
    self.folder = folder
    self.isRehearsal = isRehearsal
    self.world = world
    self.writer = world.writer(writer ?? script.writer)
    self.width = width
    self.say = say
    moment = script.clock ?? world.now()
  }

  private static func read(_ path: String) throws -> (file: String, script: ReplayScript) {
    let file = PlainFile.isFolder(path) ? path + "/answers.txt" : path
    let text = try PlainFile.text(file)
    do throws(ReplayScript.Fault) {
      return (file, try ReplayScript(text.text))
    } catch {
      throw Trouble(exit: .badData, "\(file):\(error.line): \(error.sentence)")
    }
  }

  /// The script's own name for the workshop, else that of its file or folder.
  private static func name(of script: ReplayScript, at path: String) -> String {
    let isFolder = PlainFile.isFolder(path)
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let names = [script.name ?? "", isFolder ? last : String(last.prefix { $0 != "." })]
    return names.lazy.map { Identifier.slugText(of: $0) }.first { !$0.isEmpty } ?? "workshop"
  }

  /// Types every line of the script.
  func play() throws {
    try playBase()
    try begin()
    if !PlainFile.isFolder(folder) {
      // A script that answers no form was written for the guides as they were, question by question.
      let edition = script.answersForms ? BuiltInGuides.edition : nil
      let name = script.guide ?? BuiltInGuides.standard
      let chosen = try Guides.named(name, edition: edition)
      try Beginning.make(
        script.name, at: folder, guide: chosen.guide, bytes: chosen.bytes, edition: edition,
        as: writer, at: moment)
    }
    var seat: Seat?
    // Groups work at the same time; the room goes on once the last of them is back.
    var (parting, back) = (moment, moment)
    for act in script.acts {
      switch act.place {
      case .copy(let group):
        moment = parting
        try play(act.entries, inCopyOf: group)
        back = max(back, moment)
        continue
      case .workshop:
        moment = max(moment, back)
        if seat != nil { say([.gap, .init(.title, "Back in the workshop")]) }
      case .sitting(let sitting):
        try seat?.leave()
        // The workshop has one writer: it is let go before it is opened again.
        seat = nil
        moment = sitting.moment
        back = moment
        say([.gap, .init(.title, "\(moment.day.words): waymark \(sitting.opening.rawValue)")])
        seat = try take(seatOf: sitting.opening)
      }
      var taken = try seat ?? take(seatOf: .open)
      taken.ending = try type(
        act.entries, into: &taken.conversation, of: taken.workshop, after: taken.ending)
      seat = taken
      parting = moment
    }
    try seat?.workshop.settle(seat?.conversation.engine.session ?? Session())
  }

  /// A workshop as it is open, and what is said in it.
  private struct Seat {
    let workshop: OpenWorkshop
    var conversation: Conversation
    var ending: Conversation.Ending?

    mutating func leave() throws {
      if ending == nil { _ = conversation.leave() }
      try workshop.settle(conversation.engine.session)
    }
  }

  private func take(seatOf opening: ReplayScript.Sitting.Opening) throws -> Seat {
    let workshop = try sitting(in: folder, called: name, as: writer, opening)
    var conversation = try conversation(of: workshop)
    conversation.open()
    return Seat(workshop: workshop, conversation: conversation)
  }

  /// Plays the script that this one goes on from, unseen; its name and chance hold here too.
  private func playBase() throws {
    guard let base = script.base else { return }
    let (file, script) = try ReplayRun.read(ReplayRun.path(base, from: file))
    let run = ReplayRun(
      file, script, name: name, folder: folder, isRehearsal: isRehearsal, world,
      writer: script.writer, width: width, say: { _ in })
    try run.play()
    moment = max(moment, run.moment)
  }

  /// Begins from another workshop, whose script is played first, unseen; it stands beside this one, and
  /// is left as it is where it stands there already.
  private func begin() throws {
    guard let from = script.from else { return }
    let (file, first) = try ReplayRun.read(ReplayRun.path(from, from: file))
    let name = ReplayRun.name(of: first, at: ReplayRun.path(from, from: self.file))
    let beside = folder.lastIndex(of: "/").map { folder[...$0] } ?? ""
    let earlier = "\(beside)\(name)"
    self.earlier = earlier
    if !PlainFile.isFolder(earlier) {
      try ReplayRun(
        file, first, name: name, folder: earlier, isRehearsal: isRehearsal, world,
        writer: first.writer, width: width, say: { _ in }
      ).play()
    }
    guard !PlainFile.isFolder(folder) else { return }
    let old = try ReadOnlyWorkshop(at: earlier, world).session
    say(
      try SecondMap(from: old, called: name).create(
        script.name ?? self.name, guide: script.guide, at: folder, as: writer, at: moment,
        on: moment.day))
  }

  /// A path as it is meant in a file: from the file's folder on.
  private static func path(_ path: String, from file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return "\(file[..<slash])/\(path)"
  }

  /// Types lines in the copy of a group, as the group would in a window of its own.
  private func play(_ entries: ArraySlice<ReplayScript.Entry>, inCopyOf group: String) throws {
    say([.gap, .init(.title, "In the copy of \(group)")])
    let ending = "-\(group)"
    let sitting = try sitting(
      in: SessionHome.plain(folder) + ending, called: SessionHome.plain(name) + ending, as: group)
    var conversation = try conversation(of: sitting)
    conversation.open()
    if try type(entries, into: &conversation, of: sitting) == nil { _ = conversation.leave() }
    try sitting.settle(conversation.engine.session)
  }

  private func type(
    _ entries: ArraySlice<ReplayScript.Entry>, into conversation: inout Conversation,
    of sitting: OpenWorkshop, after ending: Conversation.Ending? = nil
  ) throws -> Conversation.Ending? {
    var rehearsal = ScriptRunner(
      echo: { [self] prompt, typed in echo(prompt, typed) },
      tick: { [self] in
        moment.seconds += script.pace
        lines += 1
        if lines % ReplayRun.mostLinesBehind == 0 { say(sitting.catchUp()) }
      })
    rehearsal.wait = { [self] minutes in moment.seconds += minutes * 60 }
    do throws(ScriptRunner.Mismatch) {
      return try rehearsal.run(entries, in: &conversation, after: ending) { [width] in
        try? sitting.engine(width: width)
      }
    } catch {
      say(sitting.catchUp())
      throw Trouble(exit: .badData, "\(file):\(error.line): \(error.sentence)")
    }
  }

  private func sitting(
    in folder: String, called name: String, as writer: String,
    _ opening: ReplayScript.Sitting.Opening = .open
  ) throws -> OpenWorkshop {
    let workshop = try OpenWorkshop(
      opening: folder, called: name, isRehearsal: isRehearsal,
      asking: opening == .after ? .afterTheDay(who: nil) : .onTheDay, world: world, writer: writer,
      seed: script.chance, clock: { [self] in moment })
    if opening == .follow { workshop.round = BuiltInGuides.guide(named: BuiltInGuides.round) }
    return workshop
  }

  private func conversation(of sitting: OpenWorkshop) throws -> Conversation {
    try sitting.conversation(isInteractive: false, width: { [self] in width }, say: say)
  }

  private func echo(_ prompt: String, _ typed: String) {
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    say(lines.enumerated().map { .init(.drawing, ($0 == 0 ? prompt : "  ") + $1) })
  }
}
