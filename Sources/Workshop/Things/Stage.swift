/// A column of the map, named as the customer would name it.
package struct Stage: Entity {
  package static let kind = EntityKind.stage

  package var id: Identifier
  package var marks = AnswerState()
  package var name: String?
  package var phase: Phase?
  package var customerGoal: String?
  package var exit: String?
  package var duration: String?
  package var strategy: String?
  /// The named phase it stands under, where a journey is long.
  package var chapter: String?
  /// How many of 100 move on.
  package var share: Int?
  package var asks: [String] = []
  package var compares: [String] = []
  package var shows: [String] = []
  /// The year of the earlier map it came from; nil where it was said on this one.
  package var asOf: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// Where a stage lies on the way to the purchase and beyond.
  package enum Phase: String, Sendable, CaseIterable {
    case before, purchase, after
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case name = "Name", phase = "Phase", customerGoal = "CustomerGoal", exit = "Exit"
    case duration = "Duration", strategy = "Strategy", chapter = "Chapter", share = "Share"
    case asks = "Asks", compares = "Compares", shows = "Shows", asOf = "AsOf"
  }

  package static let naming: [FieldName] = [.name]
  package static let fields: [Field<Stage>] = [
    .text(.name, { $0[$1].name }) { $0.name = $1 }.drawn,
    .choice(.phase, { $0[$1].phase }, "before us, with us or after") { $0.phase = $1 }.drawn,
    .text(.customerGoal, { $0[$1].customerGoal }, "what the customer tries to get done") {
      $0.customerGoal = $1
    }.drawn,
    .text(.exit, { $0[$1].exit }, "how anyone sees that they moved on") { $0.exit = $1 }.drawn,
    .text(.duration, { $0[$1].duration }) { $0.duration = $1 }.drawn,
    .text(.strategy, { $0[$1].strategy }, "how we serve people here") { $0.strategy = $1 }.drawn,
    .text(.chapter, { $0[$1].chapter }, "named phase") { $0.chapter = $1 }.drawn,
    .count(.share, { $0[$1].share }, "of 100 who move on") { $0.share = $1 }.drawn,
    .list(.asks, { $0[$1].asks }, "what they ask") { $0.asks = $1 }.drawn,
    .list(.compares, { $0[$1].compares }, "what they compare") { $0.compares = $1 }.drawn,
    .list(.shows, { $0[$1].shows }, "what we show them") { $0.shows = $1 }.drawn,
    .text(.asOf, { $0[$1].asOf }, "as of") { $0.asOf = $1 }.drawn,
  ]
}
