import Shell
import Synchronization
import Workshop

/// Answers every request: who may, what is done, which page goes back. It knows no socket.
final class RoomDesk: Sendable {
  let hub: RoomHub
  /// What may stand in the header Host: our addresses, each with the port.
  private let hosts = Mutex<Set<String>>([])
  /// The first of our addresses, as a page shows it.
  private let door = Mutex("")
  private let hotspot = Mutex<QRCode?>(nil)

  init(_ hub: RoomHub) {
    self.hub = hub
  }

  func answer(at hosts: [String]) {
    self.hosts.withLock { $0 = Set(hosts) }
    door.withLock { $0 = hosts.first ?? "" }
  }

  func show(hotspot code: QRCode?) { hotspot.withLock { $0 = code } }

  /// The most bytes that a request may bring.
  static let largestBody = 65_536

  func reply(to request: RoomRequest) async -> RoomReply {
    if let refusal = refusal(of: request) { return refusal }
    switch (request.isPost, request.path) {
    case (false, "/room.css"): return asset(PackageResources.room_css, "text/css; charset=utf-8")
    case (false, "/room.js"):
      return asset(PackageResources.room_js, "text/javascript; charset=utf-8")
    case (false, "/favicon.ico"): return RoomReply("", status: 404)
    case (false, "/test"):
      let page = TestPage(address: door.withLock { $0 }, hotspot: hotspot.withLock { $0 })
      return RoomReply(page.text(step: Int(RoomForm(request.query)?["n"] ?? "") ?? 0))
    case (false, "/test/events"): return RoomReply(events: .trial)
    case (true, "/join"): return join(request)
    default: break
    }
    let second = hub.second
    guard let device = hub.with({ $0.device(of: request.cookie, at: second) }) else {
      return stranger(request)
    }
    guard hub.with({ $0.limits.allow(device.token, at: second) }) else {
      return RoomReply(ErrorPage.often.text, status: 429)
    }
    return await reply(to: request, by: device)
  }

  private func asset(_ bytes: [UInt8], _ type: String) -> RoomReply {
    var reply = RoomReply(String(decoding: bytes, as: UTF8.self))
    reply.type = type
    return reply
  }

  /// What no request may be: from outside of the room's network, for another name, from another page.
  private func refusal(of request: RoomRequest) -> RoomReply? {
    guard RoomAddress.isPrivate(request.address) else {
      return RoomReply(ErrorPage.outside.text, status: 403)
    }
    let host = request.headers["host"] ?? ""
    guard hosts.withLock({ $0.contains(host) }) else {
      return RoomReply(ErrorPage.otherName.text, status: 421)
    }
    guard request.isPost else { return nil }
    if let origin = request.headers["origin"], origin != "http://\(host)" {
      return RoomReply(ErrorPage.otherPage.text, status: 403)
    }
    if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site) {
      return RoomReply(ErrorPage.otherPage.text, status: 403)
    }
    let type = request.headers["content-type"] ?? ""
    guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      return RoomReply(ErrorPage.noForm.text, status: 415)
    }
    return nil
  }

  // MARK: Who is not in

  private func stranger(_ request: RoomRequest) -> RoomReply {
    if hub.with({ $0.isOver }) { return RoomReply(ErrorPage.over.text, status: 410) }
    if request.isPost || !["/", "/wall", "/who"].contains(request.path) {
      // A part of a page is no place for the door: the script loads the whole.
      if request.isOfScript || request.isPost {
        return RoomReply(ErrorPage.notIn.text, status: 401)
      }
      return RoomReply(ErrorPage.nothing.text, status: 404)
    }
    let code = RoomForm(request.query)?["code"] ?? ""
    let goal = request.path == "/wall" ? "wall" : ""
    guard !code.isEmpty else { return RoomReply(DoorPage(goal: goal).text) }
    let second = hub.second
    switch hub.with({ $0.check(code, from: request.address, at: second) }) {
    case nil where goal == "wall": return enter(code, "", goal, request)
    case nil:
      let people = hub.with { $0.view.people }
      return RoomReply(NamePage(people: people, code: PaperCode.tidied(code)).text)
    case .tooManyTries?:
      return RoomReply(DoorPage(goal: goal, problem: DoorPage.tooMany).text, status: 429)
    default: return RoomReply(DoorPage(goal: goal, problem: DoorPage.wrong).text, status: 403)
    }
  }

  private func join(_ request: RoomRequest) -> RoomReply {
    guard let form = RoomForm(request.body) else {
      return RoomReply(ErrorPage.noForm.text, status: 400)
    }
    if hub.with({ $0.isOver }) { return RoomReply(ErrorPage.over.text, status: 410) }
    let (code, goal) = (form["code"], form["goal"])
    if form["step"] != "name", goal != "wall" {
      let second = hub.second
      if hub.with({ $0.check(code, from: request.address, at: second) }) == nil {
        let people = hub.with { $0.view.people }
        return RoomReply(NamePage(people: people, code: PaperCode.tidied(code)).text)
      }
    }
    return enter(code, form["person"], goal, request)
  }

  private func enter(
    _ code: String, _ person: String, _ goal: String, _ request: RoomRequest
  ) -> RoomReply {
    let (second, random) = (hub.second, hub.surroundings.random)
    let entrance = hub.with {
      $0.join(
        code, as: person, isWall: goal == "wall", from: request.address, at: second, random: random)
    }
    switch entrance {
    case .open(let device):
      hub.surroundings.remember(device.token, device.person)
      hub.count()
      return .see(goal == "wall" ? "/wall" : "/", cookie: "\(device.token).\(device.mask)")
    case .wrongCode:
      return RoomReply(DoorPage(goal: goal, problem: DoorPage.wrong).text, status: 403)
    case .tooManyTries:
      return RoomReply(DoorPage(goal: goal, problem: DoorPage.tooMany).text, status: 429)
    case .full: return RoomReply(ErrorPage.full.text, status: 503)
    }
  }

  // MARK: Who is in

  private func reply(to request: RoomRequest, by device: RoomDevice) async -> RoomReply {
    let isOver = hub.with { $0.isOver }
    switch (request.isPost, request.path) {
    case (false, "/"), (false, "/now"):
      if device.isWall { hub.with { $0.leaveWall(device.token) } }
      if isOver { return RoomReply(ErrorPage.over.text, status: 410) }
      return RoomReply(page(of: device, isWhole: request.path == "/"))
    case (false, "/who"):
      let people = hub.with { $0.view.people }
      return RoomReply(NamePage(people: people, form: device.form).text)
    case (false, "/pulse"):
      let version = hub.with { $0.version }
      let seen = Int(RoomForm(request.query)?["v"] ?? "") ?? 0
      return RoomReply(PulsePage(isNew: isOver || seen != version, version: seen).text)
    case (false, "/events"): return RoomReply(events: .events(isWall: false))
    case (false, "/wall"), (false, "/wall/now"):
      return RoomReply(wall(isWhole: request.path == "/wall", isOver: isOver))
    case (false, "/wall/events"): return RoomReply(events: .events(isWall: true))
    case (true, "/send"), (true, "/who"):
      guard let form = RoomForm(request.body), RoomCode.isSame(form["form"], device.form) else {
        return RoomReply(ErrorPage.otherPage.text, status: 403)
      }
      if isOver { return RoomReply(ErrorPage.over.text, status: 410) }
      if request.path == "/who" { return hand(device, to: form["person"]) }
      return await send(form, by: device, request)
    case (true, _): return RoomReply(ErrorPage.nothing.text, status: 405)
    default: return RoomReply(ErrorPage.nothing.text, status: 404)
    }
  }

  private func hand(_ device: RoomDevice, to person: String) -> RoomReply {
    hub.with { $0.hand(device.token, to: person) }
    let now = hub.with { $0.devices[device.token]?.person }
    hub.surroundings.remember(device.token, now)
    hub.count()
    return .see("/")
  }

  private func send(
    _ form: RoomForm, by device: RoomDevice, _ request: RoomRequest
  ) async -> RoomReply {
    let (ask, id) = (form["ask"], form["id"])
    let isTakenBack = form["do"] == "back"
    let text = isTakenBack ? "" : SentText(form, in: hub.with { $0.view.ask }).line
    let sent = await hub.send(
      text, as: id, for: ask, by: device, code: form["paper"], from: request.address)
    let notice = RoomNotice(isProblem: !sent.isReceived, words: sent.words)
    let draft =
      sent.isReceived || isTakenBack ? nil : RoomDraft(ask: ask, id: id, text: text)
    hub.with { $0.note(notice, draft, for: device.token) }
    if request.isOfScript {
      var reply = RoomReply(page(of: device, isWhole: false))
      reply.headers = [("X-Received", sent.isReceived ? "yes" : "no")]
      return reply
    }
    return .see("/")
  }

  private func page(of device: RoomDevice, isWhole: Bool) -> String {
    let (second, random) = (hub.second, hub.surroundings.random)
    return hub.with { state in
      let said = state.takeNotice(of: device.token)
      let page = PhonePage(
        view: state.view, device: state.devices[device.token] ?? device, own: state.own(device),
        notice: said.0, draft: said.1, freshId: RoomCode.letters(random(), 12),
        version: state.version,
        second: second)
      return isWhole ? page.text : page.main
    }
  }

  private func wall(isWhole: Bool, isOver: Bool) -> String {
    let second = hub.second
    let (door, hotspot) = (door.withLock { $0 }, hotspot.withLock { $0 })
    return hub.with { state in
      let count = state.count(at: second)
      let page = WallPage(
        view: state.view, code: state.code, address: door, hotspot: hotspot, sent: count.sent,
        joined: count.joined, version: state.version, second: second, isOver: isOver)
      return isWhole ? page.text : page.main
    }
  }
}

/// What a form brings, as the line that would have been typed.
struct SentText {
  let line: String

  init(_ form: RoomForm, in ask: RoomAsk?) {
    switch ask?.sort {
    case .row(let stops, _):
      let given = Dictionary(form.values(beginning: "stop-"), uniquingKeysWith: { one, _ in one })
      let numbers = stops.map { given[String($0.number)] ?? "" }
      line =
        numbers.allSatisfy(\.isEmpty)
        ? "" : numbers.map { $0.isEmpty ? "-" : Self.clean($0) }.joined(separator: " ")
    case .dots(let items, _, _):
      let given = Dictionary(form.values(beginning: "dots-"), uniquingKeysWith: { one, _ in one })
      let dots = items.compactMap { item -> String? in
        guard let count = given[item.sign].flatMap({ Int($0) }), count > 0 else { return nil }
        return "\(item.sign)x\(count)"
      }
      line = dots.joined(separator: " ")
    default:
      let text = Self.clean(form["text"])
      let heading = ask?.headings.first { $0.mark == form["heading"] }?.mark
      line = text.isEmpty || heading == nil ? text : "\(heading ?? "") \(text)"
    }
  }

  /// As text is cleaned at every door; one line stays one line.
  private static func clean(_ text: String) -> String {
    let clean = CleanText(text).text
    return clean.replacing("\t", with: " ").split(separator: "\n").joined(separator: " ")
  }
}
