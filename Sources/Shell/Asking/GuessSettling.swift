import Workshop

/// What a guess that was settled does to the map.
///
/// The lines that a supported one was about take its source; what leans on a refuted one is named.
enum GuessSettling {
  /// The edits that go with calling a guess supported: a source of what was found, cited by each line.
  static func edits(
    for status: String, of thing: Reference, in session: Session, on day: Day
  ) -> [Edit] {
    guard thing.kind == .hypothesis, status == Hypothesis.Status.supported.rawValue,
      let guess = session.hypotheses[thing.id]
    else { return [] }
    let lines = lines(of: guess, in: session)
    guard !lines.isEmpty else { return [] }
    let found = session.findings.members.filter { $0.hypothesis == guess.id }
    var source = Evidence(
      id: session.freshIdentifier(for: "tested \(guess.id.text)", kind: .evidence))
    source.title = "Tested: \(session.title(of: thing))"
    source.type = found.contains { $0.proof == .voices } ? .interviews : .analytics
    source.date = found.last { $0.date != nil }?.date ?? day
    source.sample = found.compactMap { $0.text.flatMap(Share.init(spoken:))?.all }.last
    let citing = lines.map { line -> Edit in
      var texts = session.values(of: line.field, on: line.reference)
      var text = session.cited(texts[line.index])
      text.sources.append(source.id)
      texts[line.index] = text.text
      return session.setting(line.field, of: line.reference, to: texts)
    }
    return [.adding(source)] + citing
  }

  private static func lines(of guess: Hypothesis, in session: Session) -> [MapLine] {
    session.openAssumptions.filter {
      $0.hypothesisReference == guess.ref && $0.text.body != "unknown"
    }
  }

  /// Said once it is kept.
  static func passages(after edits: [Edit], in session: Session) -> [Message] {
    guard case .revise(.hypothesis, let id, let changes)? = edits.first,
      let change = changes.first(where: { $0.field == Hypothesis.field(.status) }),
      change.before != change.after,
      let guess = session.hypotheses[id]
    else { return [] }
    if let source = edits.lazy.compactMap(source).first {
      let count = edits.count {
        if case .revise(let kind, _, _) = $0 { kind != .hypothesis } else { false }
      }
      let lines = count == 1 ? "1 line becomes" : "\(count) lines become"
      return [.init(.done, "\(lines) evidence [\(source.text)]. /undo takes it back.")]
    }
    guard guess.isRefutedOnly else { return [] }
    let leaning = Leaning.of(guess, in: session).map { $0.words(in: session) }
    guard !leaning.isEmpty else { return [] }
    return [
      .init(
        .warning,
        "Leans on it, until somebody says what holds instead: \(leaning.joined(separator: "; ")).")
    ]
  }

  private static func source(_ edit: Edit) -> Identifier? {
    if case .add(.evidence, let id, _, _) = edit { id } else { nil }
  }
}
