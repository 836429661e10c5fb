import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Shell
import Synchronization
import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The live room while it is open: its server, on threads of its own.
///
/// Nothing of it is touched before somebody opens a room.
package final class RoomServer: Sendable {
  /// Why a room could not be opened.
  package enum Problem: Error, Sendable, Equatable {
    /// No address of this machine is one of a room's or a house's network.
    case noAddress
    /// The address that was named is none of this machine's private ones.
    case notOurs(address: String, ours: [String])
    /// The system refuses to listen there.
    case refused(reason: String)
  }

  /// Six signs from a source that nobody can foresee.
  package static func code(_ random: () -> UInt64) -> String { RoomCode.code(random) }

  package let code: String
  package let port: Int
  /// Where phones find it, the likeliest first: `192.168.1.20:49152`.
  package let hosts: [String]
  private let hub: RoomHub
  private let desk: RoomDesk
  private let running: Task<Void, Never>

  /// Opens a room and waits until it listens.
  ///
  /// - Parameters:
  ///   - listen: the one address to listen at; nil for all private ones.
  ///   - state: the room as it begins.
  package init(
    at listen: String?, _ state: RoomState, now: @escaping @Sendable () -> Moment,
    random: @escaping @Sendable () -> UInt64,
    keep: @escaping @Sendable ([RoomEntry]) -> String?,
    remember: @escaping @Sendable (String, Identifier?) -> Void,
    counted: @escaping @Sendable (Int, Int) -> Void
  ) throws(Problem) {
    let ours = RoomAddress.all
    if let listen, !ours.contains(where: { $0.text == listen }) {
      throw .notOurs(address: listen, ours: ours.map(\.text))
    }
    let used = listen.map { one in ours.filter { $0.text == one } } ?? ours
    guard !used.isEmpty else { throw .noAddress }
    let surroundings = RoomHub.Surroundings(
      now: now, random: random, keep: keep, remember: remember, counted: counted)
    guard let hub = RoomHub(state, surroundings) else {
      throw .refused(reason: "too many files are open")
    }
    let desk = RoomDesk(hub)
    // Every address of both kinds, where the system has both; else those of the old kind.
    let tries = listen.map { [$0] } ?? ["::", "0.0.0.0"]
    var reason = ""
    for host in tries {
      let start = Start()
      let task = Self.run(desk, on: host, start)
      switch start.wait() {
      case .listening(let port):
        (code, self.port, self.hub, self.desk, running) = (state.code, port, hub, desk, task)
        hosts = used.map { $0.host(port: port) }
        // This machine's own browser may show the wall.
        desk.answer(at: hosts + ["localhost:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"])
        return
      case .failed(let why): reason = why
      }
    }
    throw .refused(reason: reason)
  }

  // MARK: The shell's side

  package func show(_ view: RoomView) { hub.show(view) }

  /// What was sent for what is asked now; nothing comes to it until another view is shown.
  package func answers() -> [RoomEntry] { hub.answers() }

  /// How many phones were reminded.
  package func nudge() -> Int { hub.nudge() }

  package var count: (sent: Int, joined: Int) {
    let second = hub.second
    return hub.with { $0.count(at: second) }
  }

  /// Who is here, each with whether they have sent; nil for who gave no name.
  package var present: [(name: String?, hasSent: Bool)] {
    let second = hub.second
    return hub.with { $0.present(at: second) }
  }

  /// How many things were sent and never brought in.
  package func unrevealed(_ session: Session) -> Int {
    hub.with { $0.unrevealed { RoomEntry.taken(for: $0, in: session) } }
  }

  /// Shows a code to join a hotspot on the page for phones that do not reach the room.
  package func show(hotspot: QRCode?) { desk.show(hotspot: hotspot) }

  /// Closes the room: pages say so, and nothing listens any more once it returns.
  package func close() {
    hub.end()
    // The pages that hear of it load once more.
    usleep(Self.farewell)
    running.cancel()
  }

  /// Microseconds in which pages may still learn that the room is closed.
  private static let farewell: UInt32 = 300_000

  // MARK: Listening

  /// Tells the thread that opens the room how that went.
  private final class Start: Sendable {
    enum Outcome: Sendable {
      case listening(port: Int)
      case failed(String)
    }

    private let outcome = Mutex<Outcome?>(nil)
    private let ends: (reading: Int32, writing: Int32)

    init() {
      var both: [Int32] = [-1, -1]
      _ = pipe(&both)
      for end in both { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      ends = (both[0], both[1])
    }

    deinit {
      Glibc.close(ends.reading)
      Glibc.close(ends.writing)
    }

    func tell(_ outcome: Outcome) {
      let isFirst = self.outcome.withLock { known in
        defer { known = known ?? outcome }
        return known == nil
      }
      var byte: UInt8 = 1
      if isFirst { _ = write(ends.writing, &byte, 1) }
    }

    func wait() -> Outcome {
      var byte: UInt8 = 0
      while read(ends.reading, &byte, 1) < 0, errno == EINTR {}
      return outcome.withLock { $0 } ?? .failed("nothing came back")
    }
  }

  /// More than all devices with a page, a stream and a line under way.
  private static let mostConnections = 700
  /// Seconds in which a request must have come.
  private static let patience: Int64 = 15

  private static func run(_ desk: RoomDesk, on host: String, _ start: Start) -> Task<Void, Never> {
    let silent = Logger(label: "room") { _ in SwiftLogNoOpLogHandler() }
    let responder = CallbackResponder<RoomContext> { request, context in
      await RoomTraffic(desk: desk).respond(to: request, from: context.address)
    }
    let limits = HTTP1Channel.Configuration.DecoderConfiguration(
      maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)
    let app = Application(
      responder: responder,
      server: .http1(
        configuration: .init(
          idleTimeout: .seconds(patience), httpDecoderConfiguration: limits)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: 0), backlog: 512,
        availableConnectionsDelegate: MaximumAvailableConnections(mostConnections, logger: silent)),
      onServerRunning: { channel in
        start.tell(.listening(port: channel.localAddress?.port ?? 0))
      },
      logger: silent)
    return Task.detached {
      let beats = Task.detached {
        while !Task.isCancelled {
          try? await Task.sleep(for: .seconds(10))
          desk.hub.beat()
        }
      }
      do {
        try await app.run()
      } catch {
        start.tell(.failed("\(error)"))
      }
      beats.cancel()
      start.tell(.failed("it ended at once"))
    }
  }
}

/// What is known of a request besides what it says.
struct RoomContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Where it comes from, in numbers.
  let address: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    let text = source.channel.remoteAddress?.ipAddress ?? ""
    address = text.lowercased().hasPrefix("::ffff:") ? String(text.dropFirst(7)) : text
  }
}
