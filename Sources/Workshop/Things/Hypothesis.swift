/// An assumption worth testing, with the number and the conversation that would prove it.
package struct Hypothesis: Entity {
  package static let kind = EntityKind.hypothesis

  package var id: Identifier
  package var marks = AnswerState()
  package var ref: String?
  package var statement: String?
  package var importance: Int?
  package var evidenceStrength: Int?
  package var kpi: Identifier?
  package var threshold: Quantity?
  package var qualitativeTest: String?
  package var owner: String?
  package var due: Day?
  package var harm: String?
  package var status: Status?
  /// The answer that proves us wrong.
  package var wrongIf: String?
  /// Why the team calls it something else than what was agreed beforehand says.
  package var reason: String?
  /// What holds instead of a refuted one.
  package var instead: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// `heard` says that voices support it, `counted` that numbers do; `supported` is both.
  package enum Status: String, Sendable, CaseIterable {
    case open, heard, counted, supported, refuted, unclear
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case ref = "Ref", statement = "Statement", importance = "Importance"
    case evidenceStrength = "EvidenceStrength", kpi = "KPI", threshold = "Threshold"
    case qualitativeTest = "QualitativeTest", owner = "Owner", due = "Due", harm = "Harm"
    case status = "Status", wrongIf = "WrongIf", reason = "Reason", instead = "Instead"
  }

  package static let naming: [FieldName] = [.statement, .ref]
  package static let fields: [Field<Hypothesis>] = [
    .text(.ref, { $0[$1].ref }, "the assumption") { $0.ref = $1 },
    .text(.statement, { $0[$1].statement }, "we believe") { $0.statement = $1 },
    .scale(.importance, { $0[$1].importance }, 1...5) { $0.importance = $1 },
    .scale(.evidenceStrength, { $0[$1].evidenceStrength }, 0...3, "evidence so far") {
      $0.evidenceStrength = $1
    },
    .reference(.kpi, { $0[$1].kpi }, { $0.kpi = $1 }, to: .kpi),
    .number(.threshold, { $0[$1].threshold }, "right if it reaches") { $0.threshold = $1 },
    .text(.qualitativeTest, { $0[$1].qualitativeTest }, "conversation or observation") {
      $0.qualitativeTest = $1
    },
    .text(.owner, { $0[$1].owner }) { $0.owner = $1 }.person,
    .date(.due, { $0[$1].due }) { $0.due = $1 },
    .text(.harm, { $0[$1].harm }, "possible harm") { $0.harm = $1 },
    .choice(.status, { $0[$1].status }) { $0.status = $1 },
    .text(.wrongIf, { $0[$1].wrongIf }, "what proves us wrong") { $0.wrongIf = $1 },
    .text(.reason, { $0[$1].reason }, "why") { $0.reason = $1 },
    .text(.instead, { $0[$1].instead }, "what holds instead") { $0.instead = $1 },
  ]
}

extension Hypothesis {
  /// What a line of the map says, without the place it stands in: `ana.Goal: runs` says `runs`.
  package static func words(ofLine reference: String) -> String {
    guard let colon = reference.firstRange(of: ": ") else { return reference }
    let place = reference[..<colon.lowerBound].split(
      separator: ".", omittingEmptySubsequences: false)
    guard place.count == 2, !place[0].contains(" "),
      EntityTable.all.contains(where: { $0.column(String(place[1])) != nil })
    else { return reference }
    return String(reference[colon.upperBound...])
  }
}

/// What a test of a hypothesis showed.
package struct Finding: Entity {
  package static let kind = EntityKind.finding

  package var id: Identifier
  package var marks = AnswerState()
  package var hypothesis: Identifier?
  package var date: Day?
  package var proof: Proof?
  package var text: String?
  package var verdict: Verdict?
  /// The round in which it was told.
  package var followUp: Identifier?

  package init(id: Identifier) {
    self.id = id
  }

  /// What tells.
  package enum Proof: String, Sendable, CaseIterable {
    case numbers, voices
  }

  package enum Verdict: String, Sendable, CaseIterable {
    case supports, contradicts, unclear
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case hypothesis = "Hypothesis", date = "Date", proof = "Proof", text = "Text"
    case verdict = "Verdict", followUp = "FollowUp"
  }

  package static let naming: [FieldName] = [.text]
  package static let fields: [Field<Finding>] = [
    .reference(.hypothesis, { $0[$1].hypothesis }, { $0.hypothesis = $1 }, to: .hypothesis),
    .date(.date, { $0[$1].date }, isPast: true) { $0.date = $1 },
    .choice(.proof, { $0[$1].proof }, "numbers or voices") { $0.proof = $1 },
    .text(.text, { $0[$1].text }) { $0.text = $1 },
    .choice(.verdict, { $0[$1].verdict }) { $0.verdict = $1 },
    .reference(
      .followUp, { $0[$1].followUp }, { $0.followUp = $1 }, to: .followUp, label: "told in"
    ).withheld(.notes),
  ]
}
