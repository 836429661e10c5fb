/// What of the findings the team has answered: it leaves it so, for a reason.
///
/// The answer is an entry of the log of decisions. It holds as long as what it was about stays the same,
/// and no longer: then the finding is told again. An error is mended, not answered.
package struct AnsweredFindings: Sendable {
  package let open: [Check.Finding]
  package let answered: [(finding: Check.Finding, reason: String)]

  /// - Parameter findings: in the order in which they are told.
  package init(_ findings: [Check.Finding], in session: Session) {
    let answers = session.decisions.members.reduce(into: [String: [Decision]]()) {
      found, decision in
      if let about = decision.about, decision.content != nil {
        found[about, default: []].append(decision)
      }
    }
    var open: [Check.Finding] = []
    var answered: [(finding: Check.Finding, reason: String)] = []
    for finding in findings {
      let given = answers[finding.mark]?.last {
        finding.severity != .error && $0.content == finding.fingerprint(in: session)
      }
      if let given {
        answered.append((finding, given.why.map { session.cited($0).body } ?? ""))
      } else {
        open.append(finding)
      }
    }
    (self.open, self.answered) = (open, answered)
  }
}

extension Check.Finding {
  /// The words under which a decision remembers that this was answered: `keep-vision-short
  /// vision.statement`.
  package var mark: String { "\(rule) \(place.text)" }

  /// The fingerprint of the rule, the place, what is said there and what stands there.
  package func fingerprint(in session: Session) -> String {
    var print = Fingerprint()
    print.add(rule)
    print.add(place.text)
    print.add(message)
    if let thing = place.thing, thing.kind == place.kind {
      print.add(thing, in: session, only: place.field)
    } else {
      // Of things of a kind, or those of one person or stage, it is asked which they are: what else is
      // said of each matters to what is asked of that thing.
      let table = EntityTable.of(place.kind)
      let owner = place.thing.flatMap { thing in
        table.columns.firstIndex { $0.refers(to: thing.kind) }.map { ($0, thing.id) }
      }
      for id in table.ids(pointingAt: owner.map { [$0] } ?? [], in: session) {
        print.add(id.text)
        print.add(session.title(of: Reference(place.kind, id)))
      }
    }
    return print.text
  }
}
