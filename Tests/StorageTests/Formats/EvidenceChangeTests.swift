import Testing
import Workshop

@testable import Storage

/// Sessions of format 3 say once what became of their marks and their fears.
@Suite struct EvidenceChangeTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    do { _ = try FolderSession(creating: path) }
    try home.edit("van-parts/session.rec") {
      $0.replacing("Format: \(WorkshopInfo.currentFormat)", with: "Format: 3")
    }
    try put(
      "evidence.rec", "%rec: Evidence\n\nId: calls\nTitle: Calls\n\nId: web\nTitle: Web\n")
    try put(
      "touchpoints.rec",
      """
      %rec: Touchpoint

      Id: one
      Action: looks
      Thought: Is it there? [web]
      Pain: slow
      Basis: evidence
      Evidence: calls

      Id: two
      Action: rings
      Basis: evidence
      Evidence: calls
      Evidence: web

      Id: three
      Action: waits
      Basis: assumption
      Evidence: calls

      """)
    try put(
      "people.rec",
      "%rec: Participant\n\nId: ana\nName: Ana\nFear: no end\n\nId: bo\nName: Bo\nFear: a dashboard\n"
    )
  }

  private func put(_ name: String, _ text: String) throws {
    try home.put(text, "van-parts/\(name)")
  }

  @Test func `one source goes to its lines, several stay as also read, and fears lose their names`()
    throws
  {
    var sitting = try FolderSession(opening: path)
    #expect(
      sitting.notices.contains(.evidenceByLine(cited: 1, assumed: 1, fears: 2)))
    func lines(_ id: Identifier) -> [String] {
      let reference = Reference(.touchpoint, id)
      return ["Action", "Thought", "Pain", "Basis", "Evidence"].flatMap {
        sitting.session.values(of: $0, on: reference)
      }
    }
    #expect(lines("one") == ["looks [calls]", "Is it there? [web]", "slow [calls]", "calls"])
    #expect(lines("two") == ["rings", "calls", "web"])
    #expect(lines("three") == ["waits", "calls"])
    #expect(sitting.session.fears.members.compactMap(\.text) == ["a dashboard", "no end"])
    #expect(sitting.session.values(of: "Fear", on: Reference(.participant, "ana")) == [])
    try sitting.say(Sample.stage("a"))
    let people = try home.text("van-parts/people.rec")
    #expect(!people.contains("Fear: "))
    #expect(people.contains("Text: a dashboard"))
    #expect(try home.text("van-parts/before-format-4/people.rec").contains("Fear: no end"))
    let again = try reading(path)
    #expect(again.session == sitting.session)
    #expect(again.notices == [])
  }

  @Test func `a hand that changes a line before the first answer is right`() throws {
    var sitting = try FolderSession(opening: path)
    try home.edit("van-parts/touchpoints.rec") {
      $0.replacing("Pain: slow", with: "Pain: too slow")
    }
    try sitting.say(Sample.stage("a"))
    let text = try home.text("van-parts/touchpoints.rec")
    #expect(text.contains("Pain: too slow\n"))
    #expect(text.contains("Action: looks [calls]\n"))
    #expect(!text.contains("Basis:"))
  }

  @Test(arguments: [
    (
      LoadNotice.evidenceByLine(cited: 1, assumed: 0, fears: 0),
      "A line is evidence now only if it cites a source itself."
        + " The lines of 1 touchpoint took the one source beside them."
    ),
    (
      .evidenceByLine(cited: 0, assumed: 2, fears: 1),
      "A line is evidence now only if it cites a source itself. Uncited lines of 2 touchpoints without"
        + " one single source are assumptions; what was read stands there as also read."
        + " 1 fear stands without a person now; old minutes in the folder minutes still name people."
    ),
  ])
  func `what became of it is told in one notice`(notice: LoadNotice, sentence: String) {
    #expect(notice.sentence == sentence)
  }
}
