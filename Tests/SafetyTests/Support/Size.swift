import Foundation

/// How much is tried: a part on every change, everything with `WAYMARK_SAFETY=large`.
enum Size {
  static let isLarge = ProcessInfo.processInfo.environment["WAYMARK_SAFETY"] == "large"

  static func count(_ small: Int, large: Int) -> Int { isLarge ? large : small }

  /// At most `count` of the elements, spread evenly over all of them; every one in a large run.
  static func spread<Element>(_ elements: [Element], _ count: Int) -> [Element] {
    guard !isLarge, elements.count > count else { return elements }
    return (0..<count).map { elements[$0 * elements.count / count] }
  }

  /// The share of one of several tests that run side by side.
  static func share<Element>(_ elements: [Element], _ number: Int, of parts: Int) -> [Element] {
    elements.enumerated().filter { $0.offset % parts == number }.map(\.element)
  }
}
