import Shell
import Storage
import Workshop

/// A script and the workshop it plays in.
final class ReplayRun {
  private let file: String
  private let script: ReplayScript
  private let name: String
  let folder: String
  private let isRehearsal: Bool
  private let world: Host
  private let writer: String
  private let width: Int
  private let say: ([Message]) -> Void
  private var moment: Moment

  /// Reads the script: a file, or a folder that holds `answers.txt`.
  ///
  /// - Parameters:
  ///   - folder: where the workshop is kept; without it, under `scratch` for as long as it plays.
  init(
    script path: String, folder: String?, scratch: String?, _ world: Host, writer: String?,
    width: Int, say: @escaping ([Message]) -> Void
  ) throws {
    let isFolder = PlainFile.isFolder(path)
    file = isFolder ? path + "/answers.txt" : path
    let text = try PlainFile.text(file)
    do throws(ReplayScript.Fault) {
      script = try ReplayScript(text.text)
    } catch {
      throw Trouble(exit: .badData, "\(file):\(error.line): \(error.sentence)")
    }
    name = folder ?? ReplayRun.name(of: script, at: path, isFolder: isFolder)
    isRehearsal = folder == nil
    self.folder = folder ?? "\(scratch ?? ".")/\(name)"
    self.world = world
    self.writer = world.writer(writer ?? script.writer)
    self.width = width
    self.say = say
    moment = script.clock ?? world.now()
  }

  /// The script's own name for the workshop, else that of its file or folder.
  private static func name(of script: ReplayScript, at path: String, isFolder: Bool) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    let names = [script.name ?? "", isFolder ? last : String(last.prefix { $0 != "." })]
    return names.lazy.map { Identifier.slugText(of: $0) }.first { !$0.isEmpty } ?? "workshop"
  }

  /// Types every line of the script.
  func play() throws {
    if !PlainFile.isFolder(folder) {
      // A script that answers no form was written for the guides as they were, question by question.
      let edition = script.answersForms ? BuiltInGuides.edition : nil
      let name = script.guide ?? BuiltInGuides.standard
      let chosen = try Guides.named(name, edition: edition)
      try Beginning.make(
        script.name, at: folder, guide: chosen.guide, bytes: chosen.bytes, edition: edition,
        as: writer, at: moment)
    }
    let sitting = try sitting(in: folder, called: name, as: writer)
    var conversation = try conversation(of: sitting)
    conversation.open()
    var ending: Conversation.Ending?
    // Groups work at the same time; the room goes on once the last of them is back.
    var (parting, back) = (moment, moment)
    for (number, act) in script.acts.enumerated() {
      if let group = act.group {
        moment = parting
        try play(act.entries, inCopyOf: group)
        back = max(back, moment)
      } else {
        moment = max(moment, back)
        if number > 0 { say([.gap, .init(.title, "Back in the workshop")]) }
        ending = try type(act.entries, into: &conversation, of: sitting, after: ending)
        parting = moment
      }
    }
    try sitting.settle(conversation.engine.session)
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
      tick: { [self] in moment.seconds += script.pace })
    rehearsal.wait = { [self] minutes in moment.seconds += minutes * 60 }
    do throws(ScriptRunner.Mismatch) {
      return try rehearsal.run(entries, in: &conversation, after: ending) { [width] in
        try? sitting.engine(width: width)
      }
    } catch {
      throw Trouble(exit: .badData, "\(file):\(error.line): \(error.sentence)")
    }
  }

  private func sitting(
    in folder: String, called name: String, as writer: String
  ) throws -> OpenWorkshop {
    try OpenWorkshop(
      opening: folder, called: name, isRehearsal: isRehearsal, world: world, writer: writer,
      seed: script.chance, clock: { [self] in moment })
  }

  private func conversation(of sitting: OpenWorkshop) throws -> Conversation {
    try sitting.conversation(isInteractive: false, width: { [self] in width }, say: say)
  }

  private func echo(_ prompt: String, _ typed: String) {
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    say(lines.enumerated().map { .init(.drawing, ($0 == 0 ? prompt : "  ") + $1) })
  }
}
