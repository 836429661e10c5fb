import Testing
import Workshop

@testable import LiveRoom
@testable import Shell

/// What somebody with a phone sees and does, without a socket.
@Suite struct PhoneTests {
  @Test func `who has the code comes in under a name of the list or none`() async {
    let room = QuietRoom()
    let door = await room.request("/?code=\(QuietRoom.code)")
    #expect(door.text.contains("value=\"ana\"") && door.text.contains("Without a name"))
    let ana = await room.page(room.join(as: "ana"))
    #expect(ana.contains("You write as <bdi>Ana</bdi>"))
    let nobody = await room.page(room.join(as: "zoe"))
    #expect(nobody.contains("You write without a name"))
  }

  @Test func `what is asked in the shell is on the page, also for a late one`() async {
    let room = QuietRoom()
    let page = await room.page(room.join())
    #expect(page.contains("Who takes part? One person a line."))
    #expect(page.contains("name, role, for whom they speak, lives it"))
  }

  @Test func `a line is received once it is kept, and nobody else sees it before the reveal`() async
  {
    let room = QuietRoom()
    let (ana, bo, wall) = (await room.join(as: "ana"), await room.join(as: "bo"), await room.join())
    let page = await room.send(ana, "Dia, lawyer, for tenants")
    #expect(page.contains("✓ Received") && page.contains("Dia, lawyer, for tenants"))
    #expect(room.kept.map(\.text) == ["Dia, lawyer, for tenants"])
    for (cookie, path) in [(bo, "/"), (bo, "/now"), (wall, "/wall"), (wall, "/wall/now")] {
      #expect(!(await room.page(cookie, path)).contains("Dia"), "\(path)")
    }
    #expect(await room.page(wall, "/wall").contains("1 of 3 have sent."))
    room.type("/reveal")
    for (cookie, path) in [(bo, "/"), (wall, "/wall")] {
      #expect(await room.page(cookie, path).contains("Dia, lawyer, for tenants"), "\(path)")
    }
  }

  @Test
  func `revealed lines stand in the minutes with their writers and are taken back one by one`()
    async
  {
    let room = QuietRoom()
    let (ana, nobody) = (await room.join(as: "ana"), await room.join())
    await room.send(ana, "Dia, lawyer, for tenants")
    await room.send(nobody, "Eve, kitchen, for guests")
    room.type("/reveal")
    #expect(room.said.contains("2 lines taken."))
    let turns = room.engine.lastMinutes(2, at: room.moment).map(\.text).joined()
    #expect(turns.contains("Ana") && turns.contains("Somebody in the room"))
    let page = await room.page(ana)
    #expect(page.contains("✓ Brought in") && !page.contains("Change it"))
    room.type("/undo")
    let names = room.engine.session.participants.members.compactMap(\.name)
    #expect(names == ["Ana", "Bo", "Cleo", "Dia"])
    // What was brought in once does not come again.
    room.type("/reveal")
    #expect(room.said.first?.contains("Nobody has sent anything yet") == true)
  }

  @Test
  func `a line that does not fit is answered in the words of the shell and stays to be mended`()
    async
  {
    let room = QuietRoom()
    let ana = await room.join(as: "ana")
    let page = await room.send(ana, ", ")
    #expect(page.contains("Not taken: Begin with the name of the person."))
    #expect(page.contains(">, </textarea>"))
    room.type(", ")
    #expect(room.said.first == "Begin with the name of the person.")
    #expect(room.kept.isEmpty)
  }

  @Test func `an own line is changed and taken back until it is revealed, another's never`() async {
    let room = QuietRoom()
    let (ana, bo) = (await room.join(as: "ana"), await room.join(as: "bo"))
    await room.send(ana, "Dia, lawyer, for tenants")
    let id = room.kept[0].id
    #expect(await room.send(ana, [("text", "Dia, judge, for tenants")], id: id).contains("judge"))
    let stolen = await room.send(bo, [("text", "Hacked")], id: id)
    #expect(stolen.contains("Not taken: This page is too old to send."))
    #expect(!(await room.send(bo, [], id: id, back: true)).contains("judge"))
    #expect(await room.page(ana).contains("judge"))
    #expect(!(await room.send(ana, [], id: id, back: true)).contains("judge"))
    room.type("/reveal")
    #expect(room.said.first?.contains("Nobody has sent anything yet") == true)
  }

  @Test func `a line that is sent twice, as after a lost answer, comes in once`() async {
    let room = QuietRoom()
    let ana = await room.join(as: "ana")
    let id = QuietRoom.value("id", in: await room.page(ana))
    for _ in 0..<3 { await room.send(ana, [("text", "Dia, lawyer, for tenants")], id: id) }
    room.type("/reveal")
    #expect(room.said.contains("1 line taken."))
  }

  @Test func `what cannot be kept is not received`() async {
    let room = QuietRoom()
    let ana = await room.join(as: "ana")
    room.breakDisk("The disk is full.")
    let page = await room.send(ana, "Dia, lawyer, for tenants")
    #expect(page.contains("Not taken: The disk is full.") && !page.contains("✓ Received"))
    room.breakDisk(nil)
    #expect(await room.send(ana, "Dia, lawyer, for tenants").contains("✓ Received"))
  }

  @Test func `one phone passes hands, and each finds only their own`() async {
    let room = QuietRoom()
    let phone = await room.join(as: "ana")
    await room.send(phone, "Dia, lawyer, for tenants")
    let form = QuietRoom.value("form", in: await room.page(phone))
    _ = await room.request("/who", cookie: phone, posting: [("form", form), ("person", "bo")])
    #expect(!(await room.page(phone)).contains("Dia"))
    await room.send(phone, "Eve, kitchen, for guests")
    _ = await room.request("/who", cookie: phone, posting: [("form", form), ("person", "ana")])
    let page = await room.page(phone)
    #expect(page.contains("Dia") && !page.contains("Eve"))
  }

  @Test func `whoever has not sent is reminded, unseen by the others`() async {
    let room = QuietRoom()
    let (ana, bo, wall) = (await room.join(as: "ana"), await room.join(as: "bo"), await room.join())
    await room.send(ana, "Dia, lawyer, for tenants")
    _ = await room.page(wall, "/wall")
    #expect(room.hub.nudge() == 2)
    #expect(await room.page(bo).contains("The room still waits for your line"))
    #expect(!(await room.page(ana)).contains("still waits"))
    let present = room.hub.with { $0.present(at: room.hub.second) }
    let told = RoomWords.present(present).map(\.text)
    #expect(
      told == ["In the room: Ana, Bo, 1 without a name.", "Not sent yet: Bo, 1 without a name."])
    let shown = await room.page(wall, "/wall")
    #expect(!shown.contains("still waits") && !shown.contains(">Bo"), "\(shown)")
  }
}

/// What the answers of a phone are made of.
@Suite struct SentTextTests {
  @Test func `rows, dots and headings become the lines that would be typed`() {
    let ask = { (sort: RoomAsk.Sort, headings: [RoomAsk.Heading]) in
      RoomAsk(
        key: "trial", place: "", question: "", shape: "", example: "", headings: headings, list: [],
        sort: sort, isNameless: false,
        reading: .ballot(BallotPaper(items: [], rules: VoteRules(dotsEach: 1))))
    }
    let stops = (1...3).map { RoomAsk.Stop(number: $0, title: "", stage: "", thought: "") }
    let items = ["a", "b", "c"].map { RoomAsk.Item(sign: $0, title: "") }
    let rows: [(RoomAsk, String, String)] = [
      (ask(.row(stops, -2...2), []), "stop-1=-2&stop-3=1", "-2 - 1"),
      (ask(.row(stops, -2...2), []), "", ""),
      (ask(.dots(items, each: 3, most: 3), []), "dots-a=0&dots-b=2&dots-c=1", "bx2 cx1"),
      (ask(.number(1...5), []), "text=4", "4"),
      (ask(.lines, [.init(mark: "f", title: "facts")]), "heading=f&text=45+years", "f 45 years"),
      (ask(.lines, [.init(mark: "f", title: "facts")]), "heading=z&text=old", "old"),
      (ask(.lines, [.init(mark: "f", title: "facts")]), "heading=f&text=", ""),
    ]
    for (ask, form, line) in rows {
      #expect(RoomForm(form).map { SentText($0, in: ask).line } == line, "\(form)")
    }
  }
}

/// Rounds, scores and votes on phones.
@Suite struct UnseenOnPhonesTests {
  @Test func `a silent round comes to light at once, without names, and its people had their turn`()
    async
  {
    let room = QuietRoom(after: ["/goto vision.drafts", "/round vision.drafts", "no"])
    let (ana, bo) = (await room.join(as: "ana"), await room.join(as: "bo"))
    let page = await room.page(ana)
    #expect(page.contains("It carries no name and no time."))
    await room.send(ana, "A part is never a surprise.")
    await room.send(ana, "Everybody knows the day.")
    await room.send(bo, "One call is enough.")
    let kept = room.kept
    #expect(kept.allSatisfy { $0.by == nil && $0.moment == nil } && kept.count == 3)
    #expect(Set(kept.map(\.owner)).count == 2)
    room.type("/reveal")
    #expect(room.said.first == "3 lines for \"Draft\"")
    let session = room.engine.session
    #expect(!session.cards.members.contains { !$0.by.isEmpty })
    #expect(session.rounds.members.first?.done.map(\.text) == ["ana", "bo"])
    #expect(session.participants["ana"]?.lines == 2)
    room.type("")
    #expect(Set(room.engine.session.vision.drafts).count == 3)
  }

  @Test func `somebody without a phone writes at the keyboard while the others write on phones`()
    async
  {
    let room = QuietRoom(after: ["/goto vision.drafts", "/round vision.drafts", "no"])
    let ana = await room.join(as: "ana")
    await room.send(ana, "A part is never a surprise.")
    room.type("here Cleo")
    #expect(room.engine.prompt.isSealed && room.engine.prompt.text == "Cleo › ")
    room.type("One call is enough.")
    room.type("")
    #expect(room.engine.prompt.text == "Round › ")
    room.type("/reveal")
    #expect(room.said.first == "2 lines for \"Draft\"")
    #expect(Set(room.engine.session.rounds.members[0].done.map(\.text)) == ["ana", "cleo"])
  }

  @Test func `a round whose reveal is undone takes back the same people's entries`() async {
    let room = QuietRoom(after: ["/goto vision.drafts", "/round vision.drafts", "no"])
    let nobody = await room.join()
    await room.send(nobody, "A part is never a surprise.")
    let id = room.kept[0].id
    room.type("/reveal")
    room.type("/stop")
    room.type("/undo")
    room.type("/round vision.drafts")
    room.type("")
    let page = await room.page(nobody)
    #expect(page.contains("A part is never a surprise.") && page.contains("Change it"))
    await room.send(nobody, [("text", "No part is a surprise.")], id: id)
    room.type("/reveal")
    #expect(room.engine.session.cards.members.compactMap(\.text) == ["No part is a surprise."])
  }

  @Test func `dots are counted without a name, and too many are refused in the shell's words`()
    async
  {
    let openings = (1...8).map { "opening \($0)" }
    let room = QuietRoom(openings: openings, after: ["/vote opportunities", "", ""])
    let (ana, bo) = (await room.join(as: "ana"), await room.join(as: "bo"))
    let page = await room.page(ana)
    #expect(page.contains("opening 8") && page.contains("You have 2 dots"))
    let many = await room.send(ana, [("dots-1", "2"), ("dots-2", "1")])
    #expect(many.contains("That spends 3 dots; you have 2."))
    await room.send(ana, [("dots-1", "2")])
    await room.send(bo, [("dots-1", "1"), ("dots-4", "1")])
    // A change is no second ballot.
    await room.send(bo, [("dots-1", "1"), ("dots-3", "1")])
    room.type("/reveal")
    let session = room.engine.session
    #expect(session.votes.members.first?.result.first == "3 o1")
    #expect(session.ballots.members.count == 2)
    let wall = await room.page(ana, "/wall")
    #expect(wall.contains("opening 1") && wall.contains("3 dots"))
  }

  @Test func `a score takes one number of each and keeps the median`() async {
    let room = QuietRoom(after: ["/score vision.clarity"])
    var phones: [String] = []
    for name in ["ana", "bo", "cleo"] { phones.append(await room.join(as: name)) }
    #expect(await room.page(phones[0]).contains("type=\"radio\" name=\"text\" value=\"5\""))
    for (phone, number) in zip(phones, ["5", "3", "4"]) { await room.send(phone, number) }
    await room.send(phones[1], "2")
    room.type("/reveal")
    #expect(room.said.first == "Saved: 2 4 5; the median of 3 is 4.")
    #expect(room.engine.session.cards.members.isEmpty)
  }
}
