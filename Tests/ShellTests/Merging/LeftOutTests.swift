import Shell
import Testing
import Workshop

/// Copies of a workshop that come home to one that went on meanwhile.
@Suite struct LeftOutTests {
  @Test func `what does not fit becomes no minute, and is told`() throws {
    var workshop = ShellTranscript(after: TeamGuide.answers(upTo: "Dana"))
    var group = workshop.resumed()
    group.type("/rename dana Dana the driver")
    let copy = CopyMerger.Copy(
      name: "group-1", session: group.engine.session, minutes: group.minutes)
    let merge = try #require(home(of: workshop).merge(with: copy))
    for line in ["/delete dana", "dana"] { workshop.type(line) }
    var home = home(of: workshop)
    let rejected = home.take(merge, [])
    #expect(rejected.map(\.problem) == [.noSuchThing(Reference(.persona, "dana"))])
    #expect(home.arrivals.isEmpty)
    #expect(home.session == workshop.engine.session)
    #expect(
      MergeWording.leftOut(rejected, of: home.session).map(\.text) == [
        "Left out: The persona \"dana\" is not on the map any more. /show lists what there is."
      ])
  }

  private func home(of workshop: ShellTranscript) -> CopyMerger {
    CopyMerger(
      into: workshop.engine.session, workshop.minutes, by: "ana", at: ShellTranscript.start)
  }
}
