import Workshop

extension Session {
  /// The entry of the log of decisions that says this already: in the same words, or as the choice of
  /// the thing that is named.
  func decision(saying what: String, _ guide: Guide) -> Identifier? {
    let wanted = Session.plain(what)
    return decisions.members.first(where: { decision in
      let choice = decision.about.flatMap { chosen(by: $0, guide) }
      return [decision.what, choice].contains { $0.map(Session.plain) == wanted }
    })?.id
  }

  /// What was chosen, by the question and the thing an entry is about; nil for what was turned down.
  private func chosen(by about: String, _ guide: Guide) -> String? {
    let words = about.split(separator: " ").map(String.init)
    guard words.count == 2, let question = guide.question(named: words[0]) else { return nil }
    let thing = Reference(question.field.kind, Identifier(words[1]))
    guard let value = values(of: question.field.field, on: thing).first else { return nil }
    guard question.field.column?.kind == .yesNo else {
      return ValueWords(session: self, guide: guide).of(value, in: question.field)
    }
    return value == "yes" ? title(of: thing) : nil
  }

  private static func plain(_ words: String) -> String {
    let text = words.lowercased().filter { $0 != "\"" }
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// The edits that give an entry what is said of it once more, field by field.
  func amending(_ id: Identifier, _ change: (inout Decision) -> Void) -> [Edit] {
    guard let noted = decisions[id],
      case .revise(let kind, _, let changes) = changing(noted, change)
    else { return [] }
    return changes.map { .revise(kind, id, [$0]) }
  }
}
