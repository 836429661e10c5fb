/// How often phones may ask, so that nobody guesses the code and no phone takes the room's time.
///
/// All moments are seconds of the clock; a window is a minute.
struct RoomLimits: Sendable {
  /// Wrong codes a minute from one address, and from all.
  static let wrongForAddress = 10
  static let wrongForAll = 60
  /// Requests a minute of one device.
  static let requests = 60
  static let devices = 200

  private struct Window: Sendable {
    var start: Int
    var count: Int
  }

  private var wrong: [String: Window] = [:]
  private var wrongOfAll = Window(start: 0, count: 0)
  private var asked: [String: Window] = [:]

  private static func note(_ window: Window?, at second: Int) -> Window {
    guard let window, second < window.start + 60 else { return Window(start: second, count: 1) }
    return Window(start: window.start, count: window.count + 1)
  }

  private static func isFull(_ window: Window?, _ most: Int, at second: Int) -> Bool {
    guard let window, second < window.start + 60 else { return false }
    return window.count >= most
  }

  /// Whether a code may be tried from an address now.
  func mayTry(from address: String, at second: Int) -> Bool {
    !Self.isFull(wrong[address], Self.wrongForAddress, at: second)
      && !Self.isFull(wrongOfAll, Self.wrongForAll, at: second)
  }

  mutating func noteWrong(from address: String, at second: Int) {
    if wrong.count > 1_000 { wrong = wrong.filter { second < $0.value.start + 60 } }
    wrong[address] = Self.note(wrong[address], at: second)
    wrongOfAll = Self.note(wrongOfAll, at: second)
  }

  /// Counts a request of a device; false when it asks too often.
  mutating func allow(_ device: String, at second: Int) -> Bool {
    if Self.isFull(asked[device], Self.requests, at: second) { return false }
    asked[device] = Self.note(asked[device], at: second)
    return true
  }
}
