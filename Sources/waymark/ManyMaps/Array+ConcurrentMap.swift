import LiveRoom
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Array where Element: Sendable {
  /// What `transform` makes of each, in their order, worked out on every processor there is.
  ///
  /// Few are not worth the threads and are done here.
  func concurrentMap<Outcome: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Outcome
  ) -> [Outcome] {
    let processors = Swift.min(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 8)
    guard count >= 16, processors > 1, let bell = WakingThread() else { return map(transform) }
    let work = SharedWork(self, transform)
    for _ in 1..<processors {
      bell.start {
        work.takePart()
        bell.wake()
      }
    }
    work.takePart()
    // A thread that was never started holds nothing back: its part was taken here.
    while true {
      if let outcomes = work.outcomes { return outcomes }
      bell.wait()
    }
  }
}

/// Elements of which several threads take some at a time.
private final class SharedWork<Element: Sendable, Outcome: Sendable>: Sendable {
  private let elements: [Element]
  private let transform: @Sendable (Element) -> Outcome
  private let next = Mutex(0)
  /// By the place of the first element of each part.
  private let done = Mutex<[Int: [Outcome]]>([:])

  /// Enough to make taking them cheap, and few enough for all threads to end together.
  private static var size: Int { 8 }

  init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Outcome) {
    self.elements = elements
    self.transform = transform
  }

  /// Works until nothing is left to take.
  func takePart() {
    while true {
      let start = next.withLock { next in
        defer { next += Self.size }
        return next
      }
      guard start < elements.count else { return }
      let part = elements[start..<min(start + Self.size, elements.count)].map(transform)
      done.withLock { $0[start] = part }
    }
  }

  /// All of them in order; nil while one is still being worked out.
  var outcomes: [Outcome]? {
    done.withLock { done in
      let parts = stride(from: 0, to: elements.count, by: Self.size).compactMap { done[$0] }
      let outcomes = parts.flatMap { $0 }
      return outcomes.count == elements.count ? outcomes : nil
    }
  }
}
