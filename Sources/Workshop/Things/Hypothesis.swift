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

  package static let fields: [Field<Hypothesis>] = [
    .text("Ref", \.ref, "the assumption") { $0.ref = $1 },
    .text("Statement", \.statement, "we believe") { $0.statement = $1 },
    .scale("Importance", \.importance, 1...5) { $0.importance = $1 },
    .scale("EvidenceStrength", \.evidenceStrength, 0...3, "evidence so far") {
      $0.evidenceStrength = $1
    },
    .reference("KPI", { $0[$1].kpi }, { $0.kpi = $1 }, to: .kpi),
    .number("Threshold", \.threshold, "right if it reaches") { $0.threshold = $1 },
    .text("QualitativeTest", \.qualitativeTest, "conversation or observation") {
      $0.qualitativeTest = $1
    },
    .text("Owner", \.owner) { $0.owner = $1 }.person,
    .date("Due", \.due) { $0.due = $1 },
    .text("Harm", \.harm, "possible harm") { $0.harm = $1 },
    .choice("Status", \.status) { $0.status = $1 },
    .text("WrongIf", \.wrongIf, "what proves us wrong") { $0.wrongIf = $1 },
    .text("Reason", \.reason, "why") { $0.reason = $1 },
    .text("Instead", \.instead, "what holds instead") { $0.instead = $1 },
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

  package static let fields: [Field<Finding>] = [
    .reference("Hypothesis", { $0[$1].hypothesis }, { $0.hypothesis = $1 }, to: .hypothesis),
    .date("Date", \.date, isPast: true) { $0.date = $1 },
    .choice("Proof", \.proof, "numbers or voices") { $0.proof = $1 },
    .text("Text", \.text) { $0.text = $1 },
    .choice("Verdict", \.verdict) { $0.verdict = $1 },
    .reference(
      "FollowUp", { $0[$1].followUp }, { $0.followUp = $1 }, to: .followUp, label: "told in"
    ).withheld(.notes),
  ]
}
