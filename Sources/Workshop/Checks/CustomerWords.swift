extension CheckInput {
  /// Whether `text` speaks of a customer, in general or by the names the map gives them.
  func namesCustomer(_ text: String) -> Bool {
    let words = PlainWords(text)
    if words.first(in: lists(.customers)) != nil { return true }
    let names =
      session.personas.members.compactMap(\.name) + session.segments.members.compactMap(\.name)
    let known = Set(names.flatMap { PlainWords($0).plain }.filter { $0.count >= 4 })
    return words.plain.contains { known.contains($0) }
  }
}
