import Workshop

extension Session {
  /// The finished map: everything said, in the order in which a reader wants it.
  ///
  /// Parts of which nothing was said are left out; what `walk` still misses is told near the end.
  /// With `sections` only these follow the opening, and then the sources that they cite.
  package func outline(walk: GuideWalk, sections: Set<MapSection> = Set(MapSection.allCases))
    -> Outline
  {
    var maker = OutlineMaker(session: published, walk: walk)
    maker.addOpening()
    for section in MapSection.allCases where sections.contains(section) { maker.add(section) }
    if !sections.contains(.sources) { maker.addCitedSources() }
    return Outline(blocks: maker.blocks, language: facts.language.flatMap(LanguageTag.of))
  }
}
