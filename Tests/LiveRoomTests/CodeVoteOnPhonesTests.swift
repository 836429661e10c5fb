import Shell
import Testing
import Workshop

@testable import LiveRoom

/// Votes in which each ballot needs a code from paper, through the pages of the room.
@Suite struct CodeVoteOnPhonesTests {
  private static let lines = ["/vote opportunities --codes", "", "", "", ""]

  private static func room() -> QuietRoom {
    QuietRoom(openings: (1...8).map { "opening \($0)" }, after: lines)
  }

  private static func codes(_ room: QuietRoom) -> [String] {
    room.engine.session.votes.members.first?.codes ?? []
  }

  @Test func `a ballot needs an unused code, which is nowhere kept beside it`() async {
    let room = Self.room()
    let codes = Self.codes(room)
    #expect(codes.count == 3)
    let (ana, bo) = (await room.join(as: "ana"), await room.join(as: "bo"))
    let page = await room.page(ana)
    #expect(page.contains("The code on your paper") && !page.contains(codes[0]))
    let without = await room.send(ana, [("dots-1", "1")])
    #expect(without.contains("Type the code on your paper") && room.kept.isEmpty)
    let wrong = await room.send(ana, [("dots-1", "1"), ("paper", "AAAA-2222")])
    #expect(wrong.contains("That is no code of this vote") && room.kept.isEmpty)
    let typed = PaperCode.grouped(codes[0]).lowercased()
    let sent = await room.send(ana, [("dots-1", "2"), ("paper", typed)])
    #expect(sent.contains("Your ballot is received.") && !sent.contains("Change it"))
    let again = await room.send(bo, [("dots-2", "2"), ("paper", codes[0])])
    #expect(again.contains("it was used already") && room.kept.count == 1)
    await room.send(bo, [("dots-1", "1"), ("dots-2", "1"), ("paper", codes[1])])
    let own = room.hub.with { state in state.answers }
    #expect(own.count == 2)
    #expect(own.allSatisfy { $0.code == nil })
    room.type("/reveal")
    let vote = room.engine.session.votes.members.first
    #expect(vote?.result.first == "3 o1" && vote?.codes == [])
    #expect(room.engine.session.ballots.members.count == 2)
  }

  @Test func `whoever read the code and the cookie on the way changes nothing by them`() async {
    let room = Self.room()
    let codes = Self.codes(room)
    let ana = await room.join(as: "ana")
    await room.send(ana, [("dots-1", "2"), ("paper", codes[0])])
    let id = room.kept[0].id
    // The same page and cookie, another ballot in its place.
    let forged = await room.send(ana, [("dots-8", "2"), ("paper", codes[0])], id: id)
    #expect(forged.contains("stays as it is"))
    let other = await room.send(ana, [("dots-8", "2"), ("paper", codes[0])])
    #expect(other.contains("it was used already"))
    let back = await room.send(ana, [], id: id, back: true)
    #expect(back.contains("stays as it is"))
    #expect(room.hub.with { $0.answers.map(\.text) } == ["1x2"])
  }

  @Test func `a ballot sent once more because no answer came counts once and is received`() async {
    let room = Self.room()
    let ana = await room.join()
    let ballot = [("dots-1", "2"), ("paper", Self.codes(room)[0])]
    await room.send(ana, ballot)
    let again = await room.send(ana, ballot, id: room.kept[0].id)
    #expect(again.contains("Received."))
    #expect(room.hub.with { $0.answers.count } == 1)
  }

  @Test func `a code whose ballot could not be kept is good for another try`() async {
    let room = Self.room()
    let ana = await room.join()
    room.breakDisk("The disk is full.")
    let ballot = [("dots-1", "2"), ("paper", Self.codes(room)[0])]
    #expect(await room.send(ana, ballot).contains("The disk is full."))
    room.breakDisk(nil)
    #expect(await room.send(ana, ballot).contains("Your ballot is received."))
  }

  @Test func `a phone is passed to a neighbour, who has a code too`() async {
    let room = Self.room()
    let codes = Self.codes(room)
    let ana = await room.join()
    await room.send(ana, [("dots-1", "2"), ("paper", codes[0])])
    let page = await room.send(ana, [("dots-2", "2"), ("paper", codes[1])])
    #expect(page.contains("2 ballots from this phone are received."))
  }

  @Test func `wrong codes count against the address, and a ballot that is none counts nothing`()
    async
  {
    let room = Self.room()
    let codes = Self.codes(room)
    let ana = await room.join()
    for _ in 0..<12 {
      let many = await room.send(ana, [("dots-1", "9"), ("paper", codes[0])])
      #expect(many.contains("That spends 9 dots"))
    }
    room.wait(seconds: 60)
    for _ in 0..<10 { await room.send(ana, [("dots-1", "2"), ("paper", "AAAABBBB")]) }
    let stopped = await room.send(ana, [("dots-1", "2"), ("paper", codes[0])])
    #expect(stopped.contains("Too many codes were tried."))
    let elsewhere = await room.send(
      ana, [("dots-1", "2"), ("paper", codes[0])], from: "192.168.1.31")
    #expect(elsewhere.contains("Your ballot is received."))
  }

  @Test func `a code used on a phone lets no ballot in at the keyboard, nor the other way`() async {
    let room = Self.room()
    let codes = Self.codes(room)
    let ana = await room.join()
    await room.send(ana, [("dots-1", "2"), ("paper", codes[0])])
    for line in ["here", codes[0]] { room.type(line) }
    #expect(room.said.first?.contains("it was used already") == true)
    for line in [codes[1], "1x2"] { room.type(line) }
    #expect(room.engine.session.ballots.count == 1)
    let late = await room.send(ana, [("dots-1", "2"), ("paper", codes[1])])
    #expect(late.contains("it was used already"))
    room.type("/reveal")
    #expect(room.engine.session.ballots.count == 2)
  }
}
