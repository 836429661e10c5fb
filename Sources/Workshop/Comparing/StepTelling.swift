/// What changed at one step of the journey, in sentences.
struct StepTelling {
  private let telling: ComparisonTelling
  private let change: ThingChange
  private let old: Touchpoint
  private let new: Touchpoint

  init(_ telling: ComparisonTelling, _ change: ThingChange) {
    self.telling = telling
    self.change = change
    old = telling.old.touchpoints[change.id] ?? Touchpoint(id: change.id)
    new = change.new.flatMap { telling.new.touchpoints[$0] } ?? Touchpoint(id: change.id)
  }

  private var title: String { telling.title(change.reference) }

  var lines: [ComparisonLine] {
    // Where it stands now is told as a move.
    var told: Set = [Touchpoint.field(.stage)]
    var lines: [ComparisonLine] = []
    if old.emotion != new.emotion {
      lines.append(feeling)
      told.formUnion(Touchpoint.fields(named: .emotion, .scores, .livedScores, .word))
    }
    if changed(Touchpoint.field(.pain)) {
      lines += pain
      told.formUnion(
        (old.pain == nil) == (new.pain == nil)
          ? [Touchpoint.field(.pain)] : Touchpoint.fields(named: .pain, .cause))
    }
    if let weight, (old.pain == nil) == (new.pain == nil) { lines.append(weight) }
    told.formUnion(Self.weights)
    if (old.momentOfTruth == true) != (new.momentOfTruth == true) {
      let words = new.momentOfTruth == true ? "now makes" : "no longer makes"
      lines.append(.init(.changed, "\(title) \(words) or breaks the journey"))
      told.formUnion(Touchpoint.fields(named: .momentOfTruth, .reason))
    } else if change.fields.count > 1 {
      // "No" and nothing said of it are the same.
      told.insert(Touchpoint.field(.momentOfTruth))
    }
    // Who gave which number is news only where nothing else is.
    let others = change.fields.filter {
      !told.contains($0.field) && !Self.given.contains($0.field)
    }
    if !lines.isEmpty || !others.isEmpty { told.formUnion(Self.given) }
    let rest = change.fields.filter { !told.contains($0.field) }
    lines += rest.compactMap { telling.line($0, of: change) }
    return lines.sorted { $0.sign < $1.sign }
  }

  private func changed(_ field: String) -> Bool { change.fields.contains { $0.field == field } }

  private static let given = Set(Touchpoint.fields(named: .scores, .livedScores, .talk))
  private static let weights = Set(Touchpoint.fields(named: .severity, .frequency, .reports))

  /// `checks stock: weight of the pain: severity 4, 17 reports, now not weighed`; where the pain came
  /// or went its weights did with it.
  private var weight: ComparisonLine? {
    guard Self.weights.contains(where: changed) else { return nil }
    func words(_ step: Touchpoint) -> String {
      let parts = [
        step.severity.map { "severity \($0)" }, step.frequency.map { "frequency \($0)" },
        step.reports.map { $0.counted("report", "reports") },
      ].compactMap { $0 }
      return parts.isEmpty ? "not weighed" : parts.joined(separator: ", ")
    }
    return .init(
      .changed, "\(title): weight of the pain: \(words(old)), now \(words(new))")
  }

  /// `Pays: feeling -1 bad, now +1 good, 6 scored, then 4 (opinion)`.
  private var feeling: ComparisonLine {
    func words(_ feeling: Feeling?) -> String {
      feeling.map { EmotionScale.label(for: $0) } ?? "not rated"
    }
    let isGrounded =
      old.feelingMark(in: telling.old).isEvidence && new.feelingMark(in: telling.new).isEvidence
    let isOpinion = !isGrounded && old.emotion != nil && new.emotion != nil
    var sign = ComparisonLine.Sign.changed
    if let before = old.emotion, let after = new.emotion {
      sign = after < before ? .worse : .better
    }
    let text = "\(title): feeling \(words(old.emotion)), now \(words(new.emotion))"
    return .init(sign, text + (isOpinion ? " (opinion)" : ""), isOpinion: isOpinion)
  }

  private var pain: [ComparisonLine] {
    let before = old.pain.map { telling.old.cited($0).body }
    let after = new.pain.map { telling.new.cited($0).body }
    switch (before, after) {
    case (let before?, nil): return [.init(.better, "\(title): pain closed: \(before)")]
    case (nil, let after?): return [.init(.worse, "\(title): new pain: \(after)")]
    case (let before?, let after?) where before != after:
      return [.init(.changed, "\(title): pain: \(before), now \(after)")]
    case (nil, nil):
      return change.fields.first { $0.field == Touchpoint.field(.pain) }.flatMap {
        telling.line($0, of: change)
      }
      .map { [$0] } ?? []
    default: return [.init(.changed, "\(title): other sources for the pain")]
    }
  }
}
