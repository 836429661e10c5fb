import Workshop

extension OutlineMaker {
  mutating func addHypotheses() {
    var results: [Identifier?: [Finding]] = [:]
    for finding in session.findings.members {
      results[finding.hypothesis.flatMap { session.hypotheses[$0]?.id }, default: []]
        .append(finding)
    }
    let names = lineNames()
    let fields = [
      "Importance", "EvidenceStrength", "KPI", "Threshold", "QualitativeTest", "Owner",
      "WrongIf", "Due", "Harm", "Status",
    ]
    let cards = session.hypotheses.members.map { hypothesis in
      let reference = Reference(.hypothesis, hypothesis.id)
      let findings = (results[hypothesis.id] ?? []).map(finding)
      let about = hypothesis.ref.map { ref in
        Outline.Fact(label(.hypothesis, "Ref"), [names[ref].map { Phrase($0) } ?? said(ref)])
      }
      let more = findings.isEmpty ? [] : [Outline.Fact("Findings", findings)]
      return Outline.Card(
        title: Phrase([.strong(title(of: reference))]),
        facts: (about.map { [$0] } ?? facts(["Ref"], of: reference))
          + facts(fields, of: reference) + more)
    }
    add("Hypotheses", [.cards(cards)])
    add("Findings of no hypothesis", level: 3, [.list((results[nil] ?? []).map(finding))])
  }

  /// Lines of the map for people, by the words with which a hypothesis refers to them.
  private func lineNames() -> [String: String] {
    if session.hypotheses.isEmpty { return [:] }
    let wanted = Set(session.hypotheses.members.compactMap(\.ref))
    let named = lines.filter { wanted.contains($0.hypothesisReference) }.map { line in
      let name = name(of: line, title: title(of: line.reference))
      return (line.hypothesisReference, "\(name): \(line.text.body)")
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// `Checks stock, pain`.
  private func name(of line: MapLine, title: String) -> String {
    let field = label(line.reference.kind, line.field)
    return line.reference.kind.soleIdentifier == nil ? "\(title), \(field.lowercased())" : field
  }

  private func finding(_ finding: Finding) -> Phrase {
    let head = [finding.date?.text, finding.proof, finding.verdict].compactMap { $0 }
    let known = head.joined(separator: ", ")
    let text = finding.text.map { said($0).parts } ?? []
    return Phrase(known.isEmpty ? text : [.text(text.isEmpty ? known : known + ":")] + text)
  }

  /// How much of the map is known, and every line that still needs a source.
  mutating func addAssumptions() {
    let share = EvidenceShare(evidence: lines.count { $0.isEvidence }, lines: lines.count)
    let parts = share.percent.map { percent in
      Wording.share(evidence: share.evidence, lines: share.lines, percent: percent)
    }
    add(Wording.shareHeading, parts.map { [.paragraph(Phrase($0))] } ?? [])
    add("Assumptions still open", level: lines.isEmpty ? 2 : 3, [.list(openLines())])
    add("Not known", level: lines.isEmpty ? 2 : 3, [.list(unknowns())])
  }

  private func openLines() -> [Phrase] {
    var thing: (reference: Reference, title: String)?
    return lines.filter { !$0.isEvidence && $0.text.body != Wording.unknown }.map { line in
      // Lines of one thing stand together, and finding a title takes a while.
      if thing?.reference != line.reference { thing = (line.reference, title(of: line.reference)) }
      let name = name(of: line, title: thing?.title ?? line.reference.id.text)
      return Phrase([.strong(name + ":"), .text(line.text.body)])
    }
  }

  /// Every field whose answer was "unknown".
  private func unknowns() -> [Phrase] {
    EntityTable.all.flatMap { table in
      table.ids(in: session).compactMap { id -> Phrase? in
        let unknown = table.marks(of: id, in: session).unknown
        guard !unknown.isEmpty else { return nil }
        let labels = table.columns.filter { unknown.contains($0.name) }.map(\.label)
        let reference = Reference(table.kind, id)
        let name = table.kind.soleIdentifier == nil ? title(of: reference) : table.kind.word
        return Phrase([.strong(name + ":"), .text(labels.joined(separator: ", "))])
      }
    }
  }

  mutating func addObservations() {
    add("Observations", [table(of: .observation, ["Text", "Evidence", "Stage", "Touchpoint"])])
  }

  mutating func addSources() {
    add("Sources", [.sources(session.evidence.members.map(source))])
  }

  /// The footnotes that what stands here already leads to.
  mutating func addCitedSources() {
    let cited = Set(blocks.flatMap(\.citations))
    add(
      "Sources",
      [.sources(session.evidence.members.map(source).filter { cited.contains($0.label) })])
  }

  private func source(_ source: Evidence) -> Outline.Source {
    let reference = Reference(.evidence, source.id)
    var facts = facts(["Type", "Date", "N", "Place", "Note"], of: reference)
    let stages = sources.stages(of: source.id).map { title(of: Reference(.stage, $0)) }
    if !stages.isEmpty {
      facts.append(Outline.Fact("Speaks about", [Phrase(stages.joined(separator: ", "))]))
    }
    if let date = source.date, let day = session.facts.date, date < day.yearBefore {
      facts.append(Outline.Fact(Wording.age, [Phrase(Wording.old)]))
    }
    return Outline.Source(
      label: sources.label(of: source.id), title: Phrase(title(of: reference)), facts: facts)
  }
}

extension Day {
  /// The same day twelve months ago; the 28th for the 29th of February.
  fileprivate var yearBefore: Day {
    let (year, month, day) = parts
    return Day(year: year - 1, month: month, day: day)
      ?? Day(year: year - 1, month: month, day: 28) ?? Day(number: number - 365)
  }
}
