import Workshop

extension Session {
  /// A document of the workshop: everything said that belongs to it, in the order in which a reader
  /// wants it.
  ///
  /// Parts of which nothing was said are left out; what `walk` still misses is told at the end. With
  /// `sections` only these stand in it, and then the sources that they cite.
  package func outline(
    walk: GuideWalk, _ document: MapDocument = .map, sections: Set<MapSection>? = nil
  ) -> Outline {
    let sections = sections ?? document.sections
    var maker = OutlineMaker(session: published, walk: walk, document, sections: sections)
    maker.addOpening()
    for section in MapSection.allCases where sections.contains(section) { maker.add(section) }
    if !sections.contains(.sources) { maker.addCitedSources() }
    var outline = Outline(
      blocks: maker.blocks, document: document, language: facts.language.flatMap(LanguageTag.of))
    outline.chapters = maker.chapters
    return outline
  }
}
