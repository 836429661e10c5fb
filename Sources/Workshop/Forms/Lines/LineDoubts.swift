/// What is doubtful about a line that was understood.
struct LineDoubts {
  let taken: TakenParts
  let target: Harvested.Target

  private var form: Form { taken.form }
  private var reader: HarvestReader { taken.reader }

  /// Puts them to what was taken; a name near that of somebody here is a slip, to be mended first.
  func tell(in taken: inout TakenParts) {
    for name in strangers where taken.slip == nil && name.count > 3 {
      guard let meant = SpokenPerson.nearest(to: name, among: people) else { continue }
      (taken.slip, taken.meant) = (
        "\(name) is not on the list of people. Did you mean \(meant)? /people add puts somebody new there.",
        (name, meant)
      )
    }
    taken.doubts += looseSigns
    taken.doubts += strangers.map {
      "\($0) is not on the list of people; /people add puts them there."
    }
    taken.doubts += chosen + nearness + causes
  }

  private var people: [String] { reader.session.participants.members.compactMap(\.name) }

  /// Who is named and not on the list of people.
  private var strangers: [String] {
    guard form.kind != .participant, !people.isEmpty else { return [] }
    return taken.parts.filter { form.field(of: $0)?.vocabulary == .people }.flatMap(\.values)
      .filter { $0 != "unknown" && !people.contains($0) && !reader.namesPeople($0) }
  }

  /// That a cause is given where nothing hurts.
  private var causes: [String] {
    guard case .existing(let things) = target, form.kind == .touchpoint,
      let cause = taken.parts.first(where: { $0.field == Touchpoint.field(.cause) }),
      !taken.parts.contains(where: { $0.field == Touchpoint.field(.pain) })
    else { return [] }
    return things.filter { reader.session.touchpoints[$0.id]?.pain == nil }.map { _ in
      "\(cause.said) says why something hurts, and nothing does there: the map leaves it out."
    }
  }

  /// That a reason why not now is given of something that is taken on.
  private var chosen: [String] {
    guard form.kind == .idea, case .existing(let things) = target,
      taken.parts.contains(where: { $0.field == Idea.field(.reason) })
    else { return [] }
    return things.filter { reader.session.ideas[$0.id]?.chosen == true }.map {
      "\(reader.session.title(of: $0)) is taken on; /edit \($0.id.text).taken on changes that."
    }
  }

  /// That a number is kept without the word that says how near it is.
  private var nearness: [String] {
    guard [.evidence, .kpi].contains(form.kind) else { return [] }
    return taken.parts.compactMap { part -> String? in
      let words = part.said.split(separator: " ").map(String.init)
      let isCount = [.count, .number].contains(FieldPath(form.kind, part.field).column?.kind)
      guard isCount, let value = part.values.first, value != "unknown",
        let near = words.first(where: { reader.words.reading.has($0, in: .nearness) })
      else { return nil }
      return "“\(near)” is not kept with a number: \(value) it is."
    }
  }

  /// That a sign which says something at the beginning stands elsewhere, and says nothing there.
  private var looseSigns: [String] {
    let said = taken.parts.filter { form.field(of: $0)?.mark == .rest }.flatMap(\.values)
      .flatMap { $0.split(separator: " ").map(String.init) }
    return form.signs(alone: true).filter(said.contains).map {
      "\($0) counts only at the beginning of a line."
    }
  }
}
