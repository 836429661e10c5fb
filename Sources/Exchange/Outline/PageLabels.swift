import Workshop

/// What a page for readers calls fields and choices where the room calls them otherwise.
enum PageLabels {
  static let all: [FieldPath: String] = [
    FieldPath(.purpose, "Statement"): "we map this journey",
    FieldPath(.purpose, "Decision"): "waits for this map",
    FieldPath(.facts, "Decider"): "decides",
    FieldPath(.scope, "State"): "shows",
    FieldPath(.vision, "Statement"): "vision",
    FieldPath(.vision, "Horizon"): "by",
    FieldPath(.vision, "Empathy"): "at their worst today",
    FieldPath(.vision, "Future"): "said on our best day",
    FieldPath(.vision, "Difference"): "what should be different",
    FieldPath(.goal, "Statement"): "goal",
    FieldPath(.goal, "CustomerObjective"): "what the customer gains",
    FieldPath(.goal, "Measure"): "today",
    FieldPath(.persona, "Status"): "rests on",
    FieldPath(.touchpoint, "Frontstage"): "they meet",
    FieldPath(.touchpoint, "Backstage"): "works behind it",
    FieldPath(.touchpoint, "System"): "rule or system",
    FieldPath(.touchpoint, "Owner"): "owner",
    FieldPath(.touchpoint, "Feedback"): "how we ask there",
    FieldPath(.touchpoint, "Compare"): "compared with",
    FieldPath(.touchpoint, "Evidence"): "also read",
    FieldPath(.touchpoint, "Severity"): "how bad it is",
    FieldPath(.touchpoint, "Frequency"): "how often it happens",
    FieldPath(.touchpoint, "Cause"): "why it hurts",
    FieldPath(.opportunity, "HowMightWe"): "question",
    FieldPath(.opportunity, "Touchpoint"): "where",
    FieldPath(.opportunity, "CustomerNeed"): "need",
    FieldPath(.idea, "Opportunity"): "answers",
    FieldPath(.idea, "CustomerNeed"): "need",
    FieldPath(.evidence, "N"): "how many",
    FieldPath(.evidence, "Place"): "kept",
    FieldPath(.kpi, "N"): "people asked",
    FieldPath(.measurement, "N"): "people asked",
    FieldPath(.measurement, "MarginOfError"): "give or take",
    FieldPath(.observation, "Evidence"): "source",
    FieldPath(.action, "FirstStep"): "first step",
    FieldPath(.action, "Owner"): "who",
    FieldPath(.action, "Due"): "by",
    FieldPath(.review, "JourneyOwner"): "owner of this map",
    FieldPath(.review, "KPIDate"): "next look at the numbers",
    FieldPath(.review, "MapDate"): "next map",
    FieldPath(.review, "CloseLoop"): "how people hear of it",
    FieldPath(.review, "Needs"): "what we ask of you",
    FieldPath(.review, "ShownOn"): "shown to them",
  ]

  /// A choice in the words of a page.
  static func words(of choice: String, in path: FieldPath) -> String {
    switch (path.kind, path.field, choice) {
    case (.scope, "State", "current"): "today"
    case (.scope, "State", "future"): "what is to come"
    case (.persona, "Status", "proto"): "our guess"
    case (.persona, "Status", "qualitative"): "what people told and showed us"
    case (.persona, "Status", "statistical"): "numbers"
    default: ChoiceWords.of(choice)
    }
  }
}

extension Wording {
  static let about = "What this map is about"
  static let people = "Who is on this journey"
  static let groups = "Customer groups"
  static let numbers = "Numbers"
  static let next = "What happens next"
  static let moments = "Make-or-break moments"
  static let notTaken = "Not taken now"
  static let questions = "The questions behind"
  static let noIdeas = Outline.Fact("Ideas", [Phrase("none yet")])
  static let alsoPromised = "Also promised"
  static let notKnown = "Not known yet"
  static let taken = "taken on"
  static let because = "Because"
  static let whyNot = "Why not now"
  static let weighed = "Weighed"
  static let promised = "Promised"
  static let restsOn = "Rests on"
  static let noSource = "no source yet"

  /// How many a figure rests on: people only where people answer.
  static func sample(_ count: Int, _ kpi: KPI?) -> String {
    let number = SourceCounts.grouped(count)
    return kpi?.readingKind.asksPeople == true ? "\(number) people asked" : "n = \(number)"
  }

  static let ofHundred = "of 100 move on"
  static let goesWrong = "when it goes wrong"
  static let wait = "a wait"
  static let elsewhere = "elsewhere"
  static let again = "comes again"
  static let asOf = "as of"
  static let stillSo = "still so"

  /// What lies behind a touchpoint, in the order of a blueprint.
  static let blueprint = ["Frontstage", "Backstage", "System", "Owner", "Feedback", "Compare"]

  static let kpiHeader = [
    "Number", "Now", "Target", "Owner", "Goal it counts", "Where", "From", "Ask those behind it",
    "Later",
  ]
  static let guessHeader = [
    "We believe", "About", "How we find out", "We were right if", "We were wrong if", "Who", "By",
    "Could harm", "What it showed",
  ]

  /// `before`: where a stage lies beside what people do with us.
  static func phase(_ phase: Stage.Phase) -> String {
    phase == .purchase ? "with us" : ChoiceWords.of(phase.rawValue)
  }

  /// A number with its unit: `31%`, `31% of buyers`, `20 days`.
  static func amount(_ number: Quantity, _ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return number.text }
    return number.text + (unit.hasPrefix("%") ? "" : " ") + unit
  }

  /// `1.8% of visits now, 2.5% by 30 September 2027`; nil without any number.
  static func way(
    now: Quantity?, target: Quantity?, by due: String?, in kpi: KPI
  ) -> String? {
    let unit = kpi.unit.map { CitedText($0).body }
    let sign = unit?.hasPrefix("%") == true ? "%" : ""
    func short(_ number: Quantity) -> String {
      sign.isEmpty ? amount(number, unit) : number.text + sign
    }
    let today = now.map { short($0) + " now" }
    let then = target.map { target in
      (now == nil ? short(target) : target.text + sign) + (due.map { " by \($0)" } ?? "")
    }
    let words = [today, then].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  /// `↑ 34% of buyers`: which way is better stands before the target.
  static func heading(_ direction: Direction?, _ words: String) -> String {
    switch direction {
    case .up: "↑ " + words
    case .down: "↓ " + words
    case nil: words
    }
  }

  static func importance(_ value: Int) -> String {
    switch value {
    case ...2: "matters little"
    case 3: "matters"
    case 4: "matters much"
    default: "everything hangs on it"
    }
  }

  static func strength(_ value: Int) -> String {
    switch value {
    case ...0: "a guess so far"
    case 1: "one story so far"
    case 2: "several stories, or one kind of source"
    default: "numbers and voices agree"
    }
  }
}
