extension MapComparison {
  /// `Van parts, 24 March 2027`.
  package static func name(of session: Session) -> String {
    [session.facts.name ?? "A map without a name", session.facts.date?.words].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// `1 added, 2 gone, 1 moved, 3 changed`.
  package var countLine: String {
    ThingChange.What.allCases.map { "\(count(of: $0)) \($0.rawValue)" }.joined(separator: ", ")
  }

  /// `Lines that rest on a source: 32 of 86 (37%) then, 40 of 90 (44%) now`; nil where neither map has
  /// a line.
  package var shareLine: String? {
    let shares = [old.evidenceShare, new.evidenceShare]
    guard shares.contains(where: { $0.lines > 0 }) else { return nil }
    let words = shares.map { share in
      "\(share.evidence) of \(share.lines)" + (share.percent.map { " (\($0)%)" } ?? "")
    }
    return "Lines that rest on a source: \(words[0]) then, \(words[1]) now"
  }

  package static let takenHeading = "What became of what was taken on"
  package static let equal = "The two maps say the same."
  package static let opinionLegend = "opinion: a feeling that no source stands behind, then or now"
}

extension ComparisonLine.Sign {
  /// `▼ worse  − gone`: what the signs mean that are used.
  package static func legend(of lines: [ComparisonLine]) -> String {
    let used = Set(lines.map(\.sign))
    return allCases.filter(used.contains).map { "\($0.symbol) \($0.rawValue)" }
      .joined(separator: "   ")
  }
}
