/// One question of a guide.
package struct Question: Sendable, Equatable {
  /// The stable name: `persona.goals`.
  package var name: String
  /// Other names it answers to in scripts.
  package var also: [String] = []
  package var step: String
  package var kind: AnswerKind
  /// Where the answer is kept.
  package var field: FieldPath
  /// Whether an answer makes a new thing, named by `field`.
  package var adds = false
  /// Further fields of the new thing, filled from what follows after commas.
  package var parts: [String] = []
  /// Accepted by an empty line; several for a list.
  package var defaults: [String] = []
  /// Lines of the session put up for choice.
  package var offer: Offer?
  /// What is already said and helps to answer, shown beside the question.
  package var shows: [FieldPath] = []
  /// What the log of decisions says of an answer: `{answer}` and `{thing}` are filled in. A second
  /// one is for the answer "no".
  package var logs: [String] = []
  package var text: QuestionText
  package var flow: QuestionFlow

  package init(
    name: String, step: String, kind: AnswerKind, field: FieldPath,
    text: QuestionText = QuestionText(), flow: QuestionFlow = QuestionFlow()
  ) {
    self.name = name
    self.step = step
    self.kind = kind
    self.field = field
    self.text = text
    self.flow = flow
  }

  /// Whether it goes on until an empty line: a list, or a group that repeats.
  package var isOpenEnded: Bool {
    kind == .list || kind == .sources || adds
  }
}

/// What a question says to the room.
package struct QuestionText: Sendable, Equatable {
  /// The wording put to the room.
  package var ask: String
  /// The short label before the cursor.
  package var label: String
  package var why: String
  package var tip: String?
  package var good: String?
  package var bad: String?
  /// Put instead once there is a first one: whatever else is named is parked for another map.
  package var parks: String?

  package init(
    ask: String = "", label: String = "", why: String = "", tip: String? = nil,
    good: String? = nil, bad: String? = nil
  ) {
    self.ask = ask
    self.label = label
    self.why = why
    self.tip = tip
    self.good = good
    self.bad = bad
  }

  /// The words that the wording gives to numbers: `1 a nuisance, 3 they complain, 5 they leave.`
  var numberedWords: [SpokenName: Int] {
    var words: [SpokenName: Int] = [:]
    for match in ask.matches(of: #/(?:^|[ ,])(\d) ([^,.;?\d]+)/#) {
      guard let number = Int(match.1) else { continue }
      let said = String(match.2)
      words[SpokenName(said)] = number
      // Whoever answers leaves the article out.
      for article in ["a ", "an ", "the "] where said.hasPrefix(article) {
        words[SpokenName(String(said.dropFirst(article.count)))] = number
      }
    }
    return words
  }
}

/// When and how often a question is asked, and whether it may stay without an answer.
package struct QuestionFlow: Sendable, Equatable {
  /// Asked once for each combination of these; outermost first.
  package var each: [Loop]
  /// Asked only while this holds.
  package var condition: Condition?
  package var isRequired: Bool
  /// The place among what is left out first when time runs short, from 1; nil when it stays.
  package var cut: Int?
  /// Asked in every round anew, whatever stands from the one before.
  package var recurs = false

  package init(
    each: [Loop] = [], condition: Condition? = nil, isRequired: Bool = false, cut: Int? = nil
  ) {
    self.each = each
    self.condition = condition
    self.isRequired = isRequired
    self.cut = cut
  }
}

/// How a question is answered.
package enum AnswerKind: String, Sendable, CaseIterable {
  case text
  case list
  case choice
  case scale
  case number
  case date
  case yesNo = "yes-no"
  /// One number per participant.
  case scores
  /// Numbers of lines, each with the source it is known from.
  case sources
}

/// A kind of thing and one of its fields: `Touchpoint.Pain`.
package struct FieldPath: Sendable, Equatable, Hashable {
  package var kind: EntityKind
  package var field: String

  package init(_ kind: EntityKind, _ field: String) {
    self.kind = kind
    self.field = field
  }

  /// Reads `Touchpoint.Pain`; nil when there is no such kind or field.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = EntityKind(rawValue: String(parts[0])),
      let column = EntityTable.of(kind).column(String(parts[1]))
    else { return nil }
    self.init(kind, EntityTable.of(kind).columns[column].name)
  }

  package var text: String { "\(kind.rawValue).\(field)" }

  package var column: EntityTable.Column? {
    let table = EntityTable.of(kind)
    return table.column(field).map { table.columns[$0] }
  }
}

/// Goes through the things of one kind, all or some of them.
package struct Loop: Sendable, Equatable, Hashable {
  package enum Selection: Sendable, Equatable, Hashable {
    case all
    /// Touchpoints whose pains count most, the worst first: this many, and all with many reports.
    case worstPains(Int)
    /// Opportunities with most dots: this many, and all that tie with the last. Where fewer have
    /// any dot, the first ones fill the list.
    case shortlist(Int)
    /// The same ones once more, after all that was asked of each: so that they are chosen from side by side.
    case rated(Int)
    /// Rounds that nobody has ended.
    case open
    /// What the round at hand asks about.
    case due
  }

  package var kind: EntityKind
  package var selection: Selection

  package init(_ kind: EntityKind, _ selection: Selection = .all) {
    self.kind = kind
    self.selection = selection
  }
}

/// When a question is asked: a field compared with a value.
package struct Condition: Sendable, Equatable {
  package enum Comparison: String, Sendable {
    case less = "<"
    case more = ">"
    case equal = "="
    case differs = "!="
  }

  package var path: FieldPath
  package var comparison: Comparison
  package var value: String

  package init(_ path: FieldPath, _ comparison: Comparison, _ value: String) {
    self.path = path
    self.comparison = comparison
    self.value = value
  }
}

/// What of the session is put up for choice beside a question.
package enum Offer: String, Sendable, CaseIterable {
  /// Every line that cites no source.
  case assumptions
  /// The ten at most of them that carry what was chosen.
  case guesses
  /// The names of the guide's stage sets.
  case stageSets = "stage-sets"
  /// The stages of the chosen set.
  case chosenStages = "chosen-stages"
  /// People who take part.
  case people
  /// The draft that a vote chose, as the default.
  case chosenDraft = "chosen-draft"
  /// The channels that have a name.
  case channels
  /// The kinds of number; not asked where the unit tells.
  case numberKinds = "number-kinds"
  /// Where a guess stands by what was agreed beforehand, as the default.
  case agreedVerdict = "agreed-verdict"
}
