import Foundation
import Testing

/// A second map, the comparison of two and the trend over a line, with the built program.
@Suite struct CompareTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try put("van-parts", name: "Van parts", feeling: -1)
    try put("later", name: "Van parts", feeling: 1)
  }

  private func put(_ way: String, name: String, feeling: Int) throws {
    let place = folder.appending(path: "home/" + way)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try
      "%rec: Session\n\nId: session\nFormat: 4\nName: \(name)\nDate: 2027-03-24\nGuide: half-day\n"
      .write(to: place.appending(path: "session.rec"), atomically: true, encoding: .utf8)
    try "%rec: Persona\n\nId: dana\nName: Dana\n".write(
      to: place.appending(path: "personas.rec"), atomically: true, encoding: .utf8)
    try "%rec: Stage\n\nId: order\nName: Order\n".write(
      to: place.appending(path: "stages.rec"), atomically: true, encoding: .utf8)
    try
      "%rec: Touchpoint\n\nId: pays\nStage: order\nPersona: dana\nName: Pays\nEmotion: \(feeling)\n"
      .write(to: place.appending(path: "touchpoints.rec"), atomically: true, encoding: .utf8)
  }

  private func run(_ line: String) throws -> Binary.Outcome {
    try Binary.shell("export WAYMARK_HOME=home; " + line, in: folder)
  }

  @Test func `a workshop is equal to itself, and two that differ end with 2`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let same = try run("waymark compare van-parts van-parts")
    #expect(same.status == 0)
    #expect(
      same.output == """
        Van parts, 24 March 2027, against Van parts, 24 March 2027
        The two maps say the same.

        """)
    let other = try run("waymark compare van-parts home/later --accessible")
    #expect(other.status == 2)
    #expect(
      other.output == """
        Van parts, 24 March 2027, against Van parts, 24 March 2027

        opinion: a feeling that no source stands behind, then or now

        Order
        Better: Pays: feeling -1 bad, now +1 good (opinion)

        0 added, 0 gone, 0 moved, 1 changed.

        """)
    for format in ["--json", "--format markdown", "--format html"] {
      #expect(try run("waymark compare van-parts later \(format)").status == 2)
    }
    #expect(try run("waymark compare van-parts nowhere").status == 1)
  }

  @Test func `behind an at sign stands a revision, of a folder that is gone as well`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try run(
      """
      export GIT_AUTHOR_NAME=t GIT_AUTHOR_EMAIL=t@x GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@x
      git -C home init -q && git -C home add -A && git -C home commit -q -m one
      sed -i 's/Emotion: -1/Emotion: -2/' home/van-parts/touchpoints.rec
      waymark compare van-parts@HEAD van-parts --accessible; echo "status $?"
      waymark compare home/van-parts@HEAD home/van-parts | grep Pays
      rm -r home/later; waymark compare later@HEAD~0 van-parts | grep Pays
      waymark compare van-parts@nowhere van-parts; echo "status $?"
      waymark compare van-parts@ van-parts; echo "status $?"
      waymark compare van-parts@--help van-parts; echo "status $?"
      waymark compare unknown@HEAD van-parts; echo "status $?"
      """)
    for words in [
      "Worse: Pays: feeling -1 bad, now -2 very bad (opinion)\n", "status 2\n▼ Pays",
      "▼ Pays: feeling +1 good, now -2 very bad", "there is no such revision in", "status 1",
      "a revision stands behind the @", "status 64", "HEAD has no workshop at unknown",
    ] {
      #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)")
    }
  }

  @Test func `a second map is begun from the first, compared and followed`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let begun = try run(
      "printf '/quit\\n' | waymark new 'Parts again' --from van-parts --at home/again")
    #expect(begun.status == 0)
    #expect(begun.output.contains("1 person, 1 stage and 1 step come along as"))
    #expect(begun.output.contains("what does Dana do today"))
    let compared = try run("waymark compare van-parts again")
    #expect(
      compared.output.contains(
        "1 step stands on the second map as of 2027; nobody has looked at it since."))
    let trend = try run("waymark trend again pays")
    #expect(trend.status == 0 && trend.output.contains("▄   Pays, feeling: -1, then nothing"))
    #expect(try run("waymark trend again --format svg").output.hasPrefix("<?xml"))
    #expect(try run("waymark trend again pay --format csv").output.contains("Pays,feeling,"))
    let unknown = try run("waymark trend again paying")
    #expect(unknown.status == 64 && unknown.output.contains("no step called paying"))
    let gone = try run("rm -r home/van-parts; waymark trend again")
    #expect(gone.output.contains("was begun from van-parts, which is not there any more."))
  }

  @Test func `what cannot begin a second map is told, and nothing is left behind`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let missing = try run("waymark new Again --from nowhere; ls home")
    #expect(missing.output.hasSuffix("later\nvan-parts\n"), "\(missing.output)")
    let own = try run("waymark new 'Van parts' --from van-parts")
    #expect(own.status == 64 && own.output.contains("Give the new one another name."))
    let ring = try run(
      """
      echo 'Parent: later' >> home/van-parts/session.rec
      echo 'Parent: van-parts' >> home/later/session.rec
      waymark trend later
      """)
    #expect(ring.output.contains("stands in its own line of workshops"), "\(ring.output)")
  }
}

/// A survey of no known tool, with the built program.
@Suite struct UnknownSurveyTests {
  @Test func `a survey of an unknown shape is mapped by questions, the day of the answers too`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Scenario.folder.appending(path: "van-parts").path
    let outcome = try Binary.shell(
      """
      waymark replay '\(script)' --at map --quiet
      printf 'when,how easy was it,what else\\n2027-05-01,4,the drawing is wrong\\n3.5.2027,2,no stock\\n' > odd.csv
      printf '\\n\\n\\n\\n\\n' | waymark import odd.csv --into ./map 2>&1 | tail -1
      printf '2 csat\\n3 comments\\n3 comment\\n\\n2\\ndrawing -> compares photo and our drawing\\n\\n' |
        waymark import odd.csv --survey --into ./map
      recsel -t Measurement -P Date,Counted map/kpis.rec
      printf '2 csat\\n\\n2\\n\\n\\n' | waymark import odd.csv --survey --into ./map | tail -1
      """, in: folder)
    for words in [
      "or --survey where it is a survey.", "1 when: the day of the answer",
      "2 how easy was it: a score, ",
      "A survey: 2 answers, 1 May 2027 to 3 May 2027.", "2 a score, CSAT.",
      "Type a number and day, comment, nps, csat, ces or nothing.",
      "1 source, 2 observations and 1 measurement", "2027-05-03",
    ] {
      #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)")
    }
  }
}
