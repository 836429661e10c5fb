/// The values of one field as text. Most fields have one, for which no list is made.
package struct FieldTexts: Sendable, Equatable {
  package private(set) var first: String?
  /// What stands behind the first.
  package private(set) var rest: [String] = []

  package init(_ text: String) {
    first = text
  }

  package init(_ texts: [String]) {
    first = texts.first
    if texts.count > 1 { rest = Array(texts.dropFirst()) }
  }

  package var count: Int { first == nil ? 0 : rest.count + 1 }

  /// All of them as a list.
  package var all: [String] { first.map { [$0] + rest } ?? [] }

  /// Whether the answer was that nobody knows.
  var isUnknown: Bool { rest.isEmpty && first == "unknown" }

  package mutating func append(_ text: String) {
    if first == nil { first = text } else { rest.append(text) }
  }
}
