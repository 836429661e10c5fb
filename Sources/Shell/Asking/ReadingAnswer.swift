import Workshop

/// The value of a KPI as people have it, typed as the answer to a question: `2.1% of 8,200, 8 June`.
struct ReadingAnswer {
  /// What the answer changes.
  private enum Place {
    case baseline(KPI)
    /// A further reading, or one that stands.
    case measurement(KPI, Identifier?)
    /// A target or a threshold, which need only be possible.
    case bound(KPI)
  }

  private let place: Place
  private let asking: CurrentQuestion
  private let session: Session

  /// Nil where the question asks for something else.
  init?(_ asking: CurrentQuestion, in session: Session) {
    self.asking = asking
    self.session = session
    guard let place = Self.place(of: asking, in: session) else { return nil }
    self.place = place
  }

  private static func place(of asking: CurrentQuestion, in session: Session) -> Place? {
    var path = asking.question.field
    var subject = asking.question.subject(in: asking.context)
    if case .item(let reference, let field, _) = asking.target {
      path = FieldPath(reference.kind, field)
      subject = reference
    }
    switch path {
    case KPI.path(.baseline): return subject.flatMap { session.kpis[$0.id] }.map { .baseline($0) }
    case KPI.path(.target): return subject.flatMap { session.kpis[$0.id] }.map { .bound($0) }
    case Hypothesis.path(.threshold):
      let hypothesis = subject.flatMap { session.hypotheses[$0.id] }
      return hypothesis?.kpi.flatMap { session.kpis[$0] }.map { .bound($0) }
    case Measurement.path(.value):
      let kpi =
        subject.flatMap { session.measurements[$0.id]?.kpi }
        ?? asking.context.last { $0.kind == .kpi }?.id
      return kpi.flatMap { session.kpis[$0] }.map { .measurement($0, subject?.id) }
    default: return nil
    }
  }

  /// How a value is typed here: the words that stand under the question.
  var hint: String? {
    switch place {
    case .baseline(let kpi), .measurement(let kpi, _):
      "For example: \(NumberWording.example(kpi.readingKind))."
    case .bound: nil
    }
  }

  /// - Throws: why the line is no value of this KPI.
  func edits(for text: String, on day: Day) throws(AnswerProblem) -> [Edit] {
    switch place {
    case .bound(let kpi):
      try check(text, kpi.readingKind)
      return []
    case .baseline(let kpi):
      let (reading, read) = try dated(text, kpi, day)
      return [
        revising(
          Reference(.kpi, kpi.id), KPI.field(.baseline), KPI.field(.baselineDate), reading, read,
          kpi)
      ]
        + TodaysValue(of: kpi, in: session).keeping
    case .measurement(let kpi, let id?):
      let (reading, read) = try dated(text, kpi, day)
      return [
        revising(
          Reference(.measurement, id), Measurement.field(.value), Measurement.field(.date), reading,
          read, kpi)
      ]
    case .measurement(let kpi, nil):
      let (reading, read) = try dated(text, kpi, day)
      let kept = reading.kept(kind: kpi.readingKind)
      var values = [FieldValues(Measurement.field(.value), [kept.value])]
      if let asked = kept.asked {
        values.append(FieldValues(Measurement.field(.sample), [String(asked)]))
      }
      if let counted = kept.counted {
        values.append(FieldValues(Measurement.field(.counted), [counted]))
      }
      if let read { values.append(FieldValues(Measurement.field(.date), [read.text])) }
      // The first reading of all cannot be read another way.
      if ReadingHistory(of: kpi, in: session).latest == nil {
        values.append(FieldValues(Measurement.field(.isSame), ["yes"]))
      }
      return [session.adding(.measurement, values, in: asking.context, called: "reading")]
        + TodaysValue(of: kpi, in: session).keeping
    }
  }

  /// What stands already, as it would be typed.
  static func typed(_ field: String, of reference: Reference, in session: Session) -> String? {
    switch FieldPath(reference.kind, field) {
    case KPI.path(.baseline): session.kpis[reference.id]?.counted
    case Measurement.path(.value): session.measurements[reference.id]?.counted
    default: nil
    }
  }

  /// Keeps that it is counted in hundreds, where a number is the first to say so.
  func unit(saidIn text: String) -> [Edit] {
    let id =
      switch place {
      case .baseline(let kpi), .bound(let kpi), .measurement(let kpi, _): kpi.id
      }
    guard session.kpis[id]?.unit == nil, text.contains(/[0-9] ?%/) else { return [] }
    return [session.setting(KPI.field(.unit), of: Reference(.kpi, id), to: ["%"])]
  }

  private func dated(
    _ text: String, _ kpi: KPI, _ day: Day
  ) throws(AnswerProblem) -> (reading: Reading, day: Day?) {
    do throws(ReadingProblem) {
      return try ReadingReader(kind: kpi.readingKind).dated(text, today: day)
    } catch {
      throw .reading(error)
    }
  }

  /// A bound that is no plain number is told as any other number would be.
  private func check(_ text: String, _ kind: KPIKind) throws(AnswerProblem) {
    let bare = text.hasSuffix("%") ? AnswerReader.trimmed(String(text.dropLast())) : text
    guard let quantity = Quantity(bare) else { return }
    do throws(ReadingProblem) {
      _ = try Reading(value: quantity, asked: nil, kind: kind)
    } catch {
      throw .reading(error)
    }
  }

  private func revising(
    _ reference: Reference, _ value: String, _ date: String, _ reading: Reading, _ read: Day?,
    _ kpi: KPI
  ) -> Edit {
    let kept = reading.kept(kind: kpi.readingKind)
    var changes = [
      session.change(of: value, on: reference, to: [kept.value]),
      session.change(
        of: Measurement.field(.counted), on: reference, to: kept.counted.map { [$0] } ?? []),
    ]
    // A figure alone leaves what was said of how many.
    if let asked = kept.asked {
      changes.append(
        session.change(of: Measurement.field(.sample), on: reference, to: [String(asked)]))
    }
    if let read { changes.append(session.change(of: date, on: reference, to: [read.text])) }
    return .revise(
      reference.kind, reference.id,
      changes.enumerated().filter { $0.offset == 0 || !$0.element.isIdle }.map(\.element))
  }
}

extension FieldChange {
  fileprivate var isIdle: Bool { before == after }
}

/// What a reading says, once it is kept.
enum ReadingReport {
  /// Said when a reading is complete as far as a comparison needs it: a day, and whether it was read the
  /// same way.
  static func passages(after edits: [Edit], in session: Session, on day: Day) -> [Message] {
    let settled = GuessSettling.passages(after: edits, in: session)
    if !settled.isEmpty { return settled }
    guard let edit = edits.first(where: { $0.reference.kind == .measurement }),
      let measurement = session.measurements[edit.reference.id], touches(edit),
      measurement.date != nil, measurement.isSame != nil,
      let kpi = measurement.kpi.flatMap({ session.kpis[$0] })
    else { return [] }
    let history = ReadingHistory(of: kpi, in: session)
    var sentences = history.sentences(on: day)
    if let next = history.next {
      sentences.append("Next reading \(DueWording.short(next, today: day)).")
    }
    return sentences.isEmpty ? [] : [.init(.plain, sentences.joined(separator: " "))]
  }

  private static func touches(_ edit: Edit) -> Bool {
    switch edit {
    case .add: return true
    case .revise(_, _, let changes):
      return changes.contains {
        Measurement.fields(named: .value, .date, .isSame, .counted).contains($0.field)
      }
    case .remove, .move: return false
    }
  }
}
