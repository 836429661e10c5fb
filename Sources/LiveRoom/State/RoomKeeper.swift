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
  private let waking: Int32
  private let waiting: Int32
  private let keep: Keep

  init?(_ keep: @escaping Keep) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // No program we start may hold it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (waiting, waking) = (ends[0], ends[1])
    self.keep = keep
    start()
  }

  deinit {
    close(waiting)
    close(waking)
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
    wake()
  }

  private func give(_ job: Job) {
    jobs.withLock { $0.append(job) }
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
        Unmanaged<RoomKeeper>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, own)
    if status == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<RoomKeeper>.fromOpaque(own).release()
    }
  }

  private func run() {
    // Signals are the editor's business, which runs on the first thread.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    var bytes = [UInt8](repeating: 0, count: 4096)
    while !isOver.withLock({ $0 }) {
      _ = read(waiting, &bytes, bytes.count)
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
