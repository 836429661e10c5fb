import Workshop

/// Something that was said of a thing, found by its own words: `/edit nobody says when it comes`.
struct SaidValue {
  let reference: Reference
  let field: String
  /// Its place among several values of the field, from 1; nil where there is one.
  let index: Int?
  let text: String

  /// So many letters are needed to look inside of what was said.
  private static let fewestLetters = 4
  private static let mostLines = 8

  /// What says these words, as a whole, or in it where no whole is.
  static func all(saying text: String, in session: Session) -> [SaidValue] {
    let wanted = SpokenName(text)
    guard wanted.text.count >= fewestLetters else { return [] }
    var whole: [SaidValue] = []
    var within: [SaidValue] = []
    for kind in EntityKind.allCases where ThingNames.haveTitle(kind) {
      let table = EntityTable.of(kind)
      for id in table.ids(in: session) where !session.isSealed(Reference(kind, id)) {
        let thing = Reference(kind, id)
        for column in table.columns where !column.isBookkeeping && column.kind.mayCite {
          let values = session.values(of: column.name, on: thing)
          for (place, value) in values.enumerated() {
            let said = SpokenName(session.cited(value).body)
            guard said.text.contains(wanted.text) else { continue }
            let found = SaidValue(
              reference: thing, field: column.name, index: values.count > 1 ? place + 1 : nil,
              text: session.cited(value).body)
            if said == wanted { whole.append(found) } else { within.append(found) }
          }
        }
      }
    }
    return whole.isEmpty ? within : whole
  }

  /// Several of them, each with what to type for it.
  static func lines(_ values: [SaidValue], in session: Session) -> [Message] {
    let shown = values.prefix(mostLines).map { value in
      let label = FieldPath(value.reference.kind, value.field).column?.label ?? value.field
      let place = value.index.map { " \($0)" } ?? ""
      return Message(
        .plain, "  /edit \(session.sign(of: value.reference)).\(label)\(place): \(value.text)",
        hang: 4)
    }
    let more = values.count - shown.count
    return [.init(.plain, "That stands in \(values.count) places. Type the one you mean:")] + shown
      + (more > 0 ? [.init(.hint, "And \(more) more; say more of the words.")] : [])
  }
}
