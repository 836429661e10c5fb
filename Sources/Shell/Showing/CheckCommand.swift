import Workshop

/// `/check`: what the method would still ask, and what of it the team leaves so for a reason.
struct CheckCommand {
  private let room: DialogueContext
  private var session: Session { room.session }

  init(in room: DialogueContext) {
    self.room = room
  }

  func run(_ rest: String) -> DialogueResult {
    rest.isEmpty ? .said(passages) : leave(rest)
  }

  private var findings: AnsweredFindings {
    AnsweredFindings(
      Check.findings(
        in: CheckInput(
          session: session, walk: room.walk, today: room.today, words: room.options.words)),
      in: session)
  }

  private var passages: [Message] {
    let findings = findings
    let listed = listed(findings)
    let toCome = findings.open.count - listed.count
    var told = FindingList.numbered(listed)
    if toCome > 0 {
      told.append(
        .init(.hint, "\(toCome) required question\(toCome == 1 ? " is" : "s are") still to come."))
    }
    return told + FindingList.answered(findings.answered.count)
  }

  /// What is listed, in the order of its numbers.
  private func listed(_ findings: AnsweredFindings) -> [Check.Finding] {
    FindingList.ranked(findings.open.filter { !isToCome($0) })
  }

  private func isToCome(_ finding: Check.Finding) -> Bool {
    guard finding.rule == "answer-required-questions", let name = finding.place.question,
      let place = room.walk.place(named: name, in: session)
    else { return false }
    return room.walk.standing(of: place, in: session) == .open
  }

  /// Notes what was found as left so, by its number in the list: `2 because the board wrote it`.
  private func leave(_ rest: String) -> DialogueResult {
    guard var parts = FindingReason(rest) else {
      return .said(
        .problem,
        "Say which one and why, as in /check 2 because the board wrote it. /check alone lists them."
      )
    }
    if let number = Int(parts.place) {
      let listed = listed(findings)
      guard listed.indices.contains(number - 1) else {
        return .said(.problem, "There is no number \(number); /check lists them.")
      }
      parts = FindingReason(place: listed[number - 1].place.text, reason: parts.reason)
    }
    switch parts.edits(in: findings, session, on: room.today, room.guide) {
    case .failure(let problem): return .said(.problem, problem.sentence)
    case .success(let edits):
      return DialogueResult(
        told: [.init(.done, "Saved. \(FindingReason.saved)")], edits: edits, next: .stay)
    }
  }
}

/// A place and the reason for which what was found there is left so.
package struct FindingReason: Sendable, Equatable {
  package let place: String
  package let reason: String

  /// Why nothing can be left so.
  package struct Problem: Error, Sendable {
    package let sentence: String
  }

  package static let saved =
    "It is left so until something changes there; the log of decisions keeps why."

  package init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }

  /// Reads `vision.statement because the board wrote it`; nil where the reason is missing.
  init?(_ text: String) {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    let rest = AnswerReader.trimmed(String(text[blank...]))
    guard rest.lowercased().hasPrefix("because ") else { return nil }
    self.init(place: String(text[..<blank]), reason: String(rest.dropFirst("because ".count)))
  }

  /// What the log of decisions has to say of all that is asked there.
  package func edits(
    in findings: AnsweredFindings, _ session: Session, on day: Day, _ guide: Guide
  ) -> Result<[Edit], Problem> {
    let left = open(in: findings).filter { $0.severity != .error }
    guard !left.isEmpty else { return .failure(Problem(sentence: refusal(in: findings))) }
    var session = session
    var edits: [Edit] = []
    for finding in left {
      let edit = finding.left(because: reason, in: session, on: day, guide)
      do throws(EditProblem) {
        try session.apply(edit)
      } catch {
        return .failure(Problem(sentence: error.sentence(in: session)))
      }
      edits.append(edit)
    }
    return .success(edits)
  }

  private func open(in findings: AnsweredFindings) -> [Check.Finding] {
    findings.open.filter { $0.place.text.lowercased() == place.lowercased() }
  }

  private func refusal(in findings: AnsweredFindings) -> String {
    if let error = open(in: findings).first {
      return "What is missing or broken has to be mended: \(error.message) \(error.advice)"
    }
    let isLeft = findings.answered.contains {
      $0.finding.place.text.lowercased() == place.lowercased()
    }
    if isLeft { return "\(place) is left so already. /show decisions lists the reasons." }
    let nearest = Nearest.match(for: place, in: findings.open.map(\.place.text))
    return "Nothing is asked of \(place)."
      + (nearest.map { " Did you mean \($0)?" } ?? " /check lists the places.")
  }
}

extension Check.Finding {
  /// The entry of the log of decisions that leaves it so as long as nothing changes there.
  package func left(
    because reason: String, in session: Session, on day: Day, _ guide: Guide
  ) -> Edit {
    let values = [
      FieldValues(Decision.field(.what), ["We leave it so: \(message)"]),
      FieldValues(Decision.field(.why), [reason]),
      FieldValues(Decision.field(.content), [fingerprint(in: session)]),
    ]
    return session.noting(values, about: mark, on: day, guide)
  }
}
