import Shell
import Storage
import Workshop

/// A script and the workshop it plays in.
final class Stage {
  private let file: String
  private let script: ReplayScript
  private let name: String
  let folder: String
  private let isRehearsal: Bool
  private let world: World
  private let writer: String
  private let width: Int
  private let say: ([Passage]) -> Void
  private var moment: Moment

  /// Reads the script: a file, or a folder that holds `answers.txt`.
  ///
  /// - Parameters:
  ///   - folder: where the workshop is kept; without it, under `scratch` for as long as it plays.
  init(
    script path: String, folder: String?, scratch: String?, _ world: World, writer: String?,
    width: Int, say: @escaping ([Passage]) -> Void
  ) throws {
    let isFolder = PlainFile.isFolder(path)
    file = isFolder ? path + "/answers.txt" : path
    let bytes = try PlainFile.read(file)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Trouble(exit: .badData, "\(file) is not UTF-8 text. Convert it and try again.")
    }
    do throws(ReplayScript.Fault) {
      script = try ReplayScript(text)
    } catch {
      throw Trouble(exit: .badData, "\(file):\(error.line): \(error.sentence)")
    }
    name = folder ?? Stage.name(of: script, at: path, isFolder: isFolder)
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
      let chosen = try Guides.named(script.guide ?? BuiltInGuides.standard)
      try Beginning.make(
        script.name, at: folder, guide: chosen.guide, bytes: chosen.bytes, as: writer, at: moment)
    }
    let sitting = try Sitting(
      opening: folder, called: name, isRehearsal: isRehearsal, world: world, writer: writer,
      seed: script.chance, clock: { [self] in moment })
    var conversation = try sitting.conversation(
      isInteractive: false, width: { [self] in width }, say: say)
    let rehearsal = Rehearsal(
      script: script, echo: { [self] prompt, typed in echo(prompt, typed) },
      tick: { [self] in moment.seconds += script.pace })
    do throws(Rehearsal.Drift) {
      _ = try rehearsal.run(&conversation) { [width] in try? sitting.engine(width: width) }
    } catch {
      throw Trouble(exit: .badData, "\(file):\(error.line): \(error.sentence)")
    }
    try sitting.settle(conversation.engine.session)
  }

  private func echo(_ prompt: String, _ typed: String) {
    let lines = typed.split(separator: "\n", omittingEmptySubsequences: false)
    say(lines.enumerated().map { .init(.drawing, ($0 == 0 ? prompt : "  ") + $1) })
  }
}
