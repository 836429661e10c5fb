import Workshop

extension PublishedMap {
  /// The title, and whether the map is a guess.
  var opening: [OutlinePart] {
    FramingSections(map: self).opening
  }

  /// What a section tells.
  func parts(of section: MapSection) -> [OutlinePart] {
    switch section {
    case .pageOne: [OutlinePart(blocks: [.pageOne(PageOneMaker(self).page)])]
    case .rounds: ClosingSections(map: self).rounds
    case .roundDetails: RecordSections(map: self).roundDetails
    case .workshop: RecordSections(map: self).workshop
    case .purpose: FramingSections(map: self).purposeAndScope
    case .vision: FramingSections(map: self).vision
    case .drafts: RecordSections(map: self).drafts
    case .goals: FramingSections(map: self).goals
    case .personas: PersonaSection(map: self).parts
    case .map: JourneySection(map: self).parts
    case .ratings: RecordSections(map: self).ratings
    case .opportunities: ChoicesSection(map: self).parts
    case .kpis: NumbersSection(map: self).parts
    case .hypotheses: LearningSections(map: self).hypotheses
    case .actions: ChoicesSection(map: self).otherActions
    case .decisions: RecordSections(map: self).decisions
    case .parking: RecordSections(map: self).parkingLot
    case .review: ClosingSections(map: self).review
    case .assumptions: LearningSections(map: self).assumptions
    case .observations: RecordSections(map: self).observations
    case .sources: LearningSections(map: self).sources
    case .missing: ClosingSections(map: self).missing
    case .appendix: RecordSections(map: self).appendix
    }
  }
}
