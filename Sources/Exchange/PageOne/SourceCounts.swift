import Workshop

/// How many were asked, seen or counted, in the words of each kind of source.
enum SourceCounts {
  /// `12 interviews, 61 calls, 6 visits`; each kind once, in the order of the sources. Empty without
  /// any source; what is made up is none.
  static func words(of sources: [Evidence], in session: Session) -> String {
    kinds(of: sources, in: session).joined(separator: ", ")
  }

  /// The same, each kind by itself.
  static func kinds(of sources: [Evidence], in session: Session) -> [String] {
    var order: [Evidence.Kind] = []
    var sums: [Evidence.Kind: Int] = [:]
    var unnamed: [String] = []
    for source in sources where source.type != .synthetic {
      guard let sample = source.sample, let type = source.type, type != .other else {
        let words = source.type.map(plain) ?? session.title(of: Reference(.evidence, source.id))
        if !unnamed.contains(words) { unnamed.append(words) }
        continue
      }
      guard isCounted(source, by: type) else {
        let title = session.title(of: Reference(.evidence, source.id))
        unnamed.append("\(title) (\(grouped(sample)))")
        continue
      }
      if sums[type] == nil { order.append(type) }
      sums[type] = Int.addingSafely(sums[type] ?? 0, sample)
    }
    let counted = order.map { type in words(sums[type] ?? 0, type) }
    let others = unnamed.filter { words in !order.contains { plain($0) == words } }
    return counted + others.map { PageText.line($0) }
  }

  /// Whether what was counted is what the kind of source counts: of a log of tickets nobody said that they
  /// were calls, of sign-ups nobody that they were visits.
  private static func isCounted(_ source: Evidence, by type: Evidence.Kind) -> Bool {
    let words: [String] =
      switch type {
      case .observation: ["visit", "observ"]
      case .analytics: ["visit", "analytic", "web", "site", "traffic"]
      case .sales: ["sale", "order", "sold", "till", "receipt", "purchase"]
      case .supportLog: ["call", "support log", "helpline", "hotline", "phone"]
      default: []
      }
    let title = SpokenName(source.title ?? "").text
    return words.isEmpty || title.isEmpty || words.contains(where: title.contains)
  }

  /// How many a source counts: `9,400 visits online`, or the number alone where its title names another thing.
  static func words(of source: Evidence, _ count: Int) -> String {
    guard let type = source.type, !isCounted(source, by: type) else {
      return words(count, source.type)
    }
    return grouped(count)
  }

  /// `9,400 visits online`.
  private static func words(_ count: Int, _ type: Evidence.Kind?) -> String {
    let (one, many) = unit(of: type)
    return "\(grouped(count)) \(count == 1 ? one : many)"
  }

  /// `9,400`.
  static func grouped(_ count: Int) -> String {
    var digits = Array(String(abs(count)))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (count < 0 ? "-" : "") + String(digits)
  }

  private static func plain(_ type: Evidence.Kind) -> String {
    unit(of: type).many
  }

  private static func unit(of type: Evidence.Kind?) -> (one: String, many: String) {
    switch type {
    case .interviews: ("interview", "interviews")
    case .survey: ("answer to a survey", "answers to a survey")
    case .observation: ("visit", "visits")
    case .analytics: ("visit online", "visits online")
    case .sales: ("sale", "sales")
    case .reviews: ("review", "reviews")
    case .crm: ("customer record", "customer records")
    case .supportLog: ("call for help", "calls for help")
    case .documents: ("document", "documents")
    case .synthetic: ("made-up voice", "made-up voices")
    case .other, nil: ("entry", "entries")
    }
  }
}

extension Int {
  /// The sum, or the larger one where the sum is too large to be a number.
  fileprivate static func addingSafely(_ left: Int, _ right: Int) -> Int {
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? Swift.max(left, right) : sum
  }
}
