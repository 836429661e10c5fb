import Synchronization
import Workshop

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes what phones sent on a thread of its own, many entries by one write.
///
/// Whoever gives it something waits without holding a thread, until it is on the disk.
final class RoomKeeper: Sendable {
  /// Says why it could not be kept; nil once it is on the disk.
  typealias Keep = @Sendable ([RoomEntry]) -> String?

  private struct Job: Sendable {
    let entry: RoomEntry?
    /// Told why it was not kept; nil when it was.
    let done: @Sendable (String?) -> Void
  }

  private let jobs = Mutex<[Job]>([])
  private let isOver = Mutex(false)
  private let thread: WakingThread
  private let keep: Keep

  init?(_ keep: @escaping Keep) {
    guard let thread = WakingThread() else { return nil }
    (self.thread, self.keep) = (thread, keep)
    thread.start { self.run() }
  }

  /// Keeps an entry; why it could not be kept, nil when it is on the disk.
  func keep(_ entry: RoomEntry) async -> String? {
    await withCheckedContinuation { waiter in
      give(Job(entry: entry) { waiter.resume(returning: $0) })
    }
  }

  /// Waits, holding the thread, until all that was given before is on the disk.
  func settle() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    let (reading, writing) = (ends[0], ends[1])
    give(
      Job(entry: nil) { _ in
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
      })
    var byte: UInt8 = 0
    while read(reading, &byte, 1) < 0, errno == EINTR {}
    close(reading)
    close(writing)
  }

  /// Ends the thread once all that was given is on the disk.
  func end() {
    settle()
    isOver.withLock { $0 = true }
    thread.wake()
  }

  private func give(_ job: Job) {
    jobs.withLock { $0.append(job) }
    thread.wake()
  }

  private func run() {
    while !isOver.withLock({ $0 }) {
      thread.wait()
      let taken = jobs.withLock { jobs in
        defer { jobs = [] }
        return jobs
      }
      if taken.isEmpty { continue }
      let entries = taken.compactMap(\.entry)
      let problem = entries.isEmpty ? nil : keep(entries)
      for job in taken { job.done(problem) }
    }
  }
}
