import Workshop

/// What the log of decisions says of answers that are choices.
struct ChoiceEntries {
  let session: Session
  let guide: Guide

  /// What it has to say once `edits` have been made: a new entry, or a change of the one that notes
  /// the same choice.
  func entries(after edits: [Edit], on day: Day) -> [Edit] {
    guard let reference = edits.first?.reference else { return [] }
    return guide.questions.flatMap { question -> [Edit] in
      guard !question.logs.isEmpty, !question.adds, question.field.kind == reference.kind,
        let value = session.values(of: question.field.field, on: reference).first,
        value != "unknown", let what = words(of: question, value, about: reference)
      else { return [] }
      return entry(what, question, value, reference, on: day)
    }
  }

  private func words(
    of question: Question, _ value: String, about reference: Reference
  ) -> String? {
    let isNo = question.field.column?.kind == .yesNo && value == "no"
    guard let template = isNo ? question.logs.dropFirst().first : question.logs.first else {
      return nil
    }
    let answer = ValueWords(session: session, guide: guide).of(value, in: question.field)
    if let chosen = thing(value, of: question) {
      // With one thing to choose from there is no choice to note.
      guard EntityTable.of(chosen.kind).ids(in: session).count > 1 else { return nil }
      // One begins once: the second person is no second decision.
      let own = about(question, reference)
      guard
        !session.decisions.members.contains(where: {
          $0.about != own && $0.about?.hasPrefix("\(question.name) ") == true
        })
      else { return nil }
    }
    return Wording.filled(
      template, ["answer": answer, "thing": session.title(of: reference)])
  }

  private func about(_ question: Question, _ reference: Reference) -> String {
    "\(question.name) \(reference.id.text)"
  }

  /// The thing an answer names, where it names one.
  private func thing(_ value: String, of question: Question) -> Reference? {
    guard case .reference(let kinds) = question.field.column?.kind else { return nil }
    return kinds.first { EntityTable.of($0).index(of: Identifier(value), in: session) != nil }
      .map { Reference($0, Identifier(value)) }
  }

  private func entry(
    _ what: String, _ question: Question, _ value: String, _ reference: Reference, on day: Day
  ) -> [Edit] {
    let about = about(question, reference)
    let fields = [
      (Decision.field(.what), [what]), (Decision.field(.why), why(value, reference)),
      (Decision.field(.customerNeed), known(Decision.field(.customerNeed), reference)),
    ]
    if let old = session.decisions.members.first(where: { $0.about == about }) {
      return fields.filter { !$0.1.isEmpty || $0.0 == Decision.field(.why) }.map { name, values in
        session.setting(name, of: Reference(.decision, old.id), to: values)
      }.filter { !$0.changesNothing }
    }
    let values = fields.filter { !$0.1.isEmpty }.map { FieldValues($0.0, $0.1) }
    // What the whole room did is nobody's own word.
    return [session.noting(values, about: about, on: day, guide)]
  }

  /// The reason given for a choice; "why not" is no reason once it is taken on.
  private func why(_ value: String, _ reference: Reference) -> [String] {
    let reason = known(Decision.field(.why), reference)
    return reason.isEmpty && value == "no" ? known(Idea.field(.reason), reference) : reason
  }

  private func known(_ field: String, _ reference: Reference) -> [String] {
    guard EntityTable.of(reference.kind).column(field) != nil else { return [] }
    let values = session.values(of: field, on: reference)
    return values == ["unknown"] ? [] : values.map { session.cited($0).body }
  }
}

extension Session {
  /// A new entry of the log of decisions that the shell writes by itself.
  func noting(_ values: [FieldValues], about: String, on day: Day, _ guide: Guide) -> Edit {
    let id = freshIdentifier(for: values.first?.values.first ?? "", kind: .decision)
    let isServed = values.contains { $0.name == Decision.field(.customerNeed) }
    let passed =
      isServed || guide.needMarks.isEmpty
      ? [] : [FieldValues(AnswerState.skippedField, guide.needMarks)]
    return .add(
      .decision, id,
      values + [
        FieldValues(Decision.field(.date), [day.text]),
        FieldValues(Decision.field(.about), [about]),
      ] + passed,
      place: nil)
  }
}
