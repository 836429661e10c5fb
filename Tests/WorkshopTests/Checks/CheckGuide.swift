@testable import Workshop

/// The half-day workshop's questions, as far as the checks look at them.
enum CheckGuide {
  static let walk = GuideWalk(
    guide: Guide(
      name: "half-day", title: "Half a day", about: "", steps: steps, questions: questions,
      stageSets: []))

  private static let steps = table.filter { $0[0] == "#" }.enumerated().map { index, words in
    Step(name: words[1], number: "S\(index)", title: words[1], why: "")
  }

  private static let questions: [Question] = {
    var step = ""
    return table.compactMap { words in
      if words[0] == "#" {
        step = words[1]
        return nil
      }
      return question(words, in: step)
    }
  }()

  /// The words of each line below.
  private static let table = lines.split(separator: "\n").map { line in
    line.split(separator: " ").map(String.init)
  }

  private static func question(_ words: [String], in step: String) -> Question? {
    let adds = words[1].hasPrefix("+")
    guard let field = FieldPath(adds ? String(words[1].dropFirst()) : words[1]),
      let kind = AnswerKind(rawValue: words[2])
    else { return nil }
    var question = Question(
      name: words[0], step: step, kind: kind, field: field,
      text: QuestionText(ask: "What of \(words[0])?", label: words[0]),
      flow: QuestionFlow(
        each: option("each=", words).compactMap(loop), condition: condition(words),
        isRequired: words[3] == "R"))
    question.adds = adds
    question.parts = option("parts=", words)
    return question
  }

  private static func option(_ name: String, _ words: [String]) -> [String] {
    words.first { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: ",")
      .map(String.init) ?? []
  }

  /// `Touchpoint!` are the five worst pains, `Opportunity!` is the shortlist of four.
  private static func loop(_ word: String) -> Loop? {
    switch word {
    case "Touchpoint!": Loop(.touchpoint, .worstPains(5))
    case "Opportunity!": Loop(.opportunity, .shortlist(4))
    default: EntityKind(rawValue: word).map { Loop($0) }
    }
  }

  private static func condition(_ words: [String]) -> Condition? {
    guard let text = option("when=", words).first else { return nil }
    let parts = text.split { "<>=".contains($0) }.map(String.init)
    guard parts.count == 2, let path = FieldPath(parts[0]),
      let comparison = text.first(where: { "<>=".contains($0) })
        .flatMap({ Condition.Comparison(rawValue: String($0)) })
    else { return nil }
    return Condition(path, comparison, parts[1])
  }

  private static let lines = """
    # prepare
    workshop.name Session.Name text R
    participants +Participant.Name list R parts=Role,Perspective
    workshop.date Session.Date date R
    mode Session.Mode choice R
    format Session.Length choice R
    workshop.decider Session.Decider text R
    evidence +Evidence.Title list O parts=Type,Date,N,Place
    # open
    participant.hope Participant.Hope text O each=Participant
    fears +Fear.Text list O
    ground_rules Session.GroundRule list O
    workshop.scribe Session.Scribe text O
    workshop.timekeeper Session.Timekeeper text O
    # purpose
    purpose.decision Purpose.Decision text R
    purpose.statement Purpose.Statement text R
    purpose.gap Purpose.Gap text R
    scope.scenario Scope.Scenario text R
    scope.start Scope.Start text R
    scope.end Scope.End text R
    scope.state Scope.State choice R
    scope.out Scope.Out list O
    stakeholders Scope.Stakeholder list O
    # vision
    vision.empathy Vision.Empathy text R
    vision.future Vision.Future text R
    vision.horizon Vision.Horizon date O
    vision.drafts Vision.Draft list R
    vision.statement Vision.Statement text R
    vision.clarity Vision.Clarity scores O
    # goals
    goal.statement +Goal.Statement list R
    goal.measure Goal.Measure text O each=Goal
    goal.customer_objective Goal.CustomerObjective text R each=Goal
    goal.owner Goal.Owner text R each=Goal
    # persona
    segment.name +Segment.Name list R
    segment.basis Segment.Basis choice R each=Segment
    persona.name +Persona.Name text R
    persona.segment Persona.Segment choice R each=Persona
    persona.why Persona.Why text R each=Persona
    persona.summary Persona.Summary text R each=Persona
    persona.demographics Persona.Demographic list R each=Persona
    persona.psychographics Persona.Psychographic list R each=Persona
    persona.behaviours Persona.Behaviour list R each=Persona
    persona.challenges Persona.Challenge list R each=Persona
    persona.goals Persona.Goal list R each=Persona
    persona.expectations Persona.Expectation list O each=Persona
    persona.quote Persona.Quote text O each=Persona
    persona.access_needs Persona.AccessNeed list O each=Persona
    persona.status Persona.Status choice O each=Persona
    # stages
    map.stage_set Session.StageSet choice R
    stage.name +Stage.Name list R
    stage.phase Stage.Phase choice O each=Stage
    stage.customer_goal Stage.CustomerGoal text R each=Stage
    stage.exit Stage.Exit text O each=Stage
    stage.duration Stage.Duration text O each=Stage
    # touchpoints
    touchpoint.action +Touchpoint.Action list R each=Persona,Stage
    touchpoint.trigger Touchpoint.Trigger text O each=Persona,Stage,Touchpoint
    touchpoint.channel Touchpoint.Channel choice R each=Persona,Stage,Touchpoint
    touchpoint.name Touchpoint.Name text R each=Persona,Stage,Touchpoint
    touchpoint.thought Touchpoint.Thought text R each=Persona,Stage,Touchpoint
    touchpoint.expectation Touchpoint.Expectation text O each=Persona,Stage,Touchpoint
    touchpoint.frontstage Touchpoint.Frontstage text O each=Persona,Stage,Touchpoint
    touchpoint.backstage Touchpoint.Backstage text O each=Persona,Stage,Touchpoint
    touchpoint.owner Touchpoint.Owner text O each=Persona,Stage,Touchpoint
    # emotion
    touchpoint.emotion Touchpoint.Scores scores R each=Persona,Stage,Touchpoint
    touchpoint.emotion_word Touchpoint.Word text O each=Persona,Stage,Touchpoint
    touchpoint.pain Touchpoint.Pain text R each=Persona,Stage,Touchpoint when=Touchpoint.Scores<0
    pain.cause Touchpoint.Cause choice O each=Persona,Stage,Touchpoint when=Touchpoint.Scores<0
    pain.severity Touchpoint.Severity scale O each=Persona,Stage,Touchpoint when=Touchpoint.Scores<0
    pain.frequency Touchpoint.Frequency scale O each=Persona,Stage,Touchpoint when=Touchpoint.Scores<0
    pain.reports Touchpoint.Reports number O each=Persona,Stage,Touchpoint when=Touchpoint.Scores<0
    touchpoint.delight Touchpoint.Delight text O each=Persona,Stage,Touchpoint when=Touchpoint.Scores>0
    touchpoint.moment_of_truth Touchpoint.MomentOfTruth yes-no R each=Persona,Stage,Touchpoint
    mot.reason Touchpoint.Reason text R each=Persona,Stage,Touchpoint when=Touchpoint.MomentOfTruth=yes
    # opportunities
    opportunity.hmw +Opportunity.HowMightWe list R each=Touchpoint!
    opportunity.more +Opportunity.HowMightWe list O
    opportunity.touchpoints Opportunity.Touchpoint list R each=Opportunity
    opportunity.kind Opportunity.Kind choice O each=Opportunity
    vote Opportunity.Dots scores O each=Opportunity
    opportunity.impact Opportunity.Impact scale R each=Opportunity!
    opportunity.effort Opportunity.Effort scale R each=Opportunity!
    opportunity.confidence Opportunity.Confidence scale R each=Opportunity!
    opportunity.customer_need Opportunity.CustomerNeed text R each=Opportunity!
    opportunity.goal Opportunity.Goal choice R each=Opportunity!
    opportunity.chosen Opportunity.Chosen yes-no R each=Opportunity!
    opportunity.reason Opportunity.Reason text O each=Opportunity! when=Opportunity.Chosen=no
    decision +Decision.What list R
    stage.strategy Stage.Strategy text O each=Stage
    # kpis
    kpi.name +KPI.Name text R each=Goal
    kpi.stage KPI.Stage choice R each=Goal,KPI
    kpi.touchpoint KPI.Touchpoint choice O each=Goal,KPI
    kpi.unit KPI.Unit text R each=Goal,KPI
    kpi.direction KPI.Direction choice R each=Goal,KPI
    kpi.source KPI.Source text R each=Goal,KPI
    kpi.cadence KPI.Cadence choice R each=Goal,KPI
    kpi.baseline KPI.Baseline number R each=Goal,KPI
    kpi.baseline_date KPI.BaselineDate date O each=Goal,KPI
    kpi.n KPI.N number O each=Goal,KPI
    kpi.target KPI.Target number R each=Goal,KPI
    kpi.due KPI.Due date R each=Goal,KPI
    kpi.owner KPI.Owner text R each=Goal,KPI
    kpi.qualitative KPI.Qualitative text O each=Goal,KPI
    kpi.goal KPI.Goal choice R each=KPI
    # assumptions
    hypothesis.ref +Hypothesis.Ref list R
    hypothesis.statement Hypothesis.Statement text R each=Hypothesis
    hypothesis.importance Hypothesis.Importance scale R each=Hypothesis
    hypothesis.evidence_strength Hypothesis.EvidenceStrength scale R each=Hypothesis
    hypothesis.kpi Hypothesis.KPI choice R each=Hypothesis
    hypothesis.threshold Hypothesis.Threshold number R each=Hypothesis
    hypothesis.qual_test Hypothesis.QualitativeTest text R each=Hypothesis
    hypothesis.owner Hypothesis.Owner text R each=Hypothesis
    hypothesis.due Hypothesis.Due date R each=Hypothesis
    hypothesis.harm Hypothesis.Harm text O each=Hypothesis
    # close
    action.title +Action.Title text R
    action.owner Action.Owner text R each=Action
    action.due Action.Due date R each=Action
    action.link Action.Link choice R each=Action
    action.first_step Action.FirstStep text O each=Action
    parking.outcome Parked.Outcome choice R each=Parked
    review.kpi_date Review.KPIDate date R
    review.map_date Review.MapDate date R
    feedback.close_loop Review.CloseLoop text O
    retro.score Review.RetroScores scores O
    retro.note Review.RetroNote text O
    """
}
