/// One rule of a good journey map: what it asks of the map, and how it finds what falls short.
///
/// The rules come from the "Check" line of each step of the method, one file a rule. A rule tells
/// only about what is there: what was never said is told once, by `answer-required-questions`.
///
/// Left out, because the session cannot know it:
/// - everyone spoke once, and everybody read back their own action: nobody writes that down;
/// - a wide spread was discussed: the spread is told, the talk is the room's;
/// - the group says that no touchpoint lies outside its own screens: told as a question;
/// - owners who are not here were asked: all that is written down is a name;
/// - an unclear vision is rewritten once, then the decider closes: the rewriting leaves no trace;
/// - the purpose stands at the top of every export: exports put it there themselves.
package struct Check: Sendable {
  /// The rule's name: `keep-vision-short`.
  package let id: String
  /// The guide's step it belongs to; nil for rules about every step.
  package let step: String?
  /// The question it answers, in one sentence.
  package let asks: String
  package let find: @Sendable (CheckInput) -> [Finding]

  init(
    id: String, step: String?, asks: String,
    remarks: @escaping @Sendable (CheckInput) -> [Draft]
  ) {
    self.id = id
    self.step = step
    self.asks = asks
    find = { input in
      remarks(input).map { remark in
        Finding(
          rule: id, severity: remark.severity, step: step ?? input.step(of: remark.place),
          place: remark.place, message: remark.message, advice: remark.advice)
      }
    }
  }

  /// A finding before it bears the name of its rule.
  struct Draft {
    let severity: Severity
    let place: Place
    let message: String
    let advice: String

    init(_ severity: Severity, _ place: Place, _ message: String, _ advice: String) {
      self.severity = severity
      self.place = place
      self.message = message
      self.advice = advice
    }
  }

  /// Rules about what is looked up after the day: no step waits for them, and the room is not asked.
  package static let afterTheDay: Set = [
    answerRequiredQuestions.id, FindOutWhatIsUnknown.check.id, dateEveryBaseline.id,
    CiteEverySource.check.id, MeetEveryDate.check.id,
  ]

  /// Every rule, in the order of the method.
  package static let all: [Check] = [
    answerRequiredQuestions, readEveryValue, settleMergedAnswers, resolveReferences,
    knowCitedSources, SpeakTheLanguage.check, nameADecider, DecideInTheRoom.check,
    inviteTheFrontLine, InviteWhoLivesIt.check, labelHypothesisMap, dateSources,
    nameScribeAndTimekeeper,
    nameTheCustomerInPurpose, nameTheDecision, keepSolutionsOutOfPurpose, stateStartAndEnd,
    nameTheGap, SayTheGapAsCustomersDo.check, MapOneSituation.check, EndWithTheCustomer.check,
    keepVisionShort, nameTheCustomerInVision, nameAFeelingInVision, setVisionInTheFuture,
    keepChannelsOutOfVision, agreeOnVisionClarity,
    limitGoals, stateGoalsAsOutcomes, pairEveryGoal, ownEveryGoal,
    NameMoreThanOneGroup.check, fillFivePersonaGroups, AskForAccessNeeds.check, givePersonaTwoGoals,
    groundThePersona, respectThePerson,
    LimitStages.check, beginBeforeContact, EndAfterPurchase.check, keepDepartmentsOut,
    nameStagesOnce,
    fillEveryStage, beginActionsWithAVerb, lookBeyondOurScreens, fitTheHalfDay,
    scoreEveryTouchpoint, discussWideSpreads, findEveryPain, questionAFlatCurve,
    FindACauseToChange.check, limitMomentsOfTruth, giveMomentsAReason, SayWhyItBreaks.check,
    GroundMakeOrBreak.check, weighMomentsOfTruth,
    KeepQuestionsOpen.check, linkEveryOpportunity, answerEveryBadMoment, letBuildersRateEffort,
    confirmTheChoice,
    recountEveryVote, CountTypedDots.check, TakeNoMoreThanPlanned.check,
    SayWhyAgainstTheRating.check,
    completeEveryKPI, planTheBaseline, dateEveryBaseline, aimTheRightWay, measureAfterPurchase,
    measureAFeeling,
    keepKPIsFew, CountEveryGoal.check, SayHowSureAChangeIs.check,
    testThreeAssumptions, CompleteEveryHypothesis.check, SetOpenThresholds.check,
    TestBeforeTheReview.check, DropRefutedLines.check, sayWhatHoldsInstead,
    FindOutWhatIsUnknown.check, CiteEverySource.check,
    actOnEveryChoice, ownEveryAction, setDatesAhead, emptyTheParkingLot, setTwoReviews,
    AfterTheDay.check, RenewAgreements.check, MeetEveryDate.check, LookAgainInTime.check,
  ]

  /// What all rules find, by the guide's steps and then by place.
  ///
  /// A place that lacks a required answer is told once, as an error.
  package static func findings(in input: CheckInput) -> [Finding] {
    told(once: all.flatMap { $0.find(input) }).enumerated()
      .map { (finding: $0.element, key: input.order(of: $0.element) + [$0.offset]) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.finding)
  }

  /// Leaves out what another finding says better: an unreadable value is not missing besides, and
  /// what is missing is no warning besides.
  private static func told(once found: [Finding]) -> [Finding] {
    let isMissing = { (finding: Finding) in finding.rule == answerRequiredQuestions.id }
    let missing = Set(found.lazy.filter(isMissing).map(\.place.spot))
    let broken = Set(
      found.lazy.filter { $0.severity == .error && !isMissing($0) }.map(\.place.spot))
    return found.filter { finding in
      if isMissing(finding) { return !broken.contains(finding.place.spot) }
      return finding.severity == .error || !missing.contains(finding.place.spot)
    }
  }
}

extension Check.Place {
  /// The place whichever question leads to it.
  fileprivate var spot: Check.Place {
    var spot = self
    if field != nil { spot.question = nil }
    return spot
  }
}
