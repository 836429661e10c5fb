import Records
import Workshop

extension GuideCodec.Draft {
  mutating func readQuestions() {
    var firsts: [String: Int] = [:]
    let found = source.ofType(.question)
    if !hasBase { guide.questions.reserveCapacity(found.count) }
    for record in found {
      let name = value(.id, of: record) ?? ""
      if !isChecked, Retired.holds(name, value(.field, of: record)) { continue }
      let isSecond = firsts[name] != nil
      let place = hasBase && !isSecond ? self.place(ofQuestion: name) : nil
      if place == nil, !isSecond { demand(.question, of: record) }
      var question = place.map { guide.questions[$0] } ?? Self.blank
      // Lists that a record states take the place of those in the base.
      var stated: [GuideCodec.Word] = []
      eachField(of: record, .question) { draft, word, field, value in
        if word == .id {
          question.name = draft.uniqueName(value, record, field, &firsts)
        } else if word.isRepeated {
          let isFirst = !stated.contains(word)
          stated.append(word)
          draft.append(word, value, isFirst, to: &question)
          if word == .show { draft.show(value, isFirst, record, field, on: &question) }
        } else if !draft.setWords(word, value, on: &question) {
          draft.set(word, value, field, of: record, on: &question)
        }
      }
      if !isChecked, records[question.name] == nil { records[question.name] = record }
      put(question, at: place)
    }
    checkAliases()
  }

  private static let blank = Question(
    name: "", step: "", kind: .text, field: FieldPath(.facts, "Name"))

  /// New questions of a guide with a base go to the end of their step, as do those that change it.
  private mutating func put(_ question: consuming Question, at place: Int?) {
    let step = question.step
    if let place, guide.questions[place].step == step {
      guide.questions[place] = question
      return
    }
    if let place { guide.questions.remove(at: place) }
    let last = hasBase ? guide.questions.indices.last { guide.questions[$0].step == step } : nil
    if let last {
      guide.questions.insert(question, at: last + 1)
    } else {
      guide.questions.append(question)
    }
  }

  // By its place: a question is large, and every other way copies each only to see its name.
  private func place(ofQuestion name: String) -> Int? {
    guide.questions.indices.first { guide.questions[$0].name == name }
  }

  private mutating func append(
    _ word: GuideCodec.Word, _ value: String, _ isFirst: Bool, to question: inout Question
  ) {
    let values = value.isEmpty ? [] : [value]
    switch word {
    case .also: question.also = isFirst ? values : question.also + values
    case .part: question.parts = isFirst ? values : question.parts + values
    case .default: question.defaults = isFirst ? values : question.defaults + values
    case .log: question.logs = isFirst ? values : question.logs + values
    default: break
    }
  }

  private mutating func show(
    _ value: String, _ isFirst: Bool, _ record: Int, _ field: Int, on question: inout Question
  ) {
    if isFirst { question.shows = [] }
    if let path = value.isEmpty ? nil : path(value, .show, record, field) {
      question.shows.append(path)
    }
  }

  /// Takes over what is words only; false for fields that are read as something else.
  private func setWords(
    _ word: GuideCodec.Word, _ value: String, on question: inout Question
  ) -> Bool {
    let optional = value.isEmpty ? nil : value
    switch word {
    case .step: question.step = value
    case .ask: question.text.ask = value
    case .label: question.text.label = value
    case .why: question.text.why = value
    case .tip: question.text.tip = optional
    case .good: question.text.good = optional
    case .bad: question.text.bad = optional
    case .parks: question.text.parks = optional
    default: return false
    }
    return true
  }

  private mutating func set(
    _ word: GuideCodec.Word, _ value: String, _ field: Int, of record: Int,
    on question: inout Question
  ) {
    switch word {
    case .kind:
      question.kind = choice(value, .kind, record, field) ?? question.kind
    case .field:
      if !value.isEmpty { question.field = path(value, .field, record, field) ?? question.field }
    case .adds: question.adds = yesNo(value, .adds, record, field) ?? question.adds
    case .recurs: question.flow.recurs = yesNo(value, .recurs, record, field) ?? false
    case .required: question.flow.isRequired = yesNo(value, .required, record, field) ?? false
    case .offer: question.offer = choice(value, .offer, record, field)
    case .cut: question.flow.cut = value.isEmpty ? nil : rank(value, record, field)
    case .each: question.flow.each = loops(value, record, field)
    case .when: question.flow.condition = condition(value, record, field)
    default: break
    }
  }

  private mutating func rank(_ value: String, _ record: Int, _ field: Int) -> Int? {
    if let rank = Int(value), rank > 0 { return rank }
    blame(record, field: field, .notARank(value))
    return nil
  }

  /// A further name must not be the name of another question.
  private mutating func checkAliases() {
    if isChecked { return }
    var names = Set(guide.questions.map(\.name))
    for question in guide.questions {
      for alias in question.also where !names.insert(alias).inserted {
        if records[question.name] == nil, let record = records[alias] {
          blame(record, .id, .duplicateName(alias, firstLine: nil))
        } else {
          let first = records[alias].map { file.position(of: $0).line }
          blame(question, .also, value: alias, .duplicateName(alias, firstLine: first))
        }
      }
    }
  }

  /// Takes out the questions that the guide leaves, and steps that have none left.
  mutating func leaveOut() {
    guard let record = source.ofType(.guide).first, !leaves.isEmpty else { return }
    var left = Set(leaves.map { $0.name })
    if !isChecked {
      let names = guide.questions.map(\.name) + guide.forms.map(\.name)
      left.formIntersection(names)
      for leave in leaves where !left.contains(leave.name) {
        let nearest = GuideCodec.Nearest.to(leave.name, among: names)
        blame(record, field: leave.field, .unknownLeave(leave.name, nearest: nearest))
      }
    }
    let before = guide.steps.filter { asks($0.name) }
    var kept = 0
    for place in guide.questions.indices where !left.contains(guide.questions[place].name) {
      if kept != place { guide.questions.swapAt(kept, place) }
      kept += 1
    }
    guide.questions.removeLast(guide.questions.count - kept)
    let emptied = before.filter { !asks($0.name) }.map(\.name)
    guide.forms.removeAll { left.contains($0.name) }
    for form in guide.forms.indices where formRecords[guide.forms[form].name] == nil {
      guide.forms[form].covers.removeAll(where: left.contains)
    }
    for step in guide.steps.indices { guide.steps[step].later.removeAll(where: left.contains) }
    let forms = guide.forms
    guide.steps.removeAll { step in
      emptied.contains(step.name) && !forms.contains { $0.step == step.name }
    }
  }

  private func asks(_ step: String) -> Bool {
    guide.questions.indices.contains { guide.questions[$0].step == step }
  }
}
