import Workshop

/// Examples of lines: of the room's own map as soon as it has one, else those of the guide.
struct HarvestExamples {
  let reader: HarvestReader

  private var form: Form { reader.form }
  private var session: Session { reader.session }

  func first(_ most: Int) -> [String] {
    let own = (written(most) + form.ownExamples.compactMap(filled)).prefix(most)
    return own.isEmpty ? form.examples.prefix(most).map(reader.filled) : Array(own)
  }

  /// What was brought in by this form, the last first, as it could have been typed.
  private func written(_ most: Int) -> [String] {
    let ids =
      form.kind.soleIdentifier == nil
      ? EntityTable.of(form.kind).ids(in: session) : []
    let about = reader.context.last { $0.kind == form.kind }
    let things = about.map { [$0] } ?? ids.map { Reference(form.kind, $0) }
    let line = FormLine(reader)
    // What the program itself put into words is no example of what people say.
    let promised = session.kpis.members.compactMap { TodaysValue(of: $0, in: session).promise?.id }
    let said = things.filter { $0.kind != .action || !promised.contains($0.id) }
    return Array(said.reversed().lazy.compactMap(line.text).prefix(most))
  }

  /// An example with names of the map; nil where the map lacks one of them.
  private func filled(_ example: String) -> String? {
    var text = ""
    var rest = example[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let name = name(of: rest[rest.index(after: open)..<close]) else { return nil }
      text += rest[..<open] + name
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private func name(of kind: Substring) -> String? {
    switch kind {
    case "Person": return session.participants.members.lazy.compactMap(\.name).first
    case "Source": return session.evidence.first?.id.text
    case "Touchpoint": return lowest
    case "Idea": return session.ideas.isEmpty ? nil : "a"
    case "Hypothesis": return session.hypotheses.isEmpty ? nil : "1"
    default: break
    }
    guard let kind = EntityKind(rawValue: String(kind)) else { return nil }
    let thing =
      reader.context.last { $0.kind == kind }
      ?? EntityTable.of(kind).ids(in: session).first.map { Reference(kind, $0) }
    return thing.map { session.title(of: $0) }
  }

  /// The number of the touchpoint where they feel worst, the first where nobody gave a number.
  private var lowest: String? {
    let all = session.numbering(of: .touchpoint, within: reader.context)
    let felt = all.enumerated().min { left, right in
      let feelings = [left, right].map { session.touchpoints[$0.element]?.emotion ?? 3 }
      return (feelings[0], left.offset) < (feelings[1], right.offset)
    }
    return felt.map { String($0.offset + 1) }
  }
}
