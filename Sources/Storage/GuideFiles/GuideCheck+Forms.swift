import Records
import Workshop

/// What must go together between forms, steps and questions.
extension GuideCheck {
  mutating func checkForms() {
    if draft.isChecked { return }
    let names = draft.guide.questions.map(\.name)
    var covering: [String: String] = [:]
    for form in draft.guide.forms {
      guard let record = draft.formRecords[form.name] else { continue }
      draft.checkStep(form.step, record, .step)
      checkReach(of: form, record)
      for question in form.covers {
        if !names.contains(question) {
          let nearest = GuideCodec.Nearest.to(question, among: names)
          draft.blame(
            record, .covers, value: question, .unknownQuestion(question, nearest: nearest))
        } else if let other = covering[question] {
          draft.blame(record, .covers, value: question, .coveredTwice(question, by: other))
        }
        covering[question] = form.name
      }
      checkRemarks(of: form, record)
      if let field = form.lists, form.listed?.column == nil {
        draft.blame(record, .lists, .unknownFieldOfKind(field, form.kind, nearest: nil))
      }
      if form.finder != nil, form.kind != .kpi {
        draft.blame(record, .finder, .nothingToFind(form.kind))
      }
      checkShape(of: form, record)
      checkBeginnings(of: form, record)
    }
    checkRooms()
  }

  /// Whether it is clear which thing a form is about, and to what a new one belongs.
  private mutating func checkReach(of form: Form, _ record: Int) {
    let columns = EntityTable.of(form.kind).columns
    switch form.task {
    case .makes(let kind):
      for loop in form.each where !columns.contains(where: { $0.refers(to: loop.kind) }) {
        draft.blame(record, .each, .cannotBelong(kind, to: loop.kind))
      }
    case .fills(let kind):
      let isNamed = form.which != .none || form.fields.contains { $0.mark == .across }
      if kind.soleIdentifier == nil, !isNamed, !form.each.contains(where: { $0.kind == kind }) {
        draft.blame(record, .fills, .notLoopedOver(kind))
      }
    }
  }

  private mutating func checkRemarks(of form: Form, _ record: Int) {
    let parts = form.fields.map(\.field)
    let remarks = [
      (GuideCodec.Word.need, form.needs), (.again, form.asksAgain),
      (.otherwise, form.otherwise.map { [$0] } ?? []),
    ]
    for (word, remarks) in remarks {
      for remark in remarks where !parts.contains(remark.field) {
        let nearest = GuideCodec.Nearest.to(remark.field, among: parts)
        let value = "\(remark.field) \(remark.words)"
        draft.blame(record, word, value: value, .notAPart(remark.field, nearest: nearest))
      }
    }
  }

  /// The line that shows the marks has to show every sign.
  private mutating func checkShape(of form: Form, _ record: Int) {
    guard !form.shape.isEmpty else { return }
    for (place, part) in form.fields.enumerated() {
      let words = part.mark.words
      let isShown =
        words.isEmpty
        || words.contains { form.shape.lowercased().contains($0.lowercased()) }
        // Another way to say what is shown already, or one of its values.
        || form.fields.prefix(place).contains {
          $0.field == part.field
            && ($0.value == part.value || $0.value == nil || part.isKnown || part.value == "no")
        }
      if !isShown, let field = draft.partPlaces[form.name]?[place] {
        draft.blame(record, field: field, .notInShape(words[0]))
      }
    }
  }

  /// A beginning that two fields share would always go to the first.
  private mutating func checkBeginnings(of form: Form, _ record: Int) {
    var seen: [String: String] = [:]
    for (place, part) in form.fields.enumerated() {
      guard case .begins(let words) = part.mark, part.vocabulary != .length else { continue }
      for word in words {
        if let other = seen[word], let field = draft.partPlaces[form.name]?[place] {
          draft.blame(record, field: field, .sameBeginning(word, as: other))
        }
        seen[word] = part.field
      }
    }
  }

  private mutating func checkRooms() {
    let names = draft.guide.questions.map(\.name)
    for record in draft.source.ofType(.step) {
      guard let name = draft.value(.id, of: record), let step = draft.guide.step(named: name) else {
        continue
      }
      if let room = step.room, room.minutes > step.minutes, draft.value(.room, of: record) != nil {
        draft.blame(record, .room, .roomTooLong(room.minutes, step: step.minutes))
      }
      for question in step.later where !names.contains(question) {
        let nearest = GuideCodec.Nearest.to(question, among: names)
        draft.blame(record, .later, value: question, .unknownQuestion(question, nearest: nearest))
      }
    }
  }
}
