import Workshop

/// Many maps side by side: their journeys, what is due, and what recurs.
package struct Atlas: Sendable {
  /// A name or a pain that stands in several maps.
  struct Recurring: Sendable {
    /// As it stands in the first of them.
    let text: String
    /// The maps, by their place among all, each once, and what each says.
    let places: [(map: Int, detail: String)]
  }

  let maps: [AtlasMap]
  let today: Day
  let personas: [Recurring]
  let segments: [Recurring]
  /// Pains of one kind in three maps or more, those in most maps first.
  let pains: [Recurring]

  /// In how many maps a pain must stand.
  static let fewest = 3

  package init(of maps: [AtlasMap], today: Day) {
    self.maps = maps
    self.today = today
    personas = Self.names(in: maps) { session in
      session.personas.members.map { ($0.name, $0.summary) }
    }
    segments = Self.names(in: maps) { session in
      session.segments.members.map { ($0.name, $0.differs) }
    }
    pains = Self.pains(in: maps)
  }

  /// Names that stand in two maps or more, whatever their letter case and accents.
  private static func names(
    in maps: [AtlasMap], _ all: (Session) -> [(name: String?, detail: String?)]
  ) -> [Recurring] {
    var order: [[UInt8]] = []
    var found: [[UInt8]: (text: String, places: [(map: Int, detail: String)])] = [:]
    for (number, map) in maps.enumerated() {
      for case (let name?, let detail) in all(map.session) {
        let text = map.line(name)
        let key = SearchText(text).bytes
        if found[key] == nil { order.append(key) }
        var entry = found[key] ?? (text, [])
        if entry.places.last?.map != number {
          entry.places.append((number, detail.map(map.line) ?? ""))
        }
        found[key] = entry
      }
    }
    return order.compactMap { found[$0] }.filter { $0.places.count > 1 }
      .map { Recurring(text: $0.text, places: $0.places) }.mostFirst
  }

  private static func pains(in maps: [AtlasMap]) -> [Recurring] {
    let all = maps.enumerated().flatMap { number, map in
      map.session.touchpoints.members.compactMap { touchpoint in
        touchpoint.pain.map { (map: number, text: map.line($0), at: touchpoint.id) }
      }
    }
    return Likeness.groups(among: all.map(\.text)).compactMap { group in
      var places: [(map: Int, detail: String)] = []
      for place in group where !places.contains(where: { $0.map == all[place].map }) {
        let session = maps[all[place].map].session
        places.append(
          (all[place].map, session.lineTitle(of: Reference(.touchpoint, all[place].at))))
      }
      return places.count < fewest ? nil : Recurring(text: all[group[0]].text, places: places)
    }.mostFirst
  }
}

extension AtlasMap {
  /// A text in one line, without the sources it cites.
  func line(_ text: String) -> String { PageText.line(session.cited(text).body) }
}

extension [Atlas.Recurring] {
  /// Those in most maps first; the rest as they came.
  fileprivate var mostFirst: [Atlas.Recurring] {
    enumerated().sorted {
      ($1.element.places.count, $0.offset) < ($0.element.places.count, $1.offset)
    }.map(\.element)
  }
}
