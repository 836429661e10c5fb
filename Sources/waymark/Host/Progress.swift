import Shell
import Workshop

/// Says what is being worked on, once that has taken longer than a second.
struct Progress {
  private let start: Moment
  private let now: () -> Moment
  private let say: (Message) -> Void

  init(now: @escaping () -> Moment, say: @escaping (Message) -> Void) {
    start = now()
    self.now = now
    self.say = say
  }

  /// Called before each piece of work. The clock counts whole seconds, so two of them are needed to
  /// know that one has passed.
  func begin(_ what: String, _ number: Int, of count: Int) {
    guard now().seconds - start.seconds >= 2 else { return }
    say(.init(.hint, "Still writing: \(what), \(number) of \(count)."))
  }
}
