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
    var lines: [MapLine] = []
    MapLine.visitAll(in: self) { lines.append($0) }
    return lines
  }

  /// The lines that cite no known source but what is made up, in the order of the map.
  package var openAssumptions: [MapLine] {
    mapLines.filter { !$0.isEvidence }
  }

  package var evidenceShare: EvidenceShare { EvidenceShare(of: self) }

  /// A line with what it is said of: `Checks stock, pain: stock is shown after login`.
  package func words(of line: MapLine) -> String {
    let table = EntityTable.of(line.reference.kind)
    let label = table.column(line.field).map { table.columns[$0].label } ?? line.field
    let isSole = line.reference.kind.soleIdentifier != nil
    return (isSole ? label : "\(title(of: line.reference)), \(label)") + ": \(line.text.body)"
  }

  /// The lines of one thing, in order.
  package func mapLines(of reference: Reference) -> [MapLine] {
    MapLine.lines(of: reference, in: self)
  }
}

extension MapLine {
  fileprivate static func lines(of thing: Reference, in session: Session) -> [MapLine] {
    switch thing.kind {
    case .purpose: session.purposes[thing.id].map { lines(of: $0, in: session) } ?? []
    case .vision: session.visions[thing.id].map { lines(of: $0, in: session) } ?? []
    case .goal: session.goals[thing.id].map { lines(of: $0, in: session) } ?? []
    case .persona: session.personas[thing.id].map { lines(of: $0, in: session) } ?? []
    case .touchpoint: session.touchpoints[thing.id].map { lines(of: $0, in: session) } ?? []
    default: []
    }
  }

  private static func lines(of member: some Entity, in session: Session) -> [MapLine] {
    var lines: [MapLine] = []
    visit([member], in: session) { lines.append($0) }
    return lines
  }
}

extension EvidenceShare {
  package init(of session: Session) {
    self.init(evidence: 0, lines: 0)
    MapLine.visitAll(in: session) { line in
      lines += 1
      if line.isEvidence { evidence += 1 }
    }
  }
}

extension MapLine {
  /// Goes through the lines of the map, in the order in which it is asked, without a list of them.
  package static func visitAll(in session: Session, _ body: (MapLine) -> Void) {
    visit(session.purposes.members, in: session, body)
    visit(session.visions.members, in: session, body)
    visit(session.goals.members, in: session, body)
    visit(session.personas.members, in: session, body)
    visit(session.touchpoints.members, in: session, body)
  }

  /// Goes through the lines of things of one kind, in order.
  fileprivate static func visit<E: Entity>(
    _ members: [E], in session: Session, _ body: (MapLine) -> Void
  ) {
    let wanted = fields(of: E.kind)
    let fields = E.fields.filter { wanted.contains($0.name) }
    let (names, readers) = (fields.map(\.name), fields.map(\.readInPlace))
    for place in members.indices {
      for column in names.indices {
        var values = readers[column](members, place)
        if values.isEmpty {
          guard members[place].marks.unknown.contains(names[column]) else { continue }
          values = ["unknown"]
        }
        for index in values.indices {
          let text = session.cited(values[index])
          let mark =
            text.sources.isEmpty
            ? EvidenceMark.guess : EvidenceMark(citing: text.sources, in: session)
          body(
            MapLine(
              reference: Reference(E.kind, members[place].id), field: names[column], index: index,
              text: text, mark: mark))
        }
      }
    }
  }
}
