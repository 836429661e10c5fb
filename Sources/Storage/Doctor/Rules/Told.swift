import Records

extension Doctor.Finding {
  /// What the system or the storage says, in its own words.
  static func told(_ problem: StorageProblem) -> Self {
    let isOfSystem =
      switch problem {
      case .refused, .unfitFileSystem, .missing, .notAFolder, .leadsOutside: true
      default: false
      }
    var finding = Self("problem", isOfSystem ? .system : .broken, problem.sentence, "")
    finding.telling = .naming
    return finding
  }

  /// What the loader has to tell besides.
  static func told(_ notice: LoadNotice) -> Self {
    let severity: Doctor.Severity =
      switch notice {
      case .noIdentifier, .duplicate, .wrongIdentifier, .untyped, .misplaced, .more: .broken
      case .newerFormat, .olderFormat, .unknownType: .note
      default: .warning
      }
    var finding = Self("notice", severity, notice.sentence, "")
    finding.telling = .alone
    return finding
  }

  /// A guide that cannot be followed.
  static func told(_ problem: GuideProblem) -> Self {
    var finding = Self("guide", .broken, problem.sentence, "")
    finding.telling = .alone
    return finding
  }

  /// A line that is no line of records.
  static func told(_ problem: RecordProblem) -> Self {
    var finding = Self(
      "syntax", .broken, problem.fact, "\(problem.advice)\n\(problem.excerpt.drawing)")
    finding.position = ":\(problem.position.line):\(problem.position.column)"
    return finding
  }
}
