import Workshop

/// Asks who finds the value now of each KPI that a form made and of which nobody knows it.
struct HarvestFinder {
  let harvest: Harvest
  let session: Session
  /// KPIs that were asked about and left.
  let left: [Identifier]

  /// The first that is to be asked about.
  private var value: TodaysValue? {
    guard harvest.form.finder != nil else { return nil }
    return session.kpis.members.lazy.map { TodaysValue(of: $0, in: session) }.first {
      $0.isUnknown && $0.plan == nil && !left.contains($0.kpi.id)
    }
  }

  var asked: Identifier? { value?.kpi.id }

  private func owner(_ value: TodaysValue) -> String? {
    value.kpi.owner.map { session.cited($0).body }.flatMap { $0 == "unknown" ? nil : $0 }
  }

  var card: [Message] {
    guard let value else { return [] }
    let title = session.title(of: Reference(.kpi, value.kpi.id))
    let how =
      owner(value) == nil
      ? "A name and a day: Ana by 26 Mar."
      : "A day, or somebody else and a day: Ana by 26 Mar."
    return [
      .init(.question, "Nobody knows today's value of \"\(title)\"."),
      .init(.hint, "\(how) Enter leaves it for after the day."),
    ]
  }

  /// `Value now is unknown: Support lead finds it by › `.
  var prompt: String {
    guard let value, let words = harvest.form.finder else { return "By › " }
    return words.replacing("{Owner}", with: owner(value) ?? "who") + " › "
  }

  enum Reading {
    case understood(Edit, told: Message)
    case lacking(String)
  }

  func read(_ line: String, with reader: HarvestReader) -> Reading {
    guard let value else { return .lacking("Nothing is wanted.") }
    let text = AnswerReader.trimmed(line)
    guard let (name, day) = parts(of: text, today: reader.today) else {
      return .lacking("\"\(text)\" names no day. By when? For example: Ana by 26 Mar.")
    }
    let named = name.map { reader.person($0) ?? reader.promising($0) ?? $0 }
    guard let finder = named ?? owner(value) else {
      return .lacking("Who finds it? For example: Ana by 26 Mar.")
    }
    let isStranger = named.map { reader.participant($0) == nil } ?? false
    let echo =
      "Action: \(finder) finds today's value by \(day.words)."
      + (isStranger ? " Nobody here is called \(finder); /undo takes it back." : "")
    return .understood(value.promising(finder, by: day), told: .init(.done, echo, hang: 2))
  }

  /// A day, and who stands in front of it.
  private func parts(of text: String, today: Day) -> (name: String?, day: Day)? {
    if let day = Day(spoken: text, today: today) { return (nil, day) }
    let words = text.split(separator: " ").map(String.init)
    for count in 1..<max(words.count, 1) {
      guard let day = Day(spoken: words.dropFirst(count).joined(separator: " "), today: today)
      else { continue }
      var name = words.prefix(count).joined(separator: " ")
      while let last = name.last, ",:;".contains(last) { name.removeLast() }
      return (name.isEmpty ? nil : name, day)
    }
    return nil
  }
}
