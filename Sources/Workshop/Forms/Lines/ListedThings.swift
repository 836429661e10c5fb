/// Several things that one line seems to hold, parted by commas: `Notice, compare, buy`.
struct ListedThings {
  /// Each as it would be typed by itself; empty where the line says one thing.
  let pieces: [String]
  /// Whether the line says nothing besides, so that it can be parted.
  let isWhole: Bool

  /// - Parameter parse: the line with everything taken from it that says something by a mark.
  init(in parse: LineParse) {
    if let parted = Self.parted(parse) ?? Self.notes(in: parse) ?? Self.people(in: parse)
      ?? Self.pair(in: parse)
    {
      (pieces, isWhole, isPlain) = (parted, true, true)
      return
    }
    let names = Self.names(in: parse)
    let found = names ?? Self.words(in: parse)
    let isShort = found.count == 2 && found.allSatisfy { Self.count($0) <= 3 }
    pieces = found.count > 2 || isShort ? found : []
    isWhole = names != nil || parse.taken.parts.count == 1
    isPlain = pieces.count > 2 && pieces.allSatisfy { Self.count($0) <= 3 }
  }

  /// Whether hardly anything else can be meant: they are short, or set apart by semicolons.
  let isPlain: Bool

  /// What is said where nobody can be asked.
  static func doubt(_ count: Int) -> String {
    "That reads as \(count) in one line. /undo takes it back; then type one a line."
  }

  /// Things set apart by semicolons, each of several words, where the form has no use for semicolons.
  private static func parted(_ parse: LineParse) -> [String]? {
    guard case .makes(let kind) = parse.form.task else { return nil }
    let pieces = Piece.all(of: LineText.cleaned(parse.line), at: ";；؛").map(\.text)
    guard pieces.count > 1, pieces.allSatisfy({ count($0) > 1 }) else { return nil }
    let isLettered = pieces.allSatisfy { $0.first?.isLetter == true }
    switch kind {
    case .touchpoint, .idea, .stage, .segment: return isLettered ? pieces : nil
    case .evidence:
      let marks = parse.form.fields.flatMap(\.mark.words)
      let isMarked = pieces.contains { piece in marks.contains { LineText.starts(piece, with: $0) }
      }
      return isLettered && !isMarked ? pieces : nil
    case .opportunity: return numbered(pieces, parse)
    // Behind a semicolon there may be more of one goal; with a sign of its own it is another.
    case .goal: return pieces.allSatisfy { holdsSign($0, parse.form) } ? pieces : nil
    default: return nil
    }
  }

  /// Questions of which each says for which step it is, or is for the step in front: `10 tell the day; let
  /// people choose`.
  private static func numbered(_ pieces: [String], _ parse: LineParse) -> [String]? {
    var lead = ""
    var told: [String] = []
    for piece in pieces {
      let numbers = piece.prefix { $0.isNumber || " ,&".contains($0) }
      guard piece.dropFirst(numbers.count).first?.isLetter == true else { return nil }
      if !numbers.isEmpty { lead = String(numbers) }
      told.append(numbers.isEmpty ? lead + piece : piece)
    }
    return told
  }

  private static func holdsSign(_ piece: String, _ form: Form) -> Bool {
    form.fields.contains { field in
      if case .after(let signs) = field.mark {
        signs.contains { piece.contains($0) }
      } else {
        false
      }
    }
  }

  /// Words behind one sign of the form, set apart by semicolons or strokes between blanks: each with what
  /// stands in front of the first, `w gloves; rain` as `w gloves` and `w rain`.
  private static func notes(in parse: LineParse) -> [String]? {
    guard case .fills = parse.form.task, !parse.taken.mark.isEmpty,
      let field = parse.taken.restField, parse.reader.column(field)?.kind.isSeveral == true
    else { return nil }
    let begun = LineText.after([parse.taken.mark], in: LineText.cleaned(parse.line))
    guard let (lead, said) = begun else { return nil }
    let pieces = Piece.all(of: said.replacing(" / ", with: "; "), at: ";；؛").map(\.text)
    guard pieces.count > 1, pieces.dropFirst().allSatisfy({ $0.first?.isLetter == true }) else {
      return nil
    }
    return pieces.map { "\(lead) \($0)" }
  }

  /// People in one line, something said of each: `Ana, sales, and Bo from the depot`.
  private static func people(in parse: LineParse) -> [String]? {
    guard parse.form.task == .makes(.participant) else { return nil }
    let words = parse.reader.words.reading
    let tokens = LineText.cleaned(parse.line).split(separator: " ").map(String.init)
    let joints = tokens.indices.dropFirst().dropLast().filter { place in
      (words.has(tokens[place], in: .joiners) || tokens[place] == "&")
        && tokens[place + 1].first?.isUppercase == true
    }
    let starts = [tokens.startIndex] + joints.map { $0 + 1 }
    let ends = joints + [tokens.endIndex]
    let people = zip(starts, ends).map { Array(tokens[$0..<$1]) }
    if people.count > 1, let last = people.last,
      let place = last.firstIndex(where: { words.has($0, in: .copulas) }), 1...2 ~= place,
      (people.dropLast() + [Array(last[..<place])]).allSatisfy({ name in
        name.count <= 2
          && name.allSatisfy { $0.first?.isUppercase == true && $0.last?.isLetter == true }
      })
    {
      // "Ana and Bo from the depot" are both from there.
      let said = last[place...].joined(separator: " ")
      return people.dropLast().map { "\($0.joined(separator: " ")) \(said)" }
        + [last.joined(separator: " ")]
    }
    let isEachTold = people.allSatisfy { person in
      let name = person.prefix { $0.first?.isUppercase == true && $0.last?.isLetter == true }
      let end = person.dropFirst(name.count)
      // `Cleo (legal) and Dov (IT)`
      if end.first?.hasPrefix("(") == true, end.last?.hasSuffix(")") == true {
        return 1...3 ~= name.count
      }
      guard let next = end.first, end.count > 1 || next.first?.isUppercase == true else {
        return false
      }
      let isParted = next.hasSuffix(",") && next.first?.isUppercase == true
      return name.count + (isParted ? 1 : 0) <= 3
        && (isParted || !name.isEmpty && words.has(next, in: .copulas))
    }
    guard people.count > 1, isEachTold else { return nil }
    return people.map { LineText.bareEnd($0.joined(separator: " ")) }
  }

  /// Two people in one line: `Ana and Bo, sales`, each with what is said of both.
  private static func pair(in parse: LineParse) -> [String]? {
    guard parse.form.task == .makes(.participant) else { return nil }
    let words = parse.reader.words.reading
    let pieces = Piece.all(of: LineText.cleaned(parse.line), at: Piece.separators)
    guard pieces.count > 1 else { return nil }
    let tokens = pieces[0].text.split(separator: " ").map(String.init)
    guard
      let place = tokens.indices.dropFirst().dropLast().first(where: {
        words.has(tokens[$0], in: .joiners) || tokens[$0] == "&"
      })
    else { return nil }
    let names = [tokens[..<place], tokens[(place + 1)...]]
    guard
      names.allSatisfy({ $0.count <= 3 && $0.allSatisfy { $0.first?.isUppercase == true } })
    else { return nil }
    let said = pieces[1...].map { piece in
      let first = piece.text.prefix { $0 != " " }
      let isBoth = words.has(first, in: .both) && first.count < piece.text.count
      return isBoth ? LineText.trimmed(piece.text.dropFirst(first.count)) : piece.text
    }
    return names.map { ([$0.joined(separator: " ")] + said).joined(separator: ", ") }
  }

  /// Words that name the thing, in short pieces.
  private static func words(in parse: LineParse) -> [String] {
    guard case .makes = parse.form.task, let place = parse.form.naming(among: parse.taken.parts),
      let value = parse.taken.parts[place].values.first, value.last != ".", !value.contains("[")
    else { return [] }
    let pieces = withoutJoiner(Piece.all(of: value, at: Piece.separators).map(\.text), parse)
    let isList = pieces.allSatisfy { piece in
      let first = piece.prefix { $0 != " " }
      return count(piece) <= 5 && !parse.reader.words.reading.has(first, in: .joiners)
    }
    return isList ? pieces : []
  }

  /// `a, b and c` as three.
  private static func withoutJoiner(_ pieces: [String], _ parse: LineParse) -> [String] {
    guard pieces.count == 2 else { return pieces }
    let words = pieces[1].split(separator: " ").map(String.init)
    let place = words.indices.dropFirst().dropLast().first {
      parse.reader.words.reading.has(words[$0], in: .joiners)
    }
    guard let place, words.count <= 7 else { return pieces }
    return [
      pieces[0], words[..<place].joined(separator: " "),
      words[(place + 1)...].joined(separator: " "),
    ]
  }

  /// Names of people and nothing else, where a line is a name and what somebody does.
  private static func names(in parse: LineParse) -> [String]? {
    guard parse.form.task == .makes(.participant) else { return nil }
    let line = LineText.cleaned(parse.line)
    let tokens = line.split(separator: " ").map { word in
      parse.reader.words.reading.has(word, in: .joiners) || word == "&" ? "," : String(word)
    }
    let pieces = AnswerReader.pieces(of: tokens.joined(separator: " "))
    // Two words between commas may be a name and a role; with an and between them they are names.
    guard pieces.count > 2 || pieces.count == 2 && !line.contains(",") else { return nil }
    let isList = pieces.allSatisfy { piece in
      count(piece) <= 2
        && piece.split(separator: " ").allSatisfy { word in
          word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        }
    }
    return isList ? pieces : nil
  }

  private static func count(_ piece: String) -> Int { piece.split(separator: " ").count }
}

extension Harvested {
  /// As it is kept after somebody said that the line is one thing.
  package var keptAsOne: Harvested {
    var kept = self
    kept.doubts.removeAll { $0 == ListedThings.doubt(several.count) }
    return kept
  }
}
