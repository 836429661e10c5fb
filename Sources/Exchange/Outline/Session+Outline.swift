import Workshop

extension Session {
  /// A document of the workshop: everything said that belongs to it, in the order in which a reader
  /// wants it.
  ///
  /// Parts of which nothing was said are left out; what `walk` still misses is told at the end. With
  /// `sections` only these stand in it, and then the sources that they cite.
  package func outline(
    walk: GuideWalk, _ document: MapDocument = .map, sections: Set<MapSection>? = nil,
    missing: MissingFinder? = nil
  ) -> Outline {
    let sections = sections ?? document.sections
    let map = PublishedMap(
      session: published, walk: walk, document, sections: sections, missing: missing)
    var maker = OutlineMaker()
    maker.add(map.opening, of: .pageOne)
    for section in MapSection.allCases where sections.contains(section) {
      maker.add(map.parts(of: section), of: section)
    }
    if !sections.contains(.sources) {
      let cited = Set(maker.blocks.flatMap(\.citations))
      maker.add(LearningSections(map: map).sources { cited.contains($0.label) }, of: .sources)
    }
    var outline = Outline(blocks: maker.blocks, document: document, language: map.language)
    outline.chapters = maker.chapters
    return outline
  }
}
