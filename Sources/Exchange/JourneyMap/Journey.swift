import Workshop

/// One persona's way through the stages, its touchpoints numbered from 1.
struct Journey {
  /// A reference, because every lane and list is handed it and a touchpoint is large.
  final class Stop: Sendable {
    let number: Int
    /// The number as lines hold it that are about this one alone.
    let numbers: [Int]
    /// What people call the touchpoint, in one line.
    let title: String
    let touchpoint: Touchpoint

    /// The touchpoint at a place among all.
    init(number: Int, at place: Int, of session: Session) {
      self.number = number
      numbers = [number]
      touchpoint = session.touchpoints.members[place]
      title = session.lineTitle(of: Reference(.touchpoint, touchpoint.id), at: place)
    }
  }

  struct Column {
    /// Nil for touchpoints whose stage is not known.
    let stage: Identifier?
    let stops: [Stop]
  }

  /// Nil for touchpoints whose persona is not known.
  let persona: Identifier?
  /// Every stage in order, also those without a touchpoint; what stands in none comes first where the way
  /// begins with it, else last.
  let columns: [Column]

  var stops: [Stop] { columns.flatMap(\.stops) }

  /// A journey for each persona, and one more for whatever touchpoints belong to nobody.
  static func all(in session: Session) -> [Journey] {
    let personas: [Identifier?] = session.personas.members.map(\.id) + [nil]
    let stages: [Identifier?] = session.stages.members.map(\.id) + [nil]
    var places = [[[Int]]](
      repeating: [[Int]](repeating: [], count: stages.count), count: personas.count)
    let touchpoints = session.touchpoints.members
    // Neighbours mostly stand in one stage of one way, which need not be looked up again.
    var (persona, whose) = (Identifier?.none, personas.count - 1)
    var (stage, column) = (Identifier?.none, stages.count - 1)
    for place in touchpoints.indices {
      if touchpoints[place].persona != persona {
        persona = touchpoints[place].persona
        whose = persona.flatMap { session.personas.index(of: $0) } ?? personas.count - 1
      }
      if touchpoints[place].stage != stage {
        stage = touchpoints[place].stage
        column = stage.flatMap { session.stages.index(of: $0) } ?? stages.count - 1
      }
      places[whose][column].append(place)
    }
    return personas.indices.compactMap { whose in
      places[whose].allSatisfy(\.isEmpty)
        ? nil : Journey(personas[whose], stages: stages, places: places[whose], of: session)
    }
  }

  private init(
    _ persona: Identifier?, stages: [Identifier?], places: [[Int]], of session: Session
  ) {
    self.persona = persona
    var number = 0
    var columns: [Column] = []
    let own = stages.count - 1
    let isLed = places[..<own].joined().min().map { ($0 > (places[own].first ?? .max)) } ?? false
    let order = isLed ? [own] + Array(0..<own) : Array(0...own)
    for (stage, places) in order.map({ (stages[$0], places[$0]) }) {
      let stops = places.map { place in
        number += 1
        return Stop(number: number, at: place, of: session)
      }
      if stage != nil || !stops.isEmpty { columns.append(Column(stage: stage, stops: stops)) }
    }
    self.columns = columns
  }
}

extension Session {
  /// What people call a thing, in one line that is never empty.
  func lineTitle(of reference: Reference) -> String {
    lineTitle(title(of: reference), reference)
  }

  /// The same of a thing that is known to stand at a place among its kind.
  func lineTitle(of reference: Reference, at place: Int) -> String {
    lineTitle(title(of: reference, at: place), reference)
  }

  private func lineTitle(_ title: String, _ reference: Reference) -> String {
    let title = PageText.line(title)
    if title.isEmpty { return reference.id.text }
    guard reference.kind == .touchpoint, let touchpoint = touchpoints[reference.id] else {
      return title
    }
    return touchpoint.hasCutName(in: self) ? title + " …" : title
  }

  /// The same with all that they do where its name is only the beginning of it.
  func wholeTitle(of stop: Journey.Stop) -> String {
    guard let action = stop.touchpoint.action, stop.touchpoint.hasCutName(in: self) else {
      return stop.title
    }
    return PageText.line(cited(action).body)
  }
}
