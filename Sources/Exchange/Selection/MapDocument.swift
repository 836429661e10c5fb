/// What is written of a workshop for people to read.
package enum MapDocument: String, Sendable, CaseIterable {
  /// What was found: one page, the journeys, and what stands behind them.
  case map
  /// How it was found: people, drafts, ratings, votes, minutes.
  case record

  /// What it is called where a page says which of the two it is.
  var kicker: String {
    switch self {
    case .map: "Customer journey map"
    case .record: "Record of the workshop"
    }
  }
}
