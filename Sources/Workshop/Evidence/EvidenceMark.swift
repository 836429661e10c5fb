/// What a line of the map rests on, by the kinds of the sources it cites.
package enum EvidenceMark: Sendable, Equatable, CaseIterable {
  /// It cites nothing.
  case guess
  /// All it cites is made up: a language model, an invented person. A guess still, and marked as such.
  case synthetic
  /// One story, or one kind of source.
  case oneKind
  /// Numbers and voices agree: two kinds of source at least.
  case agreed

  /// - Parameter types: the type of each source it cites; nil where nobody said it.
  package init(types: [Evidence.Kind?]) {
    let real = types.filter { $0 != .synthetic }
    guard !real.isEmpty else {
      self = types.isEmpty ? .guess : .synthetic
      return
    }
    let known = real.compactMap { $0 }
    let hasNumbers = known.contains(where: \.isCounting)
    let hasVoices = known.contains(where: \.isTelling)
    self = hasNumbers && hasVoices ? .agreed : .oneKind
  }

  package var isEvidence: Bool { self != .guess && self != .synthetic }

  package var symbol: String {
    switch self {
    case .guess: "○"
    case .synthetic: "◌"
    case .oneKind: "◐"
    case .agreed: "●"
    }
  }

  package var words: String {
    switch self {
    case .guess: "our guess"
    case .synthetic: "made up by a machine, or invented"
    case .oneKind: "one story, or one kind of source"
    case .agreed: "numbers and voices agree"
    }
  }
}

extension EvidenceMark {
  /// What a line rests on that cites these sources of a session.
  package init(citing sources: [Identifier], in session: Session) {
    if sources.isEmpty {
      self = .guess
      return
    }
    self.init(types: sources.compactMap { session.evidence[$0] }.map(\.type))
  }
}

/// A thought as it is shown: what customers said stands in quotation marks, what the room imagined
/// does not.
package struct ShownThought: Sendable, Equatable {
  package let words: String
  package let isImagined: Bool

  package init(_ text: String, in session: Session) {
    let said = session.cited(text)
    isImagined = !EvidenceMark(citing: said.sources, in: session).isEvidence
    let stands = isImagined || Self.isQuoted(said.body)
    words = stands ? said.body : "\u{201C}\(said.body)\u{201D}"
  }

  private static func isQuoted(_ words: String) -> Bool {
    words.first.map { "\"\u{201C}\u{201E}\u{AB}\u{300C}".contains($0) } ?? false
  }
}
