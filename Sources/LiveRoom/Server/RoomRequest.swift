/// A request as far as the room looks at it: no socket, no library.
struct RoomRequest: Sendable {
  var isPost = false
  var path: String
  /// What stands behind the question mark.
  var query = ""
  /// By their names in small letters.
  var headers: [String: String] = [:]
  var body = ""
  /// Where it comes from, in numbers.
  var address = "127.0.0.1"

  /// The cookie of the room.
  var cookie: String? {
    for part in (headers["cookie"] ?? "").split(separator: ";") {
      let pair = part.drop { $0 == " " }
      if pair.hasPrefix(RoomReply.cookieName + "=") {
        return String(pair.dropFirst(RoomReply.cookieName.count + 1))
      }
    }
    return nil
  }

  /// Whether the script of our page sent it, so that a part of a page is enough.
  var isOfScript: Bool { headers["x-room"] == "1" }
}

/// What goes back.
struct RoomReply: Sendable {
  static let cookieName = "waymark_room"

  enum Body: Sendable {
    case text(String)
    /// Events, one whenever another page is to be shown.
    case events(isWall: Bool)
    /// Events that only show that they arrive.
    case trial
  }

  var status = 200
  var type = "text/html; charset=utf-8"
  var headers: [(name: String, value: String)] = []
  var body: Body

  init(_ text: String, status: Int = 200) {
    body = .text(text)
    self.status = status
  }

  init(events: Body) {
    body = events
    type = "text/event-stream"
  }

  /// Go and look there.
  static func see(_ path: String, cookie: String? = nil) -> RoomReply {
    var reply = RoomReply("", status: 303)
    reply.headers = [("Location", path)]
    if let cookie { reply.headers.append(("Set-Cookie", Self.setting(cookie))) }
    return reply
  }

  private static func setting(_ value: String) -> String {
    "\(cookieName)=\(value); Path=/; Max-Age=43200; HttpOnly; SameSite=Strict"
  }

  /// What goes with everything: nothing from elsewhere, nothing kept, nothing told to others.
  ///
  /// Without any referrer browsers would hide from us, too, where a form comes from.
  static let guarding: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
    ),
    ("Referrer-Policy", "same-origin"), ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "SAMEORIGIN"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"), ("Cache-Control", "no-store"),
    ("X-Accel-Buffering", "no"),
  ]
}
