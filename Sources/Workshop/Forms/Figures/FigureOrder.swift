/// Numbers that say by their order what they are: `4, 3, 17`.
struct FigureOrder {
  /// That a word stands where one of them is wanted: those behind it would be taken for others than they
  /// are. Nil where none does.
  let slip: String?

  init(in pieces: [Piece], at place: Int, of taken: TakenParts) {
    let text = pieces[place].text
    let wanted = taken.fields { $0 == .figure }.first(where: taken.isFree)
    guard !pieces[place].isBracket, !text.isEmpty, !text.contains(" "),
      pieces.dropFirst(place + 1).contains(where: { taken.reader.words.number($0.text) != nil }),
      let wanted, case .scale(let range)? = taken.reader.column(wanted)?.kind
    else {
      slip = nil
      return
    }
    slip = "“\(text)” is no number from \(range.lowerBound) to \(range.upperBound)."
  }
}
