import Shell
import Testing
import Workshop

@testable import LiveRoom

/// What nobody gets past: the safety of the room, a row for each promise.
@Suite struct DoorTests {
  @Test func `without the code nobody sees more than the door`() async {
    let room = QuietRoom()
    for path in ["/", "/wall", "/who"] {
      let reply = await room.request(path)
      #expect(reply.text.contains("Join the room"), "\(path)")
      #expect(!reply.text.contains("Van parts") && !reply.text.contains("Ana"), "\(path)")
    }
    for path in [
      "/now", "/events", "/wall/now", "/../session.rec", "/room/entries.rec", "/%2e%2e/x",
    ] {
      let reply = await room.request(path)
      #expect(reply.status == 404, "\(path)")
    }
  }

  @Test func `a code is tried ten times a minute from one address`() async {
    let room = QuietRoom()
    for _ in 0..<10 {
      #expect(await room.request("/?code=WRONGX").status == 403)
    }
    // Now the right one is not looked at either.
    #expect(await room.request("/?code=\(QuietRoom.code)").status == 429)
    #expect(await room.request("/?code=\(QuietRoom.code)", from: "192.168.1.31").status == 200)
    room.wait(seconds: 60)
    #expect(await room.request("/?code=\(QuietRoom.code)").status == 200)
  }

  @Test func `a code is tried sixty times a minute in all`() async {
    let room = QuietRoom()
    for number in 0..<60 {
      let reply = await room.request(
        "/join", from: "192.168.2.\(number)", posting: [("code", "WRONGX"), ("step", "name")])
      #expect(reply.status == 403)
    }
    #expect(await room.request("/?code=\(QuietRoom.code)", from: "192.168.3.1").status == 429)
  }

  @Test func `the cookie is out of reach of scripts and other sites`() async {
    let room = QuietRoom()
    let reply = await room.request(
      "/join", posting: [("code", QuietRoom.code), ("step", "name"), ("person", "")])
    let cookie = reply.headers.first { $0.name == "Set-Cookie" }?.value ?? ""
    #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Strict"))
    #expect(!reply.text.contains(QuietRoom.code))
  }

  @Test func `a forged cookie and half a stolen one open nothing`() async {
    let room = QuietRoom()
    let cookie = await room.join(as: "ana")
    let token = cookie.split(separator: ".")[0]
    let other = String(repeating: "a", count: 28)
    for forged in [
      "", ".", "\(token)", "\(token).", "\(token).\(other)", "\(other).\(other)", "x.y",
    ] {
      #expect(await room.page(forged).contains("Join the room"), "\(forged)")
    }
  }

  @Test func `every writing request carries the secret of its device`() async {
    let room = QuietRoom()
    let (ana, bo) = (await room.join(as: "ana"), await room.join(as: "bo"))
    let theirs = QuietRoom.value("form", in: await room.page(bo))
    for form in ["", "x", theirs] {
      for path in ["/send", "/who"] {
        let reply = await room.request(
          path, cookie: ana, posting: [("form", form), ("text", "Dia, lawyer"), ("person", "bo")])
        #expect(reply.status == 403, "\(path)")
      }
    }
    #expect(room.kept.isEmpty)
  }

  @Test(arguments: [
    ["origin": "http://evil.example"], ["origin": "null"], ["sec-fetch-site": "cross-site"],
    ["sec-fetch-site": "same-site"], ["content-type": "text/plain"],
    ["content-type": "multipart/form-data; boundary=x"], ["content-type": ""],
  ])
  func `a post from another page is refused`(headers: [String: String]) async {
    let room = QuietRoom()
    let cookie = await room.join(as: "ana")
    let page = await room.page(cookie)
    let fields = ["form", "ask", "id"].map { ($0, QuietRoom.value($0, in: page)) }
    let reply = await room.request(
      "/send", cookie: cookie, headers: headers,
      posting: fields + [("do", "send"), ("text", "Dia, lawyer, for tenants")])
    #expect([403, 415].contains(reply.status))
    #expect(room.kept.isEmpty)
  }

  @Test(arguments: ["evil.example", "evil.example:8000", "192.168.1.20", "192.168.1.20:80", ""])
  func `another name for this machine is refused`(host: String) async {
    let room = QuietRoom()
    let cookie = await room.join()
    let reply = await room.request("/", cookie: cookie, headers: ["host": host])
    #expect(reply.status == 421 && !reply.text.contains("Van parts"))
  }

  @Test(arguments: ["8.8.8.8", "2001:4860::1", "172.32.0.1", "192.169.0.1", "", "evil"])
  func `who is outside of the room's network is refused`(address: String) async {
    #expect(await QuietRoom().request("/", from: address).status == 403)
  }

  @Test(arguments: [
    "10.1.2.3", "172.16.0.9", "192.168.0.2", "169.254.3.4", "::1", "fd00::2", "fe80::1",
  ])
  func `who is inside is answered`(address: String) async {
    #expect(await QuietRoom().request("/", from: address).status == 200)
  }

  @Test func `a device asks sixty times a minute`() async {
    let room = QuietRoom()
    let cookie = await room.join()
    for _ in 0..<60 { #expect(await room.request("/now", cookie: cookie).status == 200) }
    #expect(await room.request("/now", cookie: cookie).status == 429)
    #expect(await room.request("/now", cookie: room.join()).status == 200)
    room.wait(seconds: 60)
    #expect(await room.request("/now", cookie: cookie).status == 200)
  }

  @Test func `two hundred devices are let in`() async {
    let room = QuietRoom()
    for _ in 0..<200 { #expect(await room.join() != "") }
    #expect(await room.join() == "")
    // A phone that is long gone leaves its place.
    room.wait(seconds: 600)
    #expect(await room.join() != "")
  }

  @Test func `nobody leads, undoes or reads files from a page`() async {
    let room = QuietRoom()
    let cookie = await room.join(as: "ana")
    let form = QuietRoom.value("form", in: await room.page(cookie))
    for path in ["/reveal", "/undo", "/close", "/room", "/now", "/", "/session.rec"] {
      let reply = await room.request(path, cookie: cookie, posting: [("form", form)])
      #expect(reply.status == 405, "\(path)")
    }
    for line in ["/undo", "/reveal", "/quit", "/room close"] {
      #expect(await room.send(cookie, line).contains("Only the shell takes commands."), "\(line)")
    }
  }

  @Test func `markup and control characters of people are text`() async {
    let nasty = "<script>alert(1)</script>\u{1B}[2J\u{202E}\"'&"
    let room = QuietRoom(people: ["Ana \(nasty)"])
    let cookie = await room.join()
    let page = await room.send(cookie, "Dia \(nasty), lawyer, for tenants")
    room.type("/reveal")
    for text in [
      page, await room.page(cookie), await room.page(cookie, "/wall"),
      await room.page(cookie, "/who"),
    ] {
      #expect(!text.contains("<script>alert") && !text.contains("\u{1B}"))
      #expect(!text.contains("\u{202E}"))
    }
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;[2J"))
  }

  @Test func `a line break stays in its line, and what is no text is refused`() async {
    let room = QuietRoom()
    let cookie = await room.join()
    let page = await room.send(cookie, "Dia, lawyer\r\nSet-Cookie: x=1\u{2028}for tenants")
    #expect(page.contains("Dia, lawyer Set-Cookie: x=1 for tenants"))
    #expect(
      RoomForm("text=%ff%fe") == nil && RoomForm("text=%4") == nil && RoomForm("a=%zz") == nil)
  }

  @Test func `pages take nothing from elsewhere and run nothing that stands in them`() async {
    let room = QuietRoom()
    let cookie = await room.join()
    for path in ["/", "/wall", "/who", "/test", "/pulse?v=1"] {
      let text = await room.page(cookie, path)
      for needle in [" style=", "<style", "onclick", "onload", "javascript:", "https://", "//cdn"] {
        #expect(!text.contains(needle), "\(path) holds \(needle)")
      }
      // Addresses stand as words and in codes, never as what is loaded.
      #expect(!text.contains("src=\"http") && !text.contains("href=\"http"), "\(path)")
    }
    let policy = RoomReply.guarding.first { $0.name == "Content-Security-Policy" }?.value ?? ""
    #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
    #expect(RoomReply.guarding.contains { $0 == ("Referrer-Policy", "same-origin") })
  }

  @Test func `a room that is closed says so and takes nothing`() async {
    let room = QuietRoom()
    let cookie = await room.join(as: "ana")
    let form = QuietRoom.value("form", in: await room.page(cookie))
    room.hub.end()
    #expect(await room.request("/", cookie: cookie).status == 410)
    #expect(await room.request("/send", cookie: cookie, posting: [("form", form)]).status == 410)
    #expect(await room.request("/?code=\(QuietRoom.code)").status == 410)
  }

  @Test func `after a crash of the shell a phone is who it was, and its lines are its own`() async {
    let room = QuietRoom()
    let cookie = await room.join(as: "ana")
    await room.send(cookie, "Dia, lawyer, for tenants")
    let parts = cookie.split(separator: ".").map(String.init)
    let kept = room.kept
    var later = RoomState(
      code: "NEW234", entries: kept, devices: [(parts[0], "ana")], at: 0, random: { 7 })
    _ = later.show(RoomView(of: room.engine, at: room.moment))
    let device = later.device(of: cookie, at: 1)
    #expect(device?.person == "ana")
    #expect(device.map { later.own($0).map(\.entry.text) } == ["Dia, lawyer, for tenants"])
    #expect(later.answers.map(\.by) == ["ana"])
  }
}
