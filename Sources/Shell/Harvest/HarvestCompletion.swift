import Workshop

/// What Tab offers in a line of a form: channels and the like behind their signs, people, numbers.
/// Sources in brackets are offered everywhere.
struct HarvestCompletion {
  let harvest: Harvest
  let words: SpokenWords
  let session: Session

  private var form: Form { harvest.form }

  func of(_ text: String) -> Completion {
    if text.hasPrefix("/") { return .none }
    if let open = text.lastIndex(of: "["), !text[open...].contains("]") { return .none }
    let stem =
      text.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    for field in form.fields {
      guard case .sigil(let sign) = field.mark, stem.hasPrefix(sign) else { continue }
      let found = matching(stem, values(of: field).map { .init(sign + $0.text, $0.about) })
      if !found.candidates.isEmpty { return found }
    }
    if text == stem, let numbers { return matching(stem, numbers) }
    guard !stem.isEmpty, form.fields.contains(where: { $0.vocabulary == .people }) || hasRow else {
      return .none
    }
    return matching(stem, people)
  }

  private var hasRow: Bool { form.fields.contains { $0.mark == .across } }

  private func matching(_ stem: String, _ candidates: [Completion.Candidate]) -> Completion {
    let wanted = stem.lowercased()
    return Completion(
      stem: stem, candidates: candidates.filter { $0.text.lowercased().hasPrefix(wanted) })
  }

  private func values(of field: FormField) -> [Completion.Candidate] {
    if field.vocabulary == .channels { return channels }
    switch FieldPath(form.kind, field.field).column?.kind {
    case .choice(let choices): return choices.map { .init($0) }
    case .reference(let kinds):
      return kinds.flatMap { kind in
        EntityTable.of(kind).ids(in: session).map { id in
          .init(session.title(of: Reference(kind, id)))
        }
      }
    default: return []
    }
  }

  /// What this map has named, then the known ones.
  private var channels: [Completion.Candidate] {
    var names: [String] = []
    let known = words.channels.compactMap { $0.words.first?.first }
    for name in session.touchpoints.members.flatMap(\.channels) + known
    where !names.contains(name) && !name.contains(" ") {
      names.append(name)
    }
    return names.map { .init($0) }
  }

  private var people: [Completion.Candidate] {
    session.participants.members.compactMap { person in
      person.name.map { .init($0, person.role ?? "") }
    }
  }

  /// The numbers or letters a line may begin with, and what they stand for.
  private var numbers: [Completion.Candidate]? {
    guard form.which != .none, case .fills(let kind) = form.task else { return nil }
    let isLetter = form.which == .letter || form.which == .letters
    return session.numbering(of: kind, within: harvest.context).enumerated().map { place, id in
      .init(
        (isLetter ? Form.letter(place + 1) : String(place + 1)) + " ",
        session.title(of: Reference(kind, id)))
    }
  }
}
