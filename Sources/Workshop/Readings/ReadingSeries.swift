/// A reading, its day, and how it was read.
package struct DatedReading: Sendable, Hashable {
  package var day: Day
  package var reading: Reading
  /// The question as it was worded, or the page it was read from; nil: as the one before.
  package var wording: String?
  /// Whether somebody said that it was read another way than the one before.
  package var isReadAnew: Bool

  package init(day: Day, reading: Reading, wording: String? = nil, isReadAnew: Bool = false) {
    self.day = day
    self.reading = reading
    self.wording = wording
    self.isReadAnew = isReadAnew
  }
}

/// Readings that can be compared: taken the same way, one a day, in order of time.
package struct ReadingSeries: Sendable, Hashable {
  package private(set) var readings: [DatedReading]
  /// The days read more than once, with all that was given for each; in `readings` stands the last
  /// one given, until somebody says which holds.
  package private(set) var doubled: [[DatedReading]]

  /// The readings of one KPI in the order in which they were given. A changed wording, or the word
  /// that it was read anew, begins a new series.
  package static func all(of given: [DatedReading]) -> [ReadingSeries] {
    let sorted = given.enumerated().sorted {
      $0.element.day == $1.element.day
        ? $0.offset < $1.offset : $0.element.day < $1.element.day
    }
    var series: [ReadingSeries] = []
    var wording: String?
    for (_, reading) in sorted {
      let words = reading.wording.map(Self.compared)
      let isNew = words != nil && wording != nil && words != wording
      wording = words ?? (reading.isReadAnew ? nil : wording)
      if series.isEmpty || isNew || reading.isReadAnew {
        series.append(ReadingSeries(readings: [reading], doubled: []))
      } else {
        series[series.count - 1].append(reading)
      }
    }
    return series
  }

  /// Whether the readings were given in another order than their days have.
  package static func isOutOfOrder(_ given: [DatedReading]) -> Bool {
    zip(given, given.dropFirst()).contains { $1.day < $0.day }
  }

  /// The figures in order of time, for a chart.
  package func values(kind: KPIKind) -> [Double] {
    readings.map { Estimate($0.reading, kind: kind).value }
  }

  private mutating func append(_ reading: DatedReading) {
    guard let last = readings.last, last.day == reading.day else {
      readings.append(reading)
      return
    }
    if let first = doubled.last?.first, first.day == reading.day {
      doubled[doubled.count - 1].append(reading)
    } else {
      doubled.append([last, reading])
    }
    readings[readings.count - 1] = reading
  }

  /// Blanks and capitals make no new wording.
  private static func compared(_ wording: String) -> String {
    wording.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
