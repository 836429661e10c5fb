import Workshop

/// What is said where a line cites what nobody said or counted.
enum MadeUp {
  static func remarks(on text: String, _ session: Session) -> [Message] {
    let sources = session.cited(text).sources
    let made = sources.filter { session.evidence[$0]?.type == .synthetic }
    guard !made.isEmpty else { return [] }
    let names = made.map { "[\($0.text)]" }.joined(separator: " ")
    let verb = made.count == 1 ? "is" : "are"
    let rest = made.count < sources.count ? "" : " The line stays a guess."
    return [
      .init(
        .hint, "\(names) \(verb) made up and count\(made.count == 1 ? "s" : "") for nothing.\(rest)"
      )
    ]
  }
}
