import LiveRoom
import Shell

/// What the shell says of its live room.
struct RoomCard {
  private let code: String
  private let hosts: [String]
  private let width: Int
  private let isLinear: Bool

  init(_ server: RoomServer, width: Int, isLinear: Bool) {
    (code, hosts) = (server.code, server.hosts)
    self.width = width
    self.isLinear = isLinear
  }

  private var address: String { "http://\(hosts.first ?? "")/" }

  /// Where phones come in.
  var opened: [Message] {
    let others = hosts.dropFirst().map { "http://\($0)/" }
    let also =
      others.isEmpty
      ? []
      : [Message(.hint, "Where that does not answer: \(others.joined(separator: " "))", hang: 2)]
    return [
      .init(.title, "The live room is open"),
      .init(.plain, "  Address: \(address)"), .init(.plain, "  Code:    \(code)"),
    ] + alone + also + drawn(QRCode("\(address)?code=\(code)")) + [
      .init(
        .hint,
        "/wall for the projector, /room test when a phone does not get here, /room close at the end. It "
          + "is not encrypted: others on this network could read what is sent.")
    ]
  }

  /// That no phone can get here, where this machine is in no network.
  private var alone: [Message] {
    guard ["127.", "[::1]"].contains(where: { hosts.first?.hasPrefix($0) == true }) else {
      return []
    }
    return [
      .init(
        .warning,
        "Only this machine itself gets there: it is in no network of a room. Join a Wi-Fi or a hotspot, "
          + "then /room close and /room.")
    ]
  }

  var wall: [Message] {
    [
      .init(.plain, "  The wall: \(address)wall?code=\(code)"),
      .init(.hint, "Open it on the machine that feeds the projector, and let it fill the screen."),
    ]
  }

  var test: [Message] {
    [
      .init(.plain, "  On the phone: \(address)test"),
      .init(
        .hint,
        "It needs no code, and tells within a minute whether the phone can stay in. When it does not open: "
          + "is the phone in the same Wi-Fi? Guest networks keep devices apart. On Android switch mobile "
          + "data off. Does a firewall of this computer ask? A hotspot of a phone helps: "
          + "/room test NAME PASSWORD shows its code. More: /help room"),
    ]
  }

  /// A code beside itself in reverse, since screens are dark or light; nothing where a screen is read aloud.
  func drawn(_ code: QRCode?) -> [Message] {
    guard let code, !isLinear else { return [] }
    let (dark, light) = (code.rows(isInverted: true), code.rows(isInverted: false))
    let side = dark.first?.count ?? 0
    guard side + 2 <= width else {
      return [
        .init(.hint, "The window is too narrow for the code to scan; it has \(side + 2) columns.")
      ]
    }
    if 2 * side + 6 <= width {
      let rows = zip(dark, light).map { "  \($0)  \($1)" }
      return [.init(.drawing, rows.joined(separator: "\n"))]
    }
    return [.init(.drawing, dark.map { "  " + $0 }.joined(separator: "\n"))]
  }
}
