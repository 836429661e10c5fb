import Shell
import Storage
import Synchronization
import Workshop

@testable import LiveRoom

/// A live room in memory: a shell, phones, and no socket, clock or disk.
final class QuietRoom {
  private(set) var engine: Engine
  let hub: RoomHub
  let desk: RoomDesk
  let disk = Disk()
  private let clock: Clock
  /// What the shell said last.
  private(set) var said: [String] = []

  static let host = "192.168.1.20:8000"
  static let code = "ABC234"

  final class Disk: Sendable {
    let entries = Mutex<[RoomEntry]>([])
    /// Why nothing can be kept; nil while it can.
    let fault = Mutex<String?>(nil)

    func keep(_ entries: [RoomEntry]) -> String? {
      if let fault = fault.withLock({ $0 }) { return fault }
      self.entries.withLock { $0 += entries }
      return nil
    }

    func spent(_ ask: String) -> Set<String> {
      Set(entries.withLock { $0 }.filter { $0.ask == ask }.compactMap(\.code))
    }
  }

  final class Clock: Sendable {
    let second = Mutex(1_800_000_000)
    let drawn = Mutex<UInt64>(1)

    /// Numbers that differ, which is all the room needs of them here.
    func draw() -> UInt64 {
      drawn.withLock { drawn in
        drawn = drawn &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return drawn
      }
    }
  }

  /// - Parameter people: who takes part, each by name.
  init(
    people: [String] = ["Ana", "Bo", "Cleo"], openings: [String] = [], after lines: [String] = []
  ) {
    var session = Session()
    var edits: [Edit] = [.add(.facts, "session", [FieldValues("Name", ["Van parts"])], place: nil)]
    edits += people.map {
      .add(.participant, Identifier($0.lowercased()), [FieldValues("Name", [$0])], place: nil)
    }
    edits += openings.enumerated().map {
      .add(
        .opportunity, Identifier("o\($0.offset + 1)"), [FieldValues("HowMightWe", [$0.element])],
        place: nil)
    }
    for edit in edits { try? session.apply(edit) }
    let clock = Clock()
    var options = ShellOptions(writer: "facilitator")
    options.isRoomOpen = true
    options.mayAsk = true
    options.words = SpokenWordsCodec.builtIn
    options.chance = Chance(seed: 3)
    let disk = disk
    options.spentCodes = { disk.spent($0) }
    engine = Engine(
      session: session, guide: BuiltInGuides.halfDay, history: UndoHistory([]), options: options)
    let state = RoomState(
      code: QuietRoom.code, at: clock.second.withLock { $0 }, random: { clock.draw() })
    guard
      let hub = RoomHub(
        state,
        .init(
          now: { Moment(seconds: clock.second.withLock { $0 }) }, random: { clock.draw() },
          keep: { disk.keep($0) }, remember: { _, _ in }, counted: { _, _ in }))
    else { preconditionFailure("no pipe") }
    self.hub = hub
    self.clock = clock
    desk = RoomDesk(hub)
    desk.answer(at: [QuietRoom.host])
    _ = engine.begin(at: moment)
    show()
    for line in lines { type(line) }
  }

  var moment: Moment { Moment(seconds: clock.second.withLock { $0 }) }

  /// What is on the disk, everything that was ever written.
  var kept: [RoomEntry] { disk.entries.withLock { $0 } }

  /// Lets nothing be kept any more, with a reason; nil mends it.
  func breakDisk(_ reason: String?) { disk.fault.withLock { $0 = reason } }

  func wait(seconds: Int) { clock.second.withLock { $0 += seconds } }

  private func show() { hub.show(RoomView(of: engine, at: moment)) }

  /// Types a line into the shell.
  func type(_ line: String) {
    let turn = engine.respond(to: line, at: moment)
    said = (turn.told + turn.ahead).map(\.text)
    if turn.request == .reveal {
      let revealed = RevealedEntries(hub.answers()).take(into: &engine, at: moment)
      said = (revealed.told + revealed.ahead).map(\.text)
    }
    show()
  }

  // MARK: Phones

  func request(
    _ path: String, cookie: String? = nil, from address: String = "192.168.1.30",
    headers: [String: String] = [:], posting fields: [(String, String)]? = nil
  ) async -> RoomReply {
    var request = RoomRequest(path: path, address: address)
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    request.path = parts[0]
    request.query = parts.count > 1 ? parts[1] : ""
    request.headers = ["host": QuietRoom.host]
    if let cookie { request.headers["cookie"] = "\(RoomReply.cookieName)=\(cookie)" }
    if let fields {
      request.isPost = true
      request.headers["content-type"] = "application/x-www-form-urlencoded"
      request.body = fields.map { "\($0.0)=\(Self.escaped($0.1))" }.joined(separator: "&")
    }
    request.headers.merge(headers) { $1 }
    return await desk.reply(to: request)
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }

  /// Lets a phone in; its cookie.
  func join(as person: String = "", from address: String = "192.168.1.30") async -> String {
    let reply = await request(
      "/join", from: address,
      posting: [("code", QuietRoom.code), ("step", "name"), ("person", person)])
    let setting = reply.headers.first { $0.name == "Set-Cookie" }?.value ?? ""
    return String(setting.dropFirst(RoomReply.cookieName.count + 1).prefix { $0 != ";" })
  }

  func page(_ cookie: String, _ path: String = "/") async -> String {
    await request(path, cookie: cookie).text
  }

  /// Sends the form of the present page; the page that comes then.
  @discardableResult
  func send(
    _ cookie: String, _ fields: [(String, String)], id: String? = nil, back: Bool = false,
    from address: String = "192.168.1.30"
  ) async -> String {
    let page = await page(cookie)
    let own = [
      ("form", Self.value("form", in: page)), ("ask", Self.value("ask", in: page)),
      ("id", id ?? Self.value("id", in: page)), ("do", back ? "back" : "send"),
    ]
    _ = await request("/send", cookie: cookie, from: address, posting: own + fields)
    return await self.page(cookie)
  }

  @discardableResult
  func send(_ cookie: String, _ line: String) async -> String {
    await send(cookie, [("text", line)])
  }

  static func value(_ name: String, in page: String) -> String {
    let mark = "name=\"\(name)\" value=\""
    var rest = page[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) { return String(rest.dropFirst(mark.count).prefix { $0 != "\"" }) }
      rest = rest.dropFirst()
    }
    return ""
  }
}

extension RoomReply {
  var text: String { if case .text(let text) = body { text } else { "" } }
}
