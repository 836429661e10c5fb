import Workshop

/// What is only guessed, what was tested, what nobody knew, and the sources of the rest.
struct LearningSections {
  let map: PublishedMap

  /// The guesses that are tested, a row each with what the test showed.
  var hypotheses: [OutlinePart] {
    var results: [Identifier?: [Finding]] = [:]
    for finding in map.session.findings.members {
      results[finding.hypothesis.flatMap { map.session.hypotheses[$0]?.id }, default: []]
        .append(finding)
    }
    let names = lineNames()
    let rows = map.session.hypotheses.members.map { hypothesis -> [[Phrase]] in
      let reference = Reference(.hypothesis, hypothesis.id)
      func told(_ field: String) -> [Phrase] { map.values(of: field, on: reference) }
      // A belief in words of its own is about nothing but itself.
      let isOwn = hypothesis.ref.map { ref in
        let told = hypothesis.statement.map { map.session.cited($0).body }
        return names[ref] == nil && [nil, map.session.cited(ref).body].contains(told)
      }
      let about =
        isOwn == true
        ? [] : hypothesis.ref.map { ref in [names[ref].map { Phrase($0) } ?? map.said(ref)] }
      let threshold = hypothesis.threshold.map { [Phrase(right(if: $0, of: hypothesis))] }
      let status = hypothesis.status == .open ? [] : told("Status")
      return [
        [Phrase([.strong(Wording.belief(map.title(of: reference)))])] + weight(of: hypothesis),
        about ?? told("Ref"), told("QualitativeTest"),
        threshold ?? told("Threshold") + told("KPI"), told("WrongIf"), told("Owner"), told("Due"),
        told("Harm"),
        status + told("Reason") + (results[hypothesis.id] ?? []).map(finding) + told("Instead")
          + leaning(on: hypothesis),
      ]
    }
    let table = Outline.Table(header: Wording.guessHeader, rows: rows).compact
    return [
      OutlinePart(Wording.guesses, [.table(table)]),
      .inner("Findings of no hypothesis", [.list((results[nil] ?? []).map(finding))]),
    ]
  }

  /// What rests on a guess that was refuted, until somebody says what holds instead.
  private func leaning(on hypothesis: Hypothesis) -> [Phrase] {
    let leaning = hypothesis.isRefutedOnly ? Leaning.of(hypothesis, in: map.session) : []
    return leaning.map { Phrase([.aside("\(Wording.leaning): \($0.words(in: map.session))")]) }
  }

  /// `it reaches 2.2% of visits (Detail page to checkout)`.
  private func right(if threshold: Quantity, of hypothesis: Hypothesis) -> String {
    let kpi = hypothesis.kpi.flatMap { map.session.kpis[$0] }
    let unit = kpi?.unit.map { map.session.cited($0).body }
    let words = "it reaches " + Wording.amount(threshold, unit)
    return kpi.map { "\(words) (\(map.title(of: Reference(.kpi, $0.id))))" } ?? words
  }

  private func weight(of hypothesis: Hypothesis) -> [Phrase] {
    let words = [
      hypothesis.importance.map(Wording.importance),
      hypothesis.evidenceStrength.map(Wording.strength),
    ].compactMap { $0 }
    return words.isEmpty ? [] : [Phrase([.aside(words.joined(separator: "; "))])]
  }

  /// Lines of the map for people, by the words with which a hypothesis refers to them.
  private func lineNames() -> [String: String] {
    if map.session.hypotheses.isEmpty { return [:] }
    let wanted = Set(map.session.hypotheses.members.compactMap(\.ref))
    let lines = map.session.mapLines.filter { wanted.contains($0.hypothesisReference) }
    let named = lines.map { line in
      (line.hypothesisReference, name(of: line, title: map.title(of: line.reference)))
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// `Checks stock, pain`.
  private func name(of line: MapLine, title: String) -> String {
    let field = map.label(line.reference.kind, line.field)
    return line.reference.kind.soleIdentifier == nil ? "\(title), \(field.lowercased())" : field
  }

  private func finding(_ finding: Finding) -> Phrase {
    let round = finding.followUp.map { Wording.inRound(map.title(of: Reference(.followUp, $0))) }
    let head = [
      finding.date.map(map.words), finding.proof?.rawValue, finding.verdict?.rawValue, round,
    ]
    let known = head.compactMap(\.self).joined(separator: ", ")
    let text = finding.text.map { map.said($0).parts } ?? []
    return Phrase(known.isEmpty ? text : [.text(text.isEmpty ? known : known + ":")] + text)
  }

  /// How much of the map is known, and what nobody knew.
  var assumptions: [OutlinePart] {
    let share = map.lines.share
    let parts = share.percent.map { percent in
      Wording.share(evidence: share.evidence, lines: share.lines, percent: percent)
    }
    let told = parts.map { [Outline.Block.paragraph(Phrase($0))] } ?? []
    return [
      OutlinePart(Wording.guesses, told),
      OutlinePart(
        heading: .within(Wording.notKnown, chapter: Wording.guesses),
        blocks: [.list(UnknownList(map: map).phrases)]),
    ]
  }

  var sources: [OutlinePart] {
    sources { _ in true }
  }

  /// The footnotes that are wanted.
  func sources(where isWanted: (Outline.Source) -> Bool) -> [OutlinePart] {
    let entries = map.session.evidence.members.map(SourceEntry(map: map).source)
    return [OutlinePart("Sources", [.sources(entries.filter(isWanted))])]
  }
}
