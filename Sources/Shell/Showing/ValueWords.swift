import Workshop

/// Values as people know them: the title of a thing instead of its short name, the stages of a set, a
/// day in words.
struct ValueWords {
  let session: Session
  let guide: Guide

  func of(_ value: String, in field: FieldPath) -> String {
    if field == WorkshopInfo.path(.stageSet) {
      let set = guide.stageSets.first { $0.name == value }
      return set?.stages.joined(separator: ", ") ?? (value == StageSet.own ? "our own" : value)
    }
    if case .choice = field.column?.kind { return ChoiceWords.of(value) }
    if case .date = field.column?.kind, let day = Day(iso: value) { return day.words }
    let kinds = field.column?.kind.targets ?? []
    let id = Identifier(value)
    return kinds.first { EntityTable.of($0).index(of: id, in: session) != nil }
      .map { session.title(of: Reference($0, id)) } ?? value
  }

  /// What goes on once a mark is taken back: `the lines at Step for Wait at the stop go on`.
  func list(_ mark: String, _ keeper: Reference) -> String {
    let name = String(mark.prefix { $0 != " " })
    let about = keeper.kind == .facts ? "" : " for \(session.title(of: keeper))"
    if let label = guide.forms.first(where: { $0.name == name })?.bareLabel {
      return "the lines at \(label)\(about) go on"
    }
    return "the list \(guide.label(of: name).map { "at \($0)" } ?? mark)\(about) goes on"
  }
}
