import LiveRoom
import Shell
import Storage
import Synchronization
import Terminal
import Workshop

/// The live room of a workshop that is open: opened, shown what is asked, and closed with the shell.
final class LiveSitting {
  private let path: String
  private let world: Host
  private let teller: RoomTeller
  private var server: RoomServer?

  /// - Parameter posts: whether a line may be shown above the one being typed.
  init(of path: String, world: Host, posts: Bool) {
    self.path = path
    self.world = world
    teller = RoomTeller(posts: posts)
  }

  func perform(_ order: RoomOrder, _ engine: Engine) -> Conversation.RequestResult {
    switch order {
    case .open(let listen): return open(listen, engine)
    case .unknown(let words):
      return .said([.init(.problem, "/room \(words) says nothing here. \(RoomWords.usage)")])
    default: break
    }
    guard let server else { return .said([RoomWords.notOpen]) }
    switch order {
    case .close: return close(server, engine.session)
    case .test(let hotspot, let password): return .said(test(server, hotspot, password))
    case .wall: return .said(RoomCard(server, width: world.screen.width, isLinear: true).wall)
    case .who: return .said(RoomWords.present(server.present))
    case .nudge: return .said([RoomWords.nudged(server.nudge())])
    case .open, .unknown: return .said([])
    }
  }

  /// What phones sent for what is asked now.
  func answers() -> Conversation.RequestResult {
    server.map { .entries($0.answers()) } ?? .said([RoomWords.notOpen])
  }

  /// Shows the room how things stand.
  func present(_ engine: Engine) {
    guard let server else { return }
    server.show(RoomView(of: engine, at: world.now()))
  }

  /// How many have sent, where no line can be shown above the one being typed.
  var status: Message? {
    guard !teller.posts, let count = server?.count, count.sent > 0 else { return nil }
    return RoomWords.status(sent: count.sent, of: count.joined)
  }

  /// Closes it with the shell; what was sent and not brought in stays for the next time.
  func end() {
    server?.close()
    server = nil
  }

  // MARK: Opening and closing

  private func open(_ listen: String?, _ engine: Engine) -> Conversation.RequestResult {
    if let server {
      return .room(isOpen: true, isCleared: false, card(server).opened)
    }
    do {
      let shelf = RoomShelf(try RoomFile(of: path))
      let session = engine.session
      let (world, teller) = (world, teller)
      let code = RoomServer.code { world.seed() }
      let known = shelf.known
      let state = RoomState(
        code: code, entries: known.entries,
        devices: known.devices.map { ($0.token, $0.by) }, spent: known.spent,
        highest: RoomEntry.highest(in: session), at: world.now().seconds, random: { world.seed() })
      let server = try RoomServer(
        at: listen, state, now: { Host.now() }, random: { Host.seed() },
        keep: { shelf.keep($0) }, remember: { shelf.remember($0, $1) },
        counted: { teller.tell(sent: $0, of: $1) })
      self.server = server
      server.show(RoomView(of: engine, at: world.now()))
      return .room(isOpen: true, isCleared: false, card(server).opened)
    } catch let problem as RoomServer.Problem {
      return .said([.init(.problem, problem.sentence)])
    } catch let problem as StorageProblem {
      return .said([.init(.problem, problem.sentence)])
    } catch {
      return .said([.init(.problem, "\(error)")])
    }
  }

  private func card(_ server: RoomServer) -> RoomCard {
    RoomCard(server, width: world.screen.width, isLinear: world.isAccessible)
  }

  private func close(_ server: RoomServer, _ session: Session) -> Conversation.RequestResult {
    let left = server.unrevealed(session)
    end()
    var words = [RoomWords.closed(left)]
    guard left == 0 else { return .room(isOpen: false, isCleared: false, words) }
    do throws(StorageProblem) {
      try RoomFile.remove(of: path)
    } catch {
      words.append(.init(.warning, error.sentence))
    }
    return .room(isOpen: false, isCleared: true, words)
  }

  private func test(_ server: RoomServer, _ hotspot: String?, _ password: String?) -> [Message] {
    let card = card(server)
    guard let hotspot else {
      server.show(hotspot: nil)
      return card.test
    }
    let code = QRCode(joining: hotspot, password: password)
    server.show(hotspot: code)
    return card.test + card.drawn(code)
  }
}

/// Where what phones send is written; one thread at a time.
final class RoomShelf: Sendable {
  private let file: Mutex<RoomFile>
  let known:
    (
      entries: [RoomEntry], devices: [RoomFile.Device], spent: [String: Set<String>]
    )

  init(_ file: consuming RoomFile) {
    known = (file.entries, file.devices, file.spent)
    self.file = Mutex(file)
  }

  /// Why it was not kept, as a phone shows it; nil once it is on the disk.
  func keep(_ entries: [RoomEntry]) -> String? {
    file.withLock { file in
      do throws(StorageProblem) {
        try file.keep(entries)
        return nil
      } catch {
        return "The computer of whoever leads could not keep it: \(error.sentence)"
      }
    }
  }

  /// Remembers a phone. Where that fails it is only not known again after a crash.
  func remember(_ token: String, _ person: Identifier?) {
    file.withLock { file in
      do throws(StorageProblem) {
        try file.keep(RoomFile.Device(token: token, by: person))
      } catch {
        return
      }
    }
  }
}

/// Tells above the line being typed how many have sent; from any thread.
final class RoomTeller: Sendable {
  let posts: Bool
  private let last = Mutex((0, 0))

  init(posts: Bool) {
    self.posts = posts
  }

  func tell(sent: Int, of joined: Int) {
    let isNew = last.withLock { last in
      defer { last = (sent, joined) }
      return last != (sent, joined)
    }
    guard posts, isNew, sent > 0 else { return }
    Editline.post(status: RoomWords.status(sent: sent, of: joined).text)
  }
}
