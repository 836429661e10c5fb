import Foundation
import Storage
import Testing
import Workshop

/// What can be lost: a session, a script that goes on with it, and what it holds after each answer.
struct Stakes {
  let scratch: Scratch
  /// The folder of the session before the script; never changed.
  let base: String
  /// The script that is played while something goes wrong.
  let script: String
  /// The same answers as somebody types them.
  private let typed: String
  /// The session after none, one, two … of the answers.
  let states: [Session]
  /// How many minutes the session has before the script.
  private let minutesBefore: Int

  private static let beginning = """
    clock: 2027-03-11T09:00:00Z
    guide: ./short.rec
    name: Van parts
    as: Ana
    /park before
    /decide before

    """

  /// Another one's sitting, whose clock is years ahead of everybody's.
  private static let between = "clock: 2041-06-01T09:00:00Z\nas: Ben\n/park between\n"

  /// What the clock shows in the sitting that is at stake, and how far it goes with each line.
  enum Clock: String, CaseIterable {
    case right = "clock: 2027-03-11T09:30:00Z\n"
    case yearsBehind = "clock: 2011-02-28T23:59:59Z\npace: 86400\n"
    case yearsAhead = "clock: 2060-12-31T09:30:00Z\npace: 0\n"

    /// A different one for each of several tests side by side.
    static func of(_ share: Int) -> Clock { allCases[share % allCases.count] }
  }

  /// How the answers come in.
  enum Way: CaseIterable, Sendable {
    /// As a script: its files follow the minutes at its end.
    case script
    /// Line by line: the files follow after each word of *Saved*, before the next line is taken.
    case typed
  }

  /// Lines of the script, each with one answer to lose: new things, old ones, an undo.
  static let answers = [
    "workshop.mode: room\n", "/park first\n", "purpose.statement: To see.\n",
    "/edit workshop.mode\nworkshop.mode: remote\n", "/undo\n", "/idea second\n",
  ]

  init(_ clock: Clock = .right) throws {
    let head = clock.rawValue + "as: Ana\n"
    let scratch = try Scratch()
    base = scratch.at("base")
    _ = try scratch.put(ShortGuide.text, "short.rec")
    let first = try scratch.put(Self.beginning, "beginning.txt")
    try Self.play(first, at: base, in: scratch)
    try Self.play(try scratch.put(Self.between, "between.txt"), at: base, in: scratch)
    script = try scratch.put(head + Self.answers.joined(), "script.txt")
    let names = ["workshop.mode: ", "purpose.statement: "]
    let lines = names.reduce(Self.answers.joined()) { $0.replacing($1, with: "") }
    typed = try scratch.put(lines, "typed.txt")
    minutesBefore = try reading(base).minutes.count
    var states: [Session] = []
    for count in 0...Self.answers.count {
      let folder = try scratch.copy(base, as: "part")
      let part = try scratch.put(head + Self.answers.prefix(count).joined(), "part.txt")
      try Self.play(part, at: folder, in: scratch)
      states.append(try reading(folder).session)
    }
    self.states = states
    self.scratch = scratch
  }

  /// Plays a script to its end, with nothing in its way.
  static func play(_ script: String, at folder: String, in scratch: Scratch) throws {
    let outcome = try Program.run(
      [Program.waymark, "replay", script, "--at", folder], in: scratch.path)
    #expect(outcome.status == 0, "\(outcome.output)")
  }

  /// A fresh copy of the session to try something on.
  func trial() throws -> String { try scratch.copy(base, as: "trial") }

  func command(_ way: Way = .typed) -> [String] {
    let folder = scratch.at("trial")
    switch way {
    case .script: return [Program.waymark, "replay", script, "--at", folder]
    case .typed:
      let line = "exec \"$0\" open \"$1\" --as Ana < \"$2\""
      return ["/bin/sh", "-c", line, Program.waymark, folder, typed]
    }
  }

  /// Whether each answer was acknowledged, in order, as far as the transcript goes.
  static func acknowledged(in transcript: String) -> [Bool] {
    transcript.split(separator: "\n").compactMap { line in
      if line.hasPrefix("Not saved yet.") { return false }
      let isSaved = ["Saved", "Parked;", "Undone:"].contains { line.hasPrefix($0) }
      return isSaved ? true : nil
    }
  }

  /// The session opens by itself for reading and for writing, and holds every acknowledged answer.
  ///
  /// - Parameter reach: how many answers may be on the disk at most.
  func expectKept(
    _ outcomes: [Bool], reach: Int, in folder: String, _ place: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    do {
      let kept = (outcomes.lastIndex(of: true) ?? -1) + 1
      let found = try reading(folder).session
      let allowed = states[kept...min(max(kept, reach), states.count - 1)]
      #expect(allowed.contains(found), "\(place): \(outcomes)", sourceLocation: location)
      var opened = try SessionFolder(writing: folder, as: "Ana", at: Moment(seconds: 1_804_500_000))
      #expect(try opened.load().session == found, "\(place): mended", sourceLocation: location)
      #expect(opened.hasUnsaved == false, "\(place)", sourceLocation: location)
      try expectQuiet(folder, place, location)
      let minutes = try reading(folder).minutes
      #expect(minutes.flaws.isEmpty, "\(place)", sourceLocation: location)
      let told = try minutes.minutes.dropFirst(minutesBefore)
        .reduce(into: states[0]) { try $0.apply($1.edit) }
      #expect(told == found, "\(place): minutes", sourceLocation: location)
    } catch {
      Issue.record("\(place): \(error)", sourceLocation: location)
    }
  }

  /// Once it was opened for writing, nothing is left that anybody could take for a crash.
  private func expectQuiet(
    _ folder: String, _ place: String, _ location: SourceLocation
  ) throws {
    let notices = try reading(folder).notices.filter { notice in
      // Who gave a file a second name is told so every time.
      if case .hardLinked = notice { false } else { true }
    }
    #expect(notices == [], "\(place): told again", sourceLocation: location)
  }
}
