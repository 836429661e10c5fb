import LiveRoom
import Shell
import Synchronization
import Terminal
import Workshop

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
  private let thread: WakingThread
  private let now: @Sendable () -> Moment
  private let tell: @Sendable (String) -> Void

  /// - Parameters:
  ///   - tell: shows a line above the one being typed; called on the ticker's thread.
  init?(now: @escaping @Sendable () -> Moment, tell: @escaping @Sendable (String) -> Void) {
    guard let thread = WakingThread() else { return nil }
    (self.thread, self.now, self.tell) = (thread, now, tell)
    thread.start { self.run() }
  }

  /// Takes the timer as it stands now; what lies behind is not told any more.
  func follow(_ timer: Workshop.Timer?, rings: Bool, in guide: Guide) {
    let moment = now()
    let notices = (timer?.notices(in: guide) ?? []).filter { $0.moment > moment }
    let isNew = plan.withLock { plan in
      defer { (plan.notices, plan.rings) = (notices, rings) }
      return plan.notices != notices
    }
    // Waking a thread for nothing would take time from the answer that is being kept.
    if isNew { thread.wake() }
  }

  /// Ends the thread.
  func end() {
    plan.withLock { $0.isOver = true }
    thread.wake()
  }

  private func run() {
    while !plan.withLock({ $0.isOver }) {
      thread.wait(pause())
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
