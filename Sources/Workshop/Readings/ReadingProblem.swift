/// Why a line is no reading of a KPI; nothing is kept and the question is asked again.
package enum ReadingProblem: Error, Sendable, Hashable {
  /// No shape that this kind of KPI is read in.
  case unread(given: String, kind: KPIKind)
  case overHundred(String)
  case moreThanAll(count: Int, all: Int)
  case negative(String)
  /// Part of a person, or of anything else that is counted.
  case notWhole(String)
  case nobodyAsked
  /// `below` and the next count of `all` are the nearest to the percentage.
  case noWholeCount(percent: String, below: Int, all: Int)
  case outside(String, low: Int, high: Int)
  case spreadTooWide(String, most: String)
  case answerTwice(Int)
  /// Some of a score's three counts without the others.
  case missing(ReadingPart)
  case saidTwice(ReadingPart)
  case tooLarge(String)
  case notYet(Day)
}

/// What a number in a reading can be.
package enum ReadingPart: String, Sendable, Hashable {
  case figure, asked, spread, promoters, passives, detractors
}
