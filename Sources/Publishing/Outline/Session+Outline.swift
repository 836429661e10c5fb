import Workshop

extension Session {
  /// The finished map: everything said, in the order in which a reader wants it.
  ///
  /// Parts of which nothing was said are left out; what `walk` still misses is told near the end.
  public func outline(walk: Walk) -> Outline {
    var maker = OutlineMaker(session: self, walk: walk)
    maker.addOpening()
    maker.addWorkshop()
    maker.addPurposeAndScope()
    maker.addVision()
    maker.addGoals()
    maker.addPersonas()
    maker.addJourneys()
    maker.addMomentsOfTruth()
    maker.addOpportunities()
    maker.addKPIs()
    maker.addHypotheses()
    maker.addActions()
    maker.addDecisions()
    maker.addParkingLot()
    maker.addReview()
    maker.addAssumptions()
    maker.addObservations()
    maker.addSources()
    maker.addMissing()
    maker.addAppendix()
    return Outline(blocks: maker.blocks, language: facts.language.flatMap(LanguageTag.of))
  }
}
