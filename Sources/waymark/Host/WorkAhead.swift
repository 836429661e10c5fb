import LiveRoom
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something worked out on another processor while this one goes on with what does not need it yet.
final class WorkAhead<Outcome: Sendable>: Sendable {
  private enum State: Sendable {
    case waiting
    case taken
    case done(Outcome)
  }

  private let state = Mutex(State.waiting)
  private let work: @Sendable () -> Outcome
  private let bell: WakingThread?

  init(_ work: @escaping @Sendable () -> Outcome) {
    self.work = work
    bell = sysconf(Int32(_SC_NPROCESSORS_ONLN)) > 1 ? WakingThread() : nil
    bell?.start { [self] in
      takeOn()
      bell?.wake()
    }
  }

  /// What came of it; a thread that was never started holds nothing back, for then it is worked out here.
  var outcome: Outcome {
    takeOn()
    while true {
      if case .done(let outcome) = state.withLock({ $0 }) { return outcome }
      bell?.wait()
    }
  }

  /// Does the work, unless somebody else has taken it on.
  private func takeOn() {
    let isOurs = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .taken
      return true
    }
    if !isOurs { return }
    let outcome = work()
    state.withLock { $0 = .done(outcome) }
  }
}
