import Storage
import Testing

@testable import Workshop

/// A session and what one rule says of it.
struct CheckCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let builder: SessionBuilder
  /// Each as `severity place: message advice`.
  let told: [String]

  init(_ description: String, _ builder: SessionBuilder, tells told: String...) {
    testDescription = description
    self.builder = builder
    self.told = told
  }

  /// What `check` says, on 1 May 2027.
  func found(by check: Check) -> [String] {
    check.find(builder.input).map(\.line)
  }
}

extension SessionBuilder {
  /// The session before the rules, in the half-day guide, on 1 May 2027.
  var input: CheckInput {
    CheckInput(
      session: session, walk: CheckGuide.walk, today: Day(number: 20_939),
      words: SpokenWordsCodec.builtIn)
  }
}

extension Check.Finding {
  /// The finding without the name of its rule.
  var line: String {
    "\(severity) \(place.text): \(message) \(advice)"
  }
}
