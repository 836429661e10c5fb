import Workshop

/// The lines of a map that are evidence or an assumption, counted.
struct LineCount {
  private(set) var share = EvidenceShare(evidence: 0, lines: 0)
  /// Those that are no evidence, and of which something is known.
  private(set) var guesses = 0
  /// Whether one cites nothing but what is made up.
  private(set) var hasSynthetic = false

  init(_ session: Session) {
    MapLine.visitAll(in: session) { line in
      share.lines += 1
      if line.mark == .synthetic { hasSynthetic = true }
      if line.isEvidence {
        share.evidence += 1
      } else if line.text.body != Wording.unknown {
        guesses += 1
      }
    }
  }
}
