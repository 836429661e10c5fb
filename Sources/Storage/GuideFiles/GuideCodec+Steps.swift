import Records
import Workshop

extension GuideCodec.Draft {
  /// Reads the one record about the guide itself and takes over what its base holds.
  mutating func readGuide(base: (String) -> Guide?) {
    let found = source.ofType(.guide)
    guard let record = found.first else { return blame(.noGuide) }
    for second in found.dropFirst() { blame(second, .secondGuide) }
    demand(.guide, of: record)
    if let name = value(.base, of: record) {
      if let known = base(name) {
        guide = known
        hasBase = true
      } else {
        let nearest = GuideCodec.Nearest.to(name, among: BuiltInGuides.names)
        blame(record, .base, .unknownBase(name, nearest: nearest))
        isBaseMissing = true
      }
    }
    eachField(of: record, .guide) { draft, word, field, value in
      switch word {
      case .id: draft.guide.name = draft.name(value, record, field)
      case .title: draft.guide.title = value
      case .about: draft.guide.about = value
      case .leave: if !Retired.questions.contains(value) { draft.leaves.append((field, value)) }
      default: break
      }
    }
  }

  mutating func readStageSets() {
    var firsts: [String: Int] = [:]
    for record in source.ofType(.stageSet) {
      demand(.stageSet, of: record)
      var set = StageSet(name: "", stages: [])
      eachField(of: record, .stageSet) { draft, word, field, value in
        if word == .id {
          set.name = draft.uniqueName(value, record, field, &firsts)
        } else if value.isEmpty {
          draft.blame(record, field: field, .emptyField("Stage"))
        } else {
          set.stages.append(value)
        }
      }
      if let place = guide.stageSets.firstIndex(where: { $0.name == set.name }) {
        guide.stageSets[place] = set
      } else {
        guide.stageSets.append(set)
      }
    }
  }

  mutating func readSteps() {
    var firsts: [String: Int] = [:]
    for record in source.ofType(.step) {
      let given = value(.id, of: record) ?? ""
      let isSecond = firsts[given] != nil
      let place = isSecond ? nil : guide.steps.firstIndex { $0.name == given }
      if place == nil, !isSecond { demand(.step, of: record) }
      var step = place.map { guide.steps[$0] } ?? Step(name: "", number: "", title: "", why: "")
      var after: String?
      var stated: [GuideCodec.Word] = []
      eachField(of: record, .step) { draft, word, field, value in
        let isFirst = !stated.contains(word)
        stated.append(word)
        switch word {
        case .room:
          if isFirst { step.room = RoomScreen(then: step.room?.then) }
          if let task = value.isEmpty ? nil : draft.roomTask(value, record, field) {
            step.room?.tasks.append(task)
          }
        case .then:
          step.room = RoomScreen(tasks: step.room?.tasks ?? [], then: value.isEmpty ? nil : value)
        case .later:
          if isFirst { step.later = [] }
          if !value.isEmpty { step.later.append(value) }
        case .id: step.name = draft.uniqueName(value, record, field, &firsts)
        case .after:
          after = value
          draft.checkStep(value, record, .after)
        default: draft.set(word, value, field, of: record, on: &step)
        }
      }
      if step.room == RoomScreen() { step.room = nil }
      put(step, at: place, after: after)
    }
  }

  private mutating func put(_ step: Step, at place: Int?, after: String?) {
    let before = after.flatMap { name in guide.steps.firstIndex { $0.name == name } }
    switch (place, before) {
    case (let place?, nil): guide.steps[place] = step
    case (let place?, let before?):
      guide.steps.remove(at: place)
      guide.steps.insert(step, at: place <= before ? before : before + 1)
    case (nil, let before?): guide.steps.insert(step, at: before + 1)
    case (nil, nil): guide.steps.append(step)
    }
  }

  private mutating func set(
    _ word: GuideCodec.Word, _ value: String, _ field: Int, of record: Int, on step: inout Step
  ) {
    let optional = value.isEmpty ? nil : value
    switch word {
    case .number: step.number = value
    case .title: step.title = value
    case .minutes: step.minutes = minutes(value, record, field)
    case .pause: step.pause = minutes(value, record, field)
    case .session:
      let half: Half? = choice(value, .session, record, field)
      step.session = half?.rawValue
    case .onRequest: step.isOnRequest = yesNo(value, .onRequest, record, field) ?? false
    case .why: step.why = value
    case .tip: step.tip = optional
    case .good: step.good = optional
    case .bad: step.bad = optional
    case .check: step.check = optional
    default: break
    }
  }

  /// The sessions of a workshop that is held on two days.
  private enum Half: String, CaseIterable {
    case first = "A"
    case second = "B"
  }

  /// Of one step or break: ten weeks, far more than any workshop, and few enough to add up.
  private static let mostMinutes = 100_000

  private mutating func minutes(_ value: String, _ record: Int, _ field: Int) -> Int {
    if value.isEmpty { return 0 }
    if let minutes = Int(value), 0...Self.mostMinutes ~= minutes { return minutes }
    blame(record, field: field, .notMinutes(value))
    return 0
  }
}
