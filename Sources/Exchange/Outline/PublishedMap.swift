import Workshop

/// A session as a page tells it: what was said, as phrases, with titles, labels and sources.
///
/// A reference, because every section is handed it and looks things up at each line.
final class PublishedMap: Sendable {
  let session: Session
  let walk: GuideWalk
  let document: MapDocument
  /// The parts the page will have.
  let sections: Set<MapSection>
  let sources: SourceBook
  let journeys: [Journey]
  /// The feelings of each journey, as page one and the map draw them.
  let journeyCurves: [EmotionCurve]
  let choices: Choices
  /// The words of lines that a refuted guess was about, until somebody says what holds instead.
  let refuted: Set<String>
  /// The lines that are evidence or an assumption.
  let lines: LineCount
  /// The tag of the language in which things were said; nil while nobody named it.
  let language: String?
  /// What people call each field, as a heading.
  let labels: [FieldPath: String]
  /// The fields whose values are lines of the map: evidence or assumption.
  let lineFields: [EntityKind: Set<String>]

  /// Whether one list tells all that is not known, so that it need not stand at every place.
  let listsUnknowns: Bool
  /// Finds the required questions without an answer.
  let findMissing: MissingFinder

  init(
    session: Session, walk: GuideWalk, _ document: MapDocument, sections: Set<MapSection>,
    missing: MissingFinder? = nil
  ) {
    findMissing = missing ?? { walk.missing(in: session) }
    self.session = session
    self.walk = walk
    self.document = document
    self.sections = sections
    listsUnknowns = sections.contains(.assumptions)
    sources = SourceBook(session)
    let journeys = Journey.all(in: session)
    self.journeys = journeys
    journeyCurves = journeys.map { $0.curve(in: session) }
    choices = Choices(session)
    language = session.facts.language.flatMap(LanguageTag.of)
    lines = LineCount(session)
    let refs = Set(session.hypotheses.members.filter(\.isRefutedOnly).compactMap(\.ref))
    refuted =
      refs.isEmpty
      ? [] : Set(session.mapLines.filter { refs.contains($0.hypothesisReference) }.map(\.text.body))
    labels = Self.labels()
    lineFields = Dictionary(
      uniqueKeysWithValues: EntityKind.allCases.map { ($0, Set(MapLine.fields(of: $0))) })
  }
}

/// Finds the required questions without an answer; perhaps they were worked out before.
package typealias MissingFinder = @Sendable () -> [QuestionInstance]
