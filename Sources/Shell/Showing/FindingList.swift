import Workshop

/// What the checks found, in words.
package enum FindingList {
  /// Errors first named by count, then each finding with its place and what to do.
  package static func passages(_ findings: [Check.Finding]) -> [Message] {
    guard !findings.isEmpty else { return [.init(.done, "The checks find nothing to ask.")] }
    return [Message(.title, summary(findings))]
      + ranked(findings).map { finding in
        .init(
          role(of: finding),
          "\(finding.severity.rawValue): \(finding.place.text): \(finding.message) \(finding.advice)"
        )
      }
  }

  /// The same for people in a workshop, by number and without the names that programs use.
  static func numbered(_ findings: [Check.Finding]) -> [Message] {
    guard !findings.isEmpty else { return passages(findings) }
    return [Message(.title, summary(findings))]
      + ranked(findings).enumerated().map { index, finding in
        let sign = "\(index + 1) "
        return .init(
          role(of: finding),
          "\(sign)\(finding.severity.rawValue): \(finding.message) \(finding.advice)",
          hang: sign.count)
      } + [.init(.hint, "/check 1 because REASON leaves one so.")]
  }

  /// What is graver first, as it was found.
  static func ranked(_ findings: [Check.Finding]) -> [Check.Finding] {
    Check.Severity.allCases.reversed().flatMap { severity in
      findings.filter { $0.severity == severity }
    }
  }

  private static func role(of finding: Check.Finding) -> Message.Role {
    switch finding.severity {
    case .error: .problem
    case .warning: .warning
    case .advice: .plain
    }
  }

  /// That so many were answered; nothing where none was.
  package static func answered(_ count: Int) -> [Message] {
    guard count > 0 else { return [] }
    let what = count == 1 ? "1 more is" : "\(count) more are"
    return [
      .init(.hint, "\(what) left so for a reason, until it changes. /show decisions lists why.")
    ]
  }

  /// `2 errors, 1 warning, 3 pieces of advice`.
  static func summary(_ findings: [Check.Finding]) -> String {
    let counts = Check.Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      switch severity {
      case .error: return "\(count) error\(count == 1 ? "" : "s")"
      case .warning: return "\(count) warning\(count == 1 ? "" : "s")"
      case .advice: return "\(count) piece\(count == 1 ? "" : "s") of advice"
      }
    }
    return counts.joined(separator: ", ")
  }
}
