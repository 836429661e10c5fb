/// Something short that wakes a room up: two to five minutes, no touch, also works seated.
package struct Energiser: Sendable, Equatable {
  /// A part of the day.
  package enum Hour: String, Sendable, CaseIterable {
    case early, midday, late

    /// - Parameter moment: on the clock on the wall.
    package init(_ moment: Moment) {
      let hour = (moment.seconds % 86_400 + 86_400) % 86_400 / 3600
      self = hour < 12 ? .early : hour < 15 ? .midday : .late
    }
  }

  package let id: String
  package let name: TextByLanguage
  package let words: TextByLanguage
  package let minutes: Int
  /// Where it works; empty for everywhere.
  package let modes: [WorkshopInfo.Mode]
  /// When it does most good; empty for any hour.
  package let hours: [Hour]

  package init(
    id: String, name: TextByLanguage, words: TextByLanguage, minutes: Int,
    modes: [WorkshopInfo.Mode],
    hours: [Hour]
  ) {
    (self.id, self.name, self.words, self.minutes) = (id, name, words, minutes)
    (self.modes, self.hours) = (modes, hours)
  }

  /// Whether it fits a room and an hour, and takes no longer than `most` minutes.
  package func fits(mode: WorkshopInfo.Mode?, hour: Hour, most: Int) -> Bool {
    minutes <= most && (modes.isEmpty || mode.map { modes.contains($0) } ?? false)
      && (hours.isEmpty || hours.contains(hour))
  }
}
