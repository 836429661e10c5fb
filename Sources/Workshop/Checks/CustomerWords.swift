extension CheckInput {
  /// Whether `text` speaks of a customer, in general or by the names the map gives them.
  func namesCustomer(_ text: String) -> Bool {
    let words = PlainWords(text)
    if words.first(in: lists(.customers)) != nil { return true }
    let names =
      session.personas.members.compactMap(\.name) + session.segments.members.compactMap(\.name)
    let known = Set(names.flatMap { PlainWords($0).plain }.filter { $0.count >= 4 })
    // Between words without spaces a name stands within what is taken for one.
    let unspaced = WordList(names.flatMap { PlainWords($0).plain }.filter(WordList.isUnspaced))
    return words.plain.contains { known.contains($0) } || words.first(in: [unspaced]) != nil
  }
}
