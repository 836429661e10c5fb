#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread that waits until it is woken, or until some time has passed.
package final class WakingThread: Sendable {
  private let waking: Int32
  private let waiting: Int32

  /// What the thread does; a reference, so that the thread can take it along.
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Nil where the system has no pipe left.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // No program we start may hold it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (waiting, waking) = (ends[0], ends[1])
  }

  deinit {
    // Only once neither thread holds it: a wake must never go to whatever file took the number.
    close(waiting)
    close(waking)
  }

  /// Ends a wait, or the next one.
  package func wake() {
    var byte: UInt8 = 1
    _ = write(waking, &byte, 1)
  }

  /// Waits until somebody wakes it.
  ///
  /// - Parameter milliseconds: the longest it waits; -1 has no end.
  package func wait(_ milliseconds: Int32 = -1) {
    var wanted = pollfd(fd: waiting, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, milliseconds) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 4096)
    _ = read(waiting, &bytes, bytes.count)
  }

  /// Begins the thread; it ends when `body` does, and holds it until then.
  package func start(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    let status = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        // Signals are the editor's business, which runs on the first thread.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, work)
    if status == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Work>.fromOpaque(work).release()
    }
  }
}
