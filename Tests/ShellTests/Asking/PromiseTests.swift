import Storage
import Testing
import Workshop

@testable import Shell

/// Promises a transcript cannot show whole: nothing is lost, nothing ends in a dead end, and what
/// is told is what happened.
@Suite struct PromiseTests {
  private static func sitting(upTo last: String, _ lines: String...) -> ShellTranscript {
    ShellTranscript(after: TeamGuide.answers(upTo: last) + lines)
  }

  private static func said(_ sitting: ShellTranscript, _ lines: String...) -> ShellTranscript {
    var sitting = sitting
    for line in lines { sitting.type(line) }
    return sitting
  }

  @Test(arguments: [["unknown"], ["/back", "unknown"], ["/edit dana.goals 1", "unknown"]])
  func `unknown in the middle of a list leaves the other items alone`(_ lines: [String]) {
    var sitting = Self.sitting(upTo: "be fast [support-log]")
    for line in lines { sitting.type(line) }
    let goals = sitting.engine.session.personas["dana"]?.goals ?? []
    #expect(goals.contains("fit the part") || goals.contains("be fast [support-log]"))
  }

  @Test(
    arguments: [["unknown"], ["/back", "unknown"], ["/edit dana.goals 1", "unknown"]])
  func `saved as unknown is said only where unknown stands`(_ lines: [String]) {
    var sitting = Self.sitting(upTo: "be fast [support-log]")
    for line in lines { sitting.type(line) }
    let goals = sitting.engine.session.personas["dana"]?.goals ?? []
    #expect(!sitting.text.contains("Saved as unknown") || goals.contains("unknown"))
  }

  @Test
  func `the smallest number of all is no item`() {
    let sitting = Self.said(
      Self.sitting(upTo: "be fast [support-log]"), "/edit dana.goals -9223372036854775808")
    #expect(sitting.text.contains("There is no number"))
  }

  @Test(arguments: ["0", "-1"])
  func `items are counted from one`(_ number: String) {
    var sitting = Self.said(
      Self.sitting(upTo: "be fast [support-log]"), "/edit dana.goals \(number)")
    #expect(sitting.text.hasSuffix("There is no number \(number) in goals; it has 2.\n"))
    sitting.type("fit it")
    #expect(sitting.engine.session.personas["dana"]?.goals.count == 3)
  }

  @Test(arguments: ["3", "99", "9223372036854775807"])
  func `an item that is not there cannot be edited`(_ number: String) {
    let sitting = Self.said(
      Self.sitting(upTo: "be fast [support-log]"), "/edit dana.goals \(number)")
    #expect(sitting.text.hasSuffix("There is no number \(number) in goals; it has 2.\n"))
  }

  @Test func `the item of a list that was changed is the one that is told`() {
    let edited = Self.said(
      Self.sitting(upTo: "be fast [support-log]"), "/edit dana.goals 1", "fit it")
    #expect(!edited.text.contains("Saved: be fast"))
    let cited = Self.said(
      Self.sitting(upTo: "be fast [support-log]", ""), "1 exit-interviews")
    #expect(cited.text.contains("Saved: fit the part [exit-interviews]."))
  }

  @Test func `a touchpoint is called by what is done there, in undo, minutes and on resuming`() {
    let sitting = Self.sitting(upTo: "calls three shops")
    #expect(Self.said(sitting, "/undo").text.contains("calls three shops"))
    #expect(
      Self.said(sitting, "/undo", "/redo").text.contains("Redone: Action: \"calls"))
    #expect(
      Self.said(sitting, "/minutes 1").text.contains("added touchpoint \"calls three shops\""))
    #expect(sitting.resumed().text.contains("Action: calls three shops"))
  }

  @Test(arguments: [["unknown"], ["/undo 2"]])
  func `what was added with the first answer of a step is told without the word for its keeper`(
    _ lines: [String]
  ) {
    var sitting = ShellTranscript(after: lines == ["unknown"] ? [] : ["Van parts", "hybrid"])
    for line in lines + ["/undo"] { sitting.type(line) }
    #expect(!sitting.text.contains("the workshop \""))
  }

  @Test func `undo of several values taken at once names them all`() {
    let text = Self.said(Self.sitting(upTo: "12 Mar", ""), "/undo").text
    #expect(text.contains("Silent first") && text.contains("Park it"))
  }

  @Test func `undo of a deletion names what was deleted and brings everything back`() {
    let before = Self.sitting(upTo: "pays", "0", "no")
    let after = Self.said(before, "/delete dana", "dana", "/undo")
    #expect(after.engine.session.timeless == before.engine.session.timeless)
    #expect(after.engine.questionName == before.engine.questionName)
    let told = after.text.split(separator: "\n").first { $0.hasPrefix("Undone") } ?? ""
    #expect(told.lowercased().contains("dana"), "\(told)")
  }

  @Test func `undo of a whole set of stages takes them all back and redo brings them`() {
    let before = Self.sitting(upTo: "short")
    let taken = Self.said(before, "")
    #expect(taken.engine.session.stages.members.map(\.id) == ["look", "buy"])
    let undone = Self.said(taken, "/undo")
    #expect(undone.engine.session == before.engine.session)
    #expect(Self.said(undone, "/redo").engine.session == taken.engine.session)
  }

  @Test func `as many turns as there are can be undone, down to nothing, and all redone`() {
    let whole = ShellTranscript(after: TeamGuide.answers)
    let undone = Self.said(whole, "/undo 999")
    #expect(undone.engine.session.timeless.allNames == Session().allNames)
    #expect(undone.engine.questionName == "workshop.name")
    var redone = undone
    for _ in TeamGuide.answers { redone.type("/redo") }
    #expect(redone.engine.session.timeless == whole.engine.session.timeless)
    #expect(redone.engine.isFinished)
  }

  @Test func `back from a finished thing of a group goes to its last detail`() {
    let sitting = Self.said(Self.sitting(upTo: "looks it up", "1", "no"), "/back")
    #expect(sitting.engine.prompt.text == "Moment › ")
    #expect(sitting.engine.prompt.prefill == "no")
  }

  @Test func `a step on request has no number among the others`() {
    #expect(
      !Self.said(ShellTranscript(after: ["Van parts"]), "/goto numbers").text.contains("6 of 5"))
  }

  @Test func `going to the question being asked shows it`() {
    let sitting = Self.said(Self.sitting(upTo: "Dana"), "/goto persona.goals")
    #expect(sitting.text.contains("[persona.goals]"))
  }

  @Test func `going to a step goes to its first open question in the order of asking`() {
    let sitting = Self.said(Self.sitting(upTo: "pays"), "/goto path")
    #expect(sitting.engine.questionName == "touchpoint.emotion")
  }

  @Test(arguments: ["/skip", "/next"])
  func `a skipped question that was come back to can be left again`(_ line: String) {
    let sitting = Self.said(
      Self.sitting(upTo: "Support log, support log", "", "/skip"), "/goto purpose.statement", line)
    #expect(sitting.engine.questionName == "scope.out")
  }

  @Test func `a person added on a way back is asked about, now as after coming back`() {
    let sitting = Self.said(Self.sitting(upTo: "pays"), "/goto persona.name", "Eli")
    #expect(sitting.engine.questionName == sitting.resumed().engine.questionName)
  }

  @Test func `a list that was unknown and now has an item stands the same after coming back`() {
    let sitting = Self.said(
      Self.sitting(upTo: "12 Mar", "unknown"), "/back", "Listen first")
    #expect(sitting.engine.prompt.text == sitting.resumed().engine.prompt.text)
  }

  @Test
  func `coming back after a touchpoint was passed as unknown says just that`() {
    let told = ShellTranscript(after: TeamGuide.answers).resumed().text.split(separator: "\n").first
    #expect(told == "Action (Use): unknown")
  }

  @Test func `the star of a moment of truth is drawn where the legend names it`() {
    let text = Self.said(ShellTranscript(after: TeamGuide.answers), "/map").text
    let stars = text.filter { $0 == "*" }.count
    #expect(stars == 0 || stars == 2, "\(text)")
    #expect(text.contains("*"))
  }

  @Test(arguments: ShellCommand.allCases)
  func `every command says something or asks for something`(_ verb: ShellCommand) {
    for sitting in [
      ShellTranscript(), Self.sitting(upTo: "pays"), ShellTranscript(after: TeamGuide.answers),
    ] {
      for line in ["/\(verb.rawValue)", "/\(verb.rawValue) dana", "/\(verb.rawValue) 2"] {
        let after = Self.said(sitting, line)
        let said = after.text.split(separator: "\n").drop { $0.hasPrefix("> ") }
        #expect(!said.isEmpty || after.request != nil, "\(line)")
        #expect(!after.text.contains("!"), "\(line)")
      }
    }
  }

  @Test func `the half-day workshop begins with its name and is never at a loss`() {
    let sitting = ShellTranscript(guide: BuiltInGuides.stepByStep)
    #expect(sitting.engine.questionName == "workshop.name")
    var skipping = sitting
    var turns = 0
    while !skipping.engine.isFinished, turns < 300 {
      skipping.type("/skip")
      turns += 1
    }
    #expect(skipping.engine.isFinished)
  }
}

extension Session {
  /// The short names of everything but the sole things.
  fileprivate var allNames: [Identifier] {
    EntityKind.allCases.filter { $0.soleIdentifier == nil }.flatMap {
      EntityTable.of($0).ids(in: self)
    }
  }
}
