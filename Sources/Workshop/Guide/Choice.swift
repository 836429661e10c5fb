/// One thing that can be chosen: the value kept, and what people call it.
package struct Choice: Sendable, Equatable {
  package var value: String
  /// What people call it, where the value is a short name; empty when the value says it all.
  package var title: String
  /// A few more words about it.
  package var about: String

  package init(_ value: String, title: String = "", about: String = "") {
    self.value = value
    self.title = title
    self.about = about
  }

  /// What it goes by.
  var names: [SpokenName] { [value, name].map { SpokenName($0) } }

  /// What people see in the list.
  package var name: String { title.isEmpty ? value : title }
}

extension Question {
  /// What can be chosen here, in order; empty when anything may be said.
  package func options(in context: [Reference], of session: Session, guide: Guide) -> [Choice] {
    switch offer {
    case .stageSets:
      return guide.stageSets.map { Choice($0.name, about: $0.stages.joined(separator: ", ")) }
        + [Choice(StageSet.own, about: "you name them yourselves, one a line")]
    case .assumptions: return Question.choices(of: session.openAssumptions, session)
    case .guesses: return Question.choices(of: CarryingGuesses(session: session).lines(), session)
    case .channels: return Touchpoint.channels.map { Choice($0) }
    case .people: return session.participants.members.compactMap { $0.name.map { Choice($0) } }
    case .chosenStages: return []
    case .chosenDraft:
      // What a vote chose stands ready; of what nobody voted on, one can be taken by its number.
      let drafts = session.chosenDraft == nil ? session.vision.drafts : []
      return drafts.map { Choice($0, title: session.cited($0).body) }
    case .numberKinds:
      return KPIKind.allCases.map { Choice($0.rawValue, about: NumberWording.example($0)) }
    case .agreedVerdict, nil: return fixedOptions(in: context, of: session)
    }
  }

  private func fixedOptions(in context: [Reference], of session: Session) -> [Choice] {
    guard let column = field.column, !adds || kind == .choice else { return [] }
    switch column.kind {
    case .choice(let words):
      return words.map { word in
        let title = ChoiceWords.of(word)
        return Choice(word, title: title == word ? "" : title)
      }
    case .yesNo: return [Choice("yes"), Choice("no")]
    case .reference(let kinds):
      return kinds.flatMap { things($0, in: context, of: session) }
    case .references(let kind): return things(kind, in: context, of: session)
    default: return []
    }
  }

  /// Things of a kind that go with what is said of the subject already: touchpoints of its stage.
  private func things(_ kind: EntityKind, in context: [Reference], of session: Session) -> [Choice]
  {
    var links: [(column: Int, target: Identifier)] = []
    let table = EntityTable.of(kind)
    if let subject = subject(in: context) {
      for said in EntityTable.of(subject.kind).columns {
        guard case .reference(let kinds) = said.kind, kinds.count == 1,
          let target = session.values(of: said.name, on: subject).first, target != "unknown",
          let column = table.columns.firstIndex(where: { $0.refers(to: kinds[0]) })
        else { continue }
        links.append((column, Identifier(target)))
      }
    }
    let fitting = table.ids(pointingAt: links, in: session)
    // In the order of the map, by whose numbers people know them.
    let ids = fitting.isEmpty ? session.numbering(of: kind, within: []) : fitting
    let titles = ids.map { session.title(of: Reference(kind, $0)) }
    let alike = Dictionary(grouping: titles) { SpokenName($0) }
    return zip(ids, titles).map { id, title in
      let isAlone = alike[SpokenName(title)]?.count == 1
      let about = isAlone ? "" : Reference(kind, id).distinction(in: session)
      return Choice(id.text, title: title, about: about)
    }
  }

  private static func choices(of lines: [MapLine], _ session: Session) -> [Choice] {
    lines.filter { $0.text.body != "unknown" }.map { line in
      Choice(line.hypothesisReference, title: session.words(of: line))
    }
  }

  /// What an empty line accepts, given what stands; empty when there is no default.
  package func offeredDefaults(
    in context: [Reference], of session: Session, guide: Guide
  ) -> [String] {
    switch offer {
    case .chosenStages:
      let set = guide.stageSets.first { $0.name == session.facts.stageSet }
      return set?.stages ?? defaults
    case .chosenDraft: return session.chosenDraft.map { [$0] } ?? defaults
    case .agreedVerdict:
      guard let guess = subject(in: context).flatMap({ session.hypotheses[$0.id] }),
        let day = context.lazy.compactMap({ session.followUps[$0.id]?.date }).first
      else { return defaults }
      return [AgreedVerdict(of: guess, in: session, on: day).status]
    default: return defaults
    }
  }
}
