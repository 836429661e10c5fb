import Records
import Workshop

extension GuideCodec.Draft {
  mutating func readForms() {
    var firsts: [String: Int] = [:]
    for record in source.ofType(.form) {
      let given = value(.id, of: record) ?? ""
      let isSecond = firsts[given] != nil
      let place = hasBase && !isSecond ? guide.forms.firstIndex { $0.name == given } : nil
      if place == nil, !isSecond { demand(.form, of: record) }
      var form = place.map { guide.forms[$0] } ?? Self.blankForm
      let before = form
      // Lists that a record states take the place of those in the base.
      var stated: [GuideCodec.Word] = []
      var task: Form.Task?
      eachField(of: record, .form) { draft, word, field, value in
        if word.isRepeated, !stated.contains(word) {
          stated.append(word)
          Self.clear(word, in: &form)
        }
        switch word {
        case .id: form.name = draft.uniqueName(value, record, field, &firsts)
        case .makes, .fills: draft.readTask(word, value, record, field, &task)
        default: draft.set(word, value, field, of: record, on: &form)
        }
      }
      form.task = task ?? before.task
      if place == nil, task == nil { blame(record, .formWithoutTask) }
      readParts(of: record, on: &form)
      formRecords[form.name] = record
      if let place { guide.forms[place] = form } else { guide.forms.append(form) }
    }
  }

  private mutating func readParts(of record: Int, on form: inout Form) {
    let fields = (0..<source.fieldCount(of: record)).filter {
      source.word(record, $0) == .part && !source.value(record, $0).isEmpty
    }
    for field in fields {
      var reader = FormPartReader(of: form.kind)
      let part = reader.part(source.value(record, field))
      blame(record, field: field, .part, reader.flaws)
      guard let part else { continue }
      form.fields.append(part)
      partPlaces[form.name, default: []].append(field)
    }
  }

  private static let blankForm = Form(
    name: "", step: "", task: .makes(.touchpoint), ask: "", label: "", shape: "", fields: [])

  private static func clear(_ word: GuideCodec.Word, in form: inout Form) {
    switch word {
    case .part: form.fields = []
    case .example: form.examples = []
    case .own: form.ownExamples = []
    case .need: form.needs = []
    case .again: form.asksAgain = []
    case .refuse: form.refusals = []
    case .covers: form.covers = []
    default: break
    }
  }

  private mutating func readTask(
    _ word: GuideCodec.Word, _ value: String, _ record: Int, _ field: Int, _ task: inout Form.Task?
  ) {
    guard let kind = kind(value, word, record, field) else {
      task = task ?? .makes(.touchpoint)
      return
    }
    if task != nil { return blame(record, field: field, .formWithTwoTasks) }
    if word == .makes, kind.soleIdentifier != nil {
      blame(record, field: field, .onlyOne(kind))
    }
    task = word == .makes ? .makes(kind) : .fills(kind)
  }

  private mutating func set(
    _ word: GuideCodec.Word, _ value: String, _ field: Int, of record: Int, on form: inout Form
  ) {
    switch word {
    case .step: form.step = value
    case .ask: form.ask = value
    case .label: form.label = value
    case .shape: form.shape = value
    case .example: if !value.isEmpty { form.examples.append(value) }
    case .own: if !value.isEmpty { form.ownExamples.append(value) }
    case .lists:
      let parts = value.split(separator: " ")
      form.listsApart = parts.last == "apart" && parts.count == 2
      form.lists = parts.isEmpty ? nil : form.listsApart ? String(parts[0]) : value
    case .otherwise: form.otherwise = remark(value, field, of: record)
    case .finder: form.finder = value.isEmpty ? nil : value
    case .covers: if !value.isEmpty { form.covers.append(value) }
    case .each: form.each = loops(value, record, field)
    case .which: form.which = choice(value, .which, record, field) ?? .none
    case .need: remark(value, field, of: record).map { form.needs.append($0) }
    case .again: remark(value, field, of: record).map { form.asksAgain.append($0) }
    case .refuse: refusal(value, field, of: record).map { form.refusals.append($0) }
    case .lines: form.volume = volume(value, record, field, words: form.volume.words)
    case .words: form.volume.words = number(value, record, field) ?? form.volume.words
    default: break
    }
  }

  /// Reads `Thought have no thought`: a field, and what is said of its want.
  private mutating func remark(_ value: String, _ field: Int, of record: Int) -> Form.Remark? {
    if value.isEmpty { return nil }
    let name = value.prefix { $0 != " " }
    let words = value.dropFirst(name.count).drop { $0 == " " }
    guard !words.isEmpty else {
      blame(record, field: field, .remarkWithoutWords(value))
      return nil
    }
    return Form.Remark(String(name), String(words))
  }

  /// Reads `fear:|fears: Fears go on cards.`: words, and what is said of them.
  private mutating func refusal(_ value: String, _ field: Int, of record: Int) -> Form.Refusal? {
    remark(value, field, of: record).map { remark in
      Form.Refusal(remark.field.split(separator: "|").map(String.init), remark.words)
    }
  }

  /// Reads `14`, or `2 Touchpoint`: so many lines for each.
  private mutating func volume(
    _ value: String, _ record: Int, _ field: Int, words: Int
  ) -> Form.Volume {
    let parts = value.split(separator: " ")
    guard 1...2 ~= parts.count, let lines = Int(parts[0]), 1...200 ~= lines else {
      blame(record, field: field, .unreadableLines(value))
      return Form.Volume(words: words)
    }
    var per: EntityKind?
    if parts.count == 2 {
      let offset = value.distance(from: value.startIndex, to: parts[1].startIndex)
      per = kind(String(parts[1]), offset: offset, .lines, record, field)
    }
    return Form.Volume(lines: lines, per: per, words: words)
  }

  private mutating func number(_ value: String, _ record: Int, _ field: Int) -> Int? {
    if let number = Int(value), 1...500 ~= number { return number }
    blame(record, field: field, .unreadableLines(value))
    return nil
  }

  /// Reads `5 Alone: one card for each thing`: minutes and what is done in them.
  mutating func roomTask(_ value: String, _ record: Int, _ field: Int) -> RoomScreen.Task? {
    let task = RoomScreen.Task(reading: value)
    if task == nil { blame(record, field: field, .unreadableRoom(value)) }
    return task
  }
}
