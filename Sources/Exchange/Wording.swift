import Workshop

/// Sentences and words of the map that are ours, in one place.
enum Wording {
  /// The label of what leans on a guess that was refuted.
  static let leaning = "leans on it"
  static let sinceLastTime = "Since last time"
  static let rounds = "Rounds after the day"

  static let untitled = "Journey map"

  static let hypothesisMap = Phrase([
    .strong("Our guess."), .ours("No source was named, so every line is still to be tested."),
  ])

  /// What the marks before lines mean; that of what is made up only where it stands.
  static func legend(of lines: LineCount) -> Phrase {
    let made: [Phrase.Part] =
      lines.hasSynthetic
      ? [.basis(.synthetic), .ours("made up by a machine, or invented;")] : []
    return Phrase(
      [
        .basis(.agreed), .ours("numbers and voices agree;"),
        .basis(.oneKind), .ours("one kind of source;"),
      ] + made + [
        .basis(.guess),
        .ours("our guess; thoughts in italics are imagined. Make or break: a moment of truth."),
      ])
  }

  static let aboutRecord = "How the map came about. What it says stands in the map itself."
  static let unknown = "unknown"
  static let unrated = "not rated"
  static let voice = "Customer"
  static let withoutStage = "Without a stage"
  static let momentOfTruth = "make or break"
  static let noReason = "no reason given"

  /// `People who live it: -2. We: -1.`, where the two differ.
  static func lived(_ touchpoint: Touchpoint) -> String? {
    touchpoint.livedDifference.map { lived, others in
      "People who live it: \(lived.signed). We: \(others.signed)."
    }
  }

  /// A belief behind the heading that begins its sentence.
  static func belief(_ words: String) -> String {
    let opening = "We believe "
    guard words.hasPrefix(opening) else { return words }
    let rest = words.dropFirst(opening.count)
    return rest.hasPrefix("that ") ? String(rest.dropFirst(5)) : String(rest)
  }

  static func inRound(_ title: String) -> String { "in the round of \(title)" }

  static let nobodyAsks = "Nobody has promised to ask"
  static let age = "Age"
  static let old = "older than 12 months"
  /// The most things named in one line.
  static let mostNamed = 12
  /// The same of what is missing.
  static let mostMissing = 5

  static func more(_ count: Int) -> String {
    " and \(count) more"
  }

  /// `32 of 77 lines of the map rest on a source; the others bear the mark ○.`
  static func share(evidence: Int, lines: Int, percent: Int) -> String {
    let subject = lines.counted("line", "lines")
    let verb = evidence == 1 || lines == 1 ? "rests" : "rest"
    let tail = evidence < lines ? "; the others are our guess" : ""
    return "\(evidence) of \(subject) \(verb) on a source (\(percent)%)\(tail)."
  }
}

extension Wording {
  static let somebody = "somebody"
  static let withheld = "withheld"
  static let address = "an e-mail address"
  static let telephoneNumber = "a telephone number"
  static let handle = "a handle"
  static let profile = "a profile page"
  static let forThePublic = "Made for the public: what people said in confidence is left out."
  static let nothingToShow = "The workshop holds nothing to show in it yet."

  static func leavesOut(_ losses: [Omission]) -> String {
    "Leaves out: \(losses.words)."
  }

  /// Things of a kind that a format leaves out, in agreement with their number.
  static func lost(_ kind: EntityKind, _ count: Int) -> String {
    count == 1 || kind.soleIdentifier != nil ? kind.word : kind.plural
  }
}

extension Format {
  /// That there is no format of this name, and which one may be meant.
  package static func unknown(_ name: String) -> String {
    let names = allCases.flatMap { [$0.rawValue] + $0.otherNames }
    let nearest = Nearest.match(for: name, in: names).map { " Did you mean \($0)?" } ?? ""
    return
      "There is no format called \(VisibleText.of(name)).\(nearest) The formats are \(Self.names)."
  }
}

extension RedactedItem {
  /// What is withheld and why: `3 names of participants: …`.
  package var sentence: String {
    let words = reason.words
    return "\(count) \(count == 1 ? words.one : words.many): \(words.why)."
  }
}

extension Doubt {
  /// The most places that are named.
  static let mostPlaces = 3

  /// `"will" in touchpoint checks-stock, Thought, and in 2 more places.`
  package var sentence: String {
    let named = places.prefix(Self.mostPlaces).map(\.words).joined(separator: "; ")
    let rest = places.count - Self.mostPlaces
    let more = rest > 0 ? "; and in \(rest) more \(rest == 1 ? "place" : "places")" : ""
    return "\"\(VisibleText.of(words))\" in \(named)\(more)."
  }
}

extension Doubt.Place {
  /// `touchpoint checks-stock, Thought`.
  fileprivate var words: String {
    let id = thing.kind.soleIdentifier == nil ? " " + VisibleText.of(thing.id.text) : ""
    return "\(thing.kind.word)\(id), \(field)"
  }
}

extension WithheldReason {
  fileprivate var words: (one: String, many: String, why: String) {
    switch self {
    case .names:
      ("name", "names", "people show by their role only")
    case .owners:
      ("owner or decider", "owners and deciders", "they show by their role, or as withheld")
    case .mentions:
      ("name within a sentence", "names within sentences", "a role, or \"somebody\", stands there")
    case .contacts:
      ("address or number", "addresses and numbers", "e-mail, telephone, handles and profiles")
    case .hopesAndFears: ("hope or fear", "hopes and fears", "they were said in confidence")
    case .votes: ("vote or rating", "votes and ratings", "who voted how stays in the room")
    case .quotes: ("quote", "quotes", "a customer may be known by their words")
    case .notes: ("note", "notes", "they are the team's own")
    case .foreign: ("other field", "other fields", "Waymark cannot tell what they hold")
    }
  }
}

extension SelectionProblem {
  /// The problem as people read it: the fact, then what to do.
  package var sentence: String {
    switch self {
    case .noSection(let given, let nearest):
      return "There is no section called \(VisibleText.of(given)). "
        + (nearest.map { "Did you mean \($0)?" } ?? "The sections are \(MapSection.names).")
    case .nothingCalled(let given, let kind, let nearest, let names):
      let hint =
        names.isEmpty
        ? "There are none yet."
        : nearest.map { "Did you mean \($0)?" }
          ?? "There \(names.count == 1 ? "is" : "are") \(names.prefix(Wording.mostNamed).joined(separator: ", "))."
      return "There is no \(kind.word) called \(VisibleText.of(given)). \(hint)"
    }
  }
}
