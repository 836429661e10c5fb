/// A group of customers that differ from the others on some basis.
package struct Segment: Entity {
  package static let kind = EntityKind.segment

  package var id: Identifier
  package var marks = AnswerState()
  package var name: String?
  package var basis: Basis?
  /// What they do otherwise than the others.
  package var differs: String?
  /// How many there are, as it was said.
  package var size: String?
  /// The year of the earlier map it came from; nil where it was said on this one.
  package var asOf: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// By what its members are told from others.
  package enum Basis: String, Sendable, CaseIterable {
    case behaviour, preferences, demographics, need
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case name = "Name", basis = "Basis", differs = "Differs", size = "Size", asOf = "AsOf"
  }

  package static let naming: [FieldName] = [.name]
  package static let fields: [Field<Segment>] = [
    .text(.name, { $0[$1].name }) { $0.name = $1 },
    .choice(.basis, { $0[$1].basis }) { $0.basis = $1 },
    .text(.differs, { $0[$1].differs }, "what they do differently") { $0.differs = $1 },
    .text(.size, { $0[$1].size }) { $0.size = $1 },
    .text(.asOf, { $0[$1].asOf }, "as of") { $0.asOf = $1 },
  ]
}

/// The one person whose journey is drawn. Each line of it may cite its source.
package struct Persona: Entity {
  package static let kind = EntityKind.persona

  package var id: Identifier
  package var marks = AnswerState()
  package var name: String?
  package var segment: Identifier?
  package var why: String?
  package var summary: String?
  package var demographics: [String] = []
  package var psychographics: [String] = []
  package var behaviours: [String] = []
  package var challenges: [String] = []
  package var goals: [String] = []
  package var expectations: [String] = []
  package var quote: String?
  /// Whether whoever said the quote lets us show it.
  package var mayQuote: Bool?
  package var accessNeeds: [String] = []
  package var status: Status?
  /// Whom we leave out if we follow this one.
  package var leftOut: String?
  /// What they do today, said before an earlier map was looked at.
  package var today: [String] = []
  /// The year of the earlier map it came from; nil where it was said on this one.
  package var asOf: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// With fewer lines that cite a source, a persona is our guess.
  package static let groundedFrom = 3

  /// On what a persona rests: our guess, what people told and showed, or numbers.
  package enum Status: String, Sendable, CaseIterable {
    case proto, qualitative, statistical
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case name = "Name", segment = "Segment", why = "Why", summary = "Summary"
    case demographics = "Demographic", psychographics = "Psychographic", behaviours = "Behaviour"
    case challenges = "Challenge", goals = "Goal", expectations = "Expectation", quote = "Quote"
    case mayQuote = "MayQuote", accessNeeds = "AccessNeed", status = "Status", leftOut = "LeftOut"
    case today = "Today", asOf = "AsOf"
  }

  package static let naming: [FieldName] = [.name]
  package static let fields: [Field<Persona>] = [
    .text(.name, { $0[$1].name }) { $0.name = $1 }.drawn,
    .reference(.segment, { $0[$1].segment }, { $0.segment = $1 }, to: .segment),
    .text(.why, { $0[$1].why }, "why this group") { $0.why = $1 },
    .text(.summary, { $0[$1].summary }, "in one line") { $0.summary = $1 }.drawn,
    .list(.demographics, { $0[$1].demographics }, "facts") { $0.demographics = $1 },
    .list(.psychographics, { $0[$1].psychographics }, "values and life") { $0.psychographics = $1 },
    .list(.behaviours, { $0[$1].behaviours }, "how they find, compare and buy") {
      $0.behaviours = $1
    },
    .list(.challenges, { $0[$1].challenges }, "what gets in the way") { $0.challenges = $1 },
    .list(.goals, { $0[$1].goals }, "goals") { $0.goals = $1 },
    .list(.expectations, { $0[$1].expectations }, "expectations") { $0.expectations = $1 },
    .text(.quote, { $0[$1].quote }) { $0.quote = $1 }.withheld(.quotes),
    .yesNo(.mayQuote, { $0[$1].mayQuote }, "may be quoted") { $0.mayQuote = $1 }.withheld(.notes),
    .list(.accessNeeds, { $0[$1].accessNeeds }, "access needs") { $0.accessNeeds = $1 },
    .choice(.status, { $0[$1].status }) { $0.status = $1 },
    .text(.leftOut, { $0[$1].leftOut }, "who is left out") { $0.leftOut = $1 },
    .list(.today, { $0[$1].today }, "what they do today") { $0.today = $1 },
    .text(.asOf, { $0[$1].asOf }, "as of") { $0.asOf = $1 },
  ]

  /// The fields whose lines are each evidence or an assumption, in the order they are asked.
  package static let lineFields = Persona.fields(
    named: .demographics, .psychographics, .behaviours, .challenges, .goals, .expectations,
    .accessNeeds)
}

extension Persona {
  /// Whether there is a quote of which nobody said that it may be shown.
  package var hasUnsharedQuote: Bool { quote != nil && mayQuote != true }

  /// The session without quotes of which nobody said that they may be shown.
  package static func withoutUnsharedQuotes(in session: Session) -> Session {
    guard session.personas.members.contains(where: \.hasUnsharedQuote) else { return session }
    var session = session
    for place in session.personas.members.indices
    where session.personas.members[place].hasUnsharedQuote {
      session.personas.change(at: place) { $0.quote = nil }
    }
    return session
  }
}
