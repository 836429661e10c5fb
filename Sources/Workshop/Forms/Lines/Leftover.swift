/// A piece of a line that no field has taken.
struct Leftover {
  let text: String
  /// Whether it stands right behind the sign that parts the line.
  let isFirst: Bool
  let reader: HarvestReader

  /// Whether a word of the form for a number or a day stands in front, or before a number, and what
  /// follows is none: `until Christmas`. In the first piece it may stand anywhere: `a third to half`.
  var isUnread: Bool {
    let words = text.split(separator: " ").map { $0.lowercased() }
    let marks = reader.form.fields.filter {
      reader.isTyped($0) && !reader.isLink($0) && !$0.isKnown
    }
    .flatMap { if case .word(let words) = $0.mark { words } else { [String]() } }
    return words.indices.contains { place in
      let isMark = marks.contains { mark in
        let parts = mark.lowercased().split(separator: " ").map(String.init)
        return words[place...].starts(with: parts)
      }
      let isBeforeNumber = words.dropFirst(place + 1).prefix(2).contains {
        $0.first?.isNumber == true
      }
      return isMark && words.count > place + 1 && (place == 0 || isFirst || isBeforeNumber)
    }
  }

  /// Whether a number other than a year stands in it.
  var hasLooseNumber: Bool {
    text.split(separator: " ").contains { word in
      let bare = LineText.bare(word)
      let isYear = bare.count == 4 && ["19", "20"].contains(bare.prefix(2))
      return bare.first?.isNumber == true && !isYear
    }
  }
}
