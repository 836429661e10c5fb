/// One line of the map that says how things are for the customer: evidence if it cites a source that
/// is not made up, else an assumption.
package struct MapLine: Sendable, Equatable {
  package var reference: Reference
  /// The name of the field in files: `Pain`.
  package var field: String
  /// Counts from 0 among the values of the field.
  package var index: Int
  /// What is said and the known sources it cites. The body is `unknown` where that was the answer.
  package var text: CitedText

  /// What it rests on.
  package var mark: EvidenceMark

  package var isEvidence: Bool { mark.isEvidence }

  /// The line as a hypothesis refers to it: `checks-stock.Pain: stock is shown only after logging in`.
  package var hypothesisReference: String { "\(reference.id.text).\(field): \(text.body)" }

  init(reference: Reference, field: String, index: Int, text: CitedText, mark: EvidenceMark) {
    self.reference = reference
    self.field = field
    self.index = index
    self.text = text
    self.mark = mark
  }

  /// The fields of a kind whose values are lines of the map.
  ///
  /// These are the claims about customers and the numbers of today. What we want or plan (vision,
  /// goals, opportunities, actions) is neither evidence nor assumption; a persona's name, summary
  /// and quote only give the claims below them a face.
  package static func fields(of kind: EntityKind) -> [String] {
    switch kind {
    case .purpose: [Purpose.field(.gap)]
    case .vision: [Vision.field(.empathy)]
    case .goal: [Goal.field(.measure)]
    case .persona: Persona.lineFields
    case .touchpoint:
      Touchpoint.fields(named: .action, .trigger, .thought, .expectation, .pain, .delight)
    default: []
    }
  }
}

/// How many lines of a map are evidence.
package struct EvidenceShare: Sendable, Equatable {
  package var evidence: Int
  /// All lines, evidence and assumptions.
  package var lines: Int

  package init(evidence: Int, lines: Int) {
    self.evidence = evidence
    self.lines = lines
  }

  /// Whole percent, halves up; nil without any line.
  package var percent: Int? {
    lines == 0 ? nil : (200 * evidence + lines) / (2 * lines)
  }
}

extension Session {
  /// Every line of the map, in the order in which it is asked.
  package var mapLines: [MapLine] {
    lines(of: purposes) + lines(of: visions) + lines(of: goals) + lines(of: personas)
      + lines(of: touchpoints)
  }

  /// The lines that cite no known source but what is made up, in the order of the map.
  package var openAssumptions: [MapLine] {
    mapLines.filter { !$0.isEvidence }
  }

  package var evidenceShare: EvidenceShare {
    let lines = mapLines
    return EvidenceShare(evidence: lines.count(where: \.isEvidence), lines: lines.count)
  }

  /// A line with what it is said of: `Checks stock, pain: stock is shown after login`.
  package func words(of line: MapLine) -> String {
    let table = EntityTable.of(line.reference.kind)
    let label = table.column(line.field).map { table.columns[$0].label } ?? line.field
    let isSole = line.reference.kind.soleIdentifier != nil
    return (isSole ? label : "\(title(of: line.reference)), \(label)") + ": \(line.text.body)"
  }

  /// The lines of one thing, in order.
  package func mapLines(of reference: Reference) -> [MapLine] {
    switch reference.kind {
    case .purpose: purposes[reference.id].map { lines(of: $0) } ?? []
    case .vision: visions[reference.id].map { lines(of: $0) } ?? []
    case .goal: goals[reference.id].map { lines(of: $0) } ?? []
    case .persona: personas[reference.id].map { lines(of: $0) } ?? []
    case .touchpoint: touchpoints[reference.id].map { lines(of: $0) } ?? []
    default: []
    }
  }

  private func lines<E: Entity>(of roll: EntityList<E>) -> [MapLine] {
    MapLine.all(of: roll.members, in: self)
  }

  private func lines<E: Entity>(of member: E) -> [MapLine] {
    MapLine.all(of: [member], in: self)
  }
}

extension MapLine {
  /// The lines of things of one kind, in order.
  fileprivate static func all<E: Entity>(of members: [E], in session: Session) -> [MapLine] {
    let wanted = fields(of: E.kind)
    let fields = E.fields.filter { wanted.contains($0.name) }
    var lines: [MapLine] = []
    for place in members.indices {
      let reference = Reference(E.kind, members[place].id)
      for field in fields {
        var values = field.readInPlace(members, place)
        if values.isEmpty, members[place].marks.unknown.contains(field.name) {
          values = ["unknown"]
        }
        for (index, value) in values.enumerated() {
          let text = session.cited(value)
          let mark =
            text.sources.isEmpty
            ? EvidenceMark.guess : EvidenceMark(citing: text.sources, in: session)
          lines.append(
            MapLine(reference: reference, field: field.name, index: index, text: text, mark: mark))
        }
      }
    }
    return lines
  }
}
