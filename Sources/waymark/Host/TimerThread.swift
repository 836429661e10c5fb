import Shell
import Synchronization
import Terminal
import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Says what the timer has to say while somebody types, without touching what is typed.
///
/// A thread of its own waits for the next due moment, or for word that the timer was set anew.
final class TimerThread: Sendable {
  private struct Plan: Sendable {
    var notices: [Workshop.Timer.Notice] = []
    var rings = true
    var isOver = false
  }

  private let plan = Mutex(Plan())
  private let waking: Int32
  private let waiting: Int32
  private let now: @Sendable () -> Moment
  private let tell: @Sendable (String) -> Void

  /// - Parameters:
  ///   - tell: shows a line above the one being typed; called on the ticker's thread.
  init?(now: @escaping @Sendable () -> Moment, tell: @escaping @Sendable (String) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // No program we start may hold it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    waiting = ends[0]
    waking = ends[1]
    self.now = now
    self.tell = tell
    start()
  }

  deinit {
    // Only once neither thread holds it: a wake must never go to whatever file took the number.
    close(waiting)
    close(waking)
  }

  /// Takes the timer as it stands now; what lies behind is not told any more.
  func follow(_ timer: Workshop.Timer?, rings: Bool, in guide: Guide) {
    let moment = now()
    let notices = (timer?.notices(in: guide) ?? []).filter { $0.moment > moment }
    plan.withLock { plan in
      plan.notices = notices
      plan.rings = rings
    }
    wake()
  }

  /// Ends the thread.
  func end() {
    plan.withLock { $0.isOver = true }
    wake()
  }

  private func wake() {
    var byte: UInt8 = 1
    _ = write(waking, &byte, 1)
  }

  private func start() {
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self).toOpaque()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<TimerThread>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, own)
    if status == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<TimerThread>.fromOpaque(own).release()
    }
  }

  private func run() {
    // Signals are the editor's business, which runs on the first thread.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    while !plan.withLock({ $0.isOver }) {
      var wanted = pollfd(fd: waiting, events: Int16(POLLIN), revents: 0)
      if poll(&wanted, 1, pause()) > 0 {
        var bytes = [UInt8](repeating: 0, count: 64)
        _ = read(waiting, &bytes, bytes.count)
      }
      tellDue()
    }
  }

  /// Milliseconds until the next notice is due; -1 when none is.
  private func pause() -> Int32 {
    guard let next = plan.withLock({ $0.notices.first }) else { return -1 }
    let seconds = max(0, next.moment.seconds - now().seconds)
    return Int32(clamping: seconds * 1000)
  }

  private func tellDue() {
    let moment = now()
    let due = plan.withLock { plan in
      let due = plan.notices.prefix { $0.moment <= moment }.last
      plan.notices.removeAll { $0.moment <= moment }
      return due.map { (words: $0.words, rings: plan.rings) }
    }
    // After a long sleep of the machine only the last word counts.
    if let due { tell(due.words + (due.rings ? "\u{7}" : "")) }
  }
}
