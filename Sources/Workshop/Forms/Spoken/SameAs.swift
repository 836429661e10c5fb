/// A line that says of one thing what stands at another: `15 same as 12`, `c: same as b`.
package struct SameAs {
  /// Of which it is said, and where it stands.
  private let thing, other: Reference
  private let (sign, otherSign): (String, String)
  private let reader: HarvestReader

  /// - Returns: nil unless both bear a number or letter of the list.
  package init?(_ line: String, by reader: HarvestReader) {
    guard case .fills = reader.form.task, !reader.form.takesRows else { return nil }
    let tokens = line.split { " :›>".contains($0) }.map(String.init)
    guard let sign = tokens.first, let thing = reader.shown(sign.lowercased()),
      let otherSign = SameAs.other(in: tokens.dropFirst(), by: reader),
      let other = reader.shown(otherSign.lowercased()), other != thing
    else { return nil }
    (self.thing, self.other, self.sign, self.otherSign) = (thing, other, sign, otherSign)
    self.reader = reader
  }

  /// What is said of a line that points at another one by words alone, `same as the first`: kept as it is, it
  /// would say nothing on the map. Nil for any other line.
  package static func unclear(_ line: String) -> String? {
    let words = line.lowercased().split(separator: " ").map { LineText.bareEnd(String($0)) }
    guard let place = words.firstIndex(of: "same"), place <= 1, place == 0 || words[0] == "the",
      case let rest = words.dropFirst(place + 1).drop(while: {
        ["as", "like", "for", "the"].contains($0)
      }),
      rest.count <= 3,
      rest.allSatisfy({ pointing.contains($0) || Int($0) != nil || $0.count == 1 })
    else { return nil }
    return
      "Say it once more in words: on the map nobody can tell what \"\(line)\" means. Nothing was kept."
  }

  private static let pointing: Set = [
    "before", "above", "first", "second", "third", "last", "one", "other", "again", "here", "there",
    "two", "three",
  ]

  /// The number or letter behind `same as`, with nothing else besides.
  ///
  /// - Parameter tokens: the words behind whatever is in front.
  package static func other(in tokens: some Sequence<String>, by reader: HarvestReader) -> String? {
    var words = Array(tokens)
    if words.first.map({ ["is", "are"].contains($0.lowercased()) }) == true { words.removeFirst() }
    guard words.count > 1, let last = words.last.map(LineText.bareEnd),
      reader.words.reading.has(words.dropLast().joined(separator: " "), in: .sameAs)
    else { return nil }
    return last
  }

  /// What stands at the other one, field by field.
  private var said: [(field: String, values: [String])] {
    var fields: [String] = []
    for field in reader.form.fields.map(\.field) where !fields.contains(field) {
      fields.append(field)
    }
    return fields.map { ($0, reader.session.values(of: $0, on: other)) }.filter { !$0.1.isEmpty }
  }

  /// Empty where nothing stands at the other one.
  package var edits: [Edit] {
    said.map { reader.session.setting($0.field, of: thing, to: $0.values) }
      .filter { !$0.changesNothing }
  }

  /// `15, pays: what hurts: nothing comes`.
  package var told: String {
    let title = reader.session.title(of: thing)
    guard !said.isEmpty else { return "Nothing stands at \(otherSign) yet; type it at \(sign)." }
    let words = said.map { field, values in
      let column = FieldPath(thing.kind, field).column
      return "\(column?.label ?? field): \(values.map { reader.session.cited($0).body }.inWords)"
    }
    return "\(sign), \(title): \(words.joined(separator: "; "))"
  }
}
