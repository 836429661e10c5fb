import Shell
import Synchronization
import Workshop

/// The one place where the threads of the room meet: phones on one side, the shell on the other.
final class RoomHub: Sendable {
  /// What surrounds the room.
  struct Surroundings: Sendable {
    let now: @Sendable () -> Moment
    /// Numbers that nobody can foresee.
    let random: @Sendable () -> UInt64
    let keep: RoomKeeper.Keep
    /// Remembers a phone, so that it is known again after a crash.
    let remember: @Sendable (_ token: String, _ person: Identifier?) -> Void
    /// Hears how many have sent, of how many that are here.
    let counted: @Sendable (_ sent: Int, _ joined: Int) -> Void
  }

  /// Who listens for another page: a phone, or the wall, which also shows how many have sent.
  private struct Listener {
    let isWall: Bool
    let stream: AsyncStream<Int>.Continuation
  }

  private let state: Mutex<RoomState>
  private let listeners = Mutex<[Int: Listener]>([:])
  private let lastListener = Mutex(0)
  private let keeper: RoomKeeper
  let surroundings: Surroundings

  init?(_ state: RoomState, _ surroundings: Surroundings) {
    guard let keeper = RoomKeeper(surroundings.keep) else { return nil }
    self.state = Mutex(state)
    self.keeper = keeper
    self.surroundings = surroundings
  }

  var second: Int { surroundings.now().seconds }

  /// Looks at the room, or changes it.
  func with<Result: Sendable>(_ body: (inout RoomState) -> Result) -> Result {
    state.withLock { state in body(&state) }
  }

  // MARK: The shell's side

  func show(_ view: RoomView) {
    if with({ $0.show(view) }) { tell() }
    count()
  }

  /// What was sent for what is asked now; nothing comes to it any more until another view is shown.
  func answers() -> [RoomEntry] {
    with { $0.closeAsk() }
    keeper.settle()
    return with { $0.answers }
  }

  func nudge() -> Int {
    let second = second
    let silent = with { $0.nudge(at: second) }
    if silent > 0 { tell() }
    return silent
  }

  func end() {
    with { $0.end() }
    tell()
    keeper.end()
    listeners.withLock { listeners in
      for listener in listeners.values { listener.stream.finish() }
      listeners = [:]
    }
  }

  // MARK: The phones' side

  func send(
    _ text: String, as id: String, for key: String, by device: RoomDevice, code: String = "",
    from address: String = ""
  ) async -> (isReceived: Bool, words: String) {
    let moment = surroundings.now()
    let sending = with {
      $0.send(text, as: id, for: key, by: device, at: moment, code: code, from: address)
    }
    switch sending {
    case .refused(let words): return (false, words)
    case .keep(let entry):
      if let problem = await keeper.keep(entry) {
        with { $0.lost(entry) }
        return (false, problem)
      }
      with { $0.received(entry) }
      count()
      tellWall()
      return (true, text.isEmpty ? "Taken back." : "Received.")
    }
  }

  /// Tells the shell how many have sent.
  func count() {
    let second = second
    let count = with { $0.count(at: second) }
    surroundings.counted(count.sent, count.joined)
  }

  /// The versions of the page to come, until the phone goes.
  func listen(asWall isWall: Bool) -> (number: Int, stream: AsyncStream<Int>) {
    let (stream, continuation) = AsyncStream<Int>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number = lastListener.withLock { last in
      last += 1
      return last
    }
    listeners.withLock { $0[number] = Listener(isWall: isWall, stream: continuation) }
    return (number, stream)
  }

  func stopListening(_ number: Int) {
    listeners.withLock { listeners in
      listeners.removeValue(forKey: number)?.stream.finish()
    }
  }

  private func tell() {
    let version = with { $0.version }
    listeners.withLock { listeners in
      for listener in listeners.values { listener.stream.yield(version) }
    }
  }

  private func tellWall() {
    let version = with { $0.version }
    listeners.withLock { listeners in
      for listener in listeners.values where listener.isWall { listener.stream.yield(version) }
    }
  }

  /// Keeps streams alive, and finds out which phones have gone.
  func beat() {
    listeners.withLock { listeners in
      for listener in listeners.values { listener.stream.yield(-1) }
    }
  }
}
