/// A target that is said as a part of the value now: `212 to half of it`, `90 to a third of that`,
/// `40 to a tenth less`.
enum PartOfValue {
  /// Whether words end by naming the value, or what is taken off it.
  static func names(_ said: ArraySlice<String>) -> Bool {
    let words = said.suffix(2).map(LineText.bare)
    if let last = words.last, less.contains(last) { return true }
    return words.count == 2 && words[0] == "of" && values.contains(words[1])
  }

  private static let values: Set = ["it", "that", "this"]
  private static let less: Set = ["less", "fewer"]

  /// A line of a KPI in which `by a tenth less` reads as a target and not as a day; nil where none stands
  /// in it.
  static func rewritten(_ line: String, by words: SpokenWords) -> String? {
    var tokens = line.split(separator: " ").map(String.init)
    guard tokens.contains(where: { less.contains(LineText.bare($0)) }) else { return nil }
    let place = tokens.indices.dropLast().first { place in
      guard tokens[place].lowercased() == "by" else { return false }
      let behind = Array(tokens[(place + 1)...])
      guard let share = words.share(behind), share.count < behind.count else { return false }
      return less.contains(LineText.bare(behind[share.count]))
    }
    guard let place else { return nil }
    tokens[place] = "to"
    return tokens.joined(separator: " ")
  }

  /// The line with its target counted as the value is; nil where its target is no part of the value.
  ///
  /// Of a value that nobody knows no part is known either: the target is left out, and told.
  static func counted(in line: Harvested) -> Harvested? {
    guard line.kind == .kpi,
      let place = line.parts.firstIndex(where: { $0.field == KPI.field(.target) })
    else { return nil }
    let target = line.parts[place]
    let said = target.said.split(separator: " ").map(String.init)
    guard names(said[...]), let percent = target.values.first.flatMap(Double.init) else {
      return nil
    }
    var counted = line
    guard let value = line.values(of: KPI.field(.baseline)).first.flatMap(Double.init) else {
      counted.parts.remove(at: place)
      counted.doubts.append("“\(target.said)” is a part of a value that nobody knows yet.")
      return counted
    }
    let share = exact(percent)
    let isLess = said.last.map { less.contains(LineText.bare($0)) } == true
    let number = value * (isLess ? 1 - share : share)
    // A count that is large enough stays one.
    let decimals = Decimals.needed(value) == 0 && abs(number) >= 10 ? 0 : 1
    let rounded = Decimals.rounded(number, decimals: decimals)
    counted.parts[place].values = [
      Decimals.text(rounded, decimals: Decimals.needed(rounded)).replacing(",", with: "")
    ]
    return counted
  }

  /// Of thirds the words know whole percent only.
  private static func exact(_ percent: Double) -> Double {
    switch percent {
    case 33: 1.0 / 3
    case 67: 2.0 / 3
    default: percent / 100
    }
  }
}
