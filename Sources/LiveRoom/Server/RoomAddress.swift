#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address of this machine under which phones in the room may find it.
package struct RoomAddress: Sendable, Equatable {
  /// In numbers, without brackets.
  package let text: String
  package let isVersion6: Bool
  /// The name of the interface, for telling wireless from others.
  let interface: String

  /// As it stands in an address of a page.
  package func host(port: Int) -> String {
    isVersion6 ? "[\(text)]:\(port)" : "\(text):\(port)"
  }

  /// Whether it belongs to a network that ends at a room or a house, or to this machine alone.
  package static func isPrivate(_ text: String) -> Bool {
    let plain =
      text.lowercased().hasPrefix("::ffff:") ? String(text.dropFirst(7)) : text.lowercased()
    if plain == "::1" { return true }
    if plain.contains(":") {
      return ["fe8", "fe9", "fea", "feb", "fc", "fd"].contains { plain.hasPrefix($0) }
    }
    let parts = plain.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 4 else { return false }
    switch (parts[0], parts[1]) {
    case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): return true
    default: return false
    }
  }

  private static func isLoopback(_ text: String) -> Bool {
    text == "::1" || text.hasPrefix("127.")
  }

  /// The private addresses of this machine, the likeliest first: wireless before wired before bridges of
  /// containers, IPv4 before IPv6, and what only this machine reaches last.
  package static var all: [RoomAddress] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0, let first else { return [] }
    defer { freeifaddrs(first) }
    var found: [RoomAddress] = []
    for entry in sequence(first: first, next: { $0.pointee.ifa_next }) {
      guard let address = entry.pointee.ifa_addr, entry.pointee.ifa_flags & Self.isUp != 0
      else { continue }
      let family = Int32(address.pointee.sa_family)
      guard family == AF_INET || family == AF_INET6 else { continue }
      let size =
        family == AF_INET ? MemoryLayout<sockaddr_in>.size : MemoryLayout<sockaddr_in6>.size
      var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
      guard
        getnameinfo(
          address, socklen_t(size), &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST) == 0
      else { continue }
      let text = String(
        decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      // An address within one link needs the name of the link, which no phone knows.
      guard !text.contains("%"), isPrivate(text) else { continue }
      found.append(
        RoomAddress(
          text: text, isVersion6: family == AF_INET6,
          interface: String(cString: entry.pointee.ifa_name)))
    }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map(\.element)
  }

  /// IFF_UP, which Swift sees as another type on each system.
  private static let isUp: UInt32 = 1

  private var rank: Int {
    if Self.isLoopback(text) { return 100 + (isVersion6 ? 1 : 0) }
    let kind =
      if interface.hasPrefix("wl") {
        0
      } else if interface.hasPrefix("en") || interface.hasPrefix("eth") {
        10
      } else if ["docker", "br-", "veth", "virbr"].contains(where: { interface.hasPrefix($0) }) {
        60
      } else { 30 }
    return kind + (isVersion6 ? 5 : 0) + (text.hasPrefix("169.254.") ? 20 : 0)
  }
}
