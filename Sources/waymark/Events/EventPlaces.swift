import Exchange
import Workshop

/// The touchpoints that leave traces, in the order of the map.
struct EventPlaces {
  let all: [EventQuery.Place]
  /// The stages with traces in order; the first is step 1.
  let stages: [Identifier]

  init(in session: Session) {
    let traced = session.touchpoints.members.filter { !$0.traces.isEmpty }
    stages = session.stages.members.map(\.id).filter { stage in
      traced.contains { $0.stage == stage }
    }
    let order = session.stages.members.map { Optional($0.id) } + [nil]
    all = order.flatMap { [stages] stage in
      traced.filter { $0.stage == stage }.map { touchpoint in
        EventQuery.Place(
          touchpoint: touchpoint.id, patterns: touchpoint.traces,
          step: stage.flatMap(stages.firstIndex).map { $0 + 1 } ?? 0)
      }
    }
  }

  /// Where a touchpoint stands among them.
  func index(of id: String) -> Int? { all.firstIndex { $0.touchpoint.text == id } }

  /// Whether an activity fits a pattern.
  func knows(_ activity: String) -> Bool {
    all.contains { $0.patterns.contains { EventPlaces.fits(Array(activity), Array($0)) } }
  }

  /// As SQL's `LIKE`: `%` is any text, `_` any character.
  private static func fits(_ text: [Character], _ pattern: [Character]) -> Bool {
    var reached: Set<Int> = [0]
    for mark in pattern {
      switch mark {
      case "%":
        reached = Set((reached.min() ?? text.count + 1)..<max(text.count + 1, (reached.min() ?? 0)))
      case "_": reached = Set(reached.map { $0 + 1 }.filter { $0 <= text.count })
      default: reached = Set(reached.filter { $0 < text.count && text[$0] == mark }.map { $0 + 1 })
      }
      if reached.isEmpty { return false }
    }
    return reached.contains(text.count)
  }
}
