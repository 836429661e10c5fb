/// Sentences and words of the map that are ours, in one place.
enum Wording {
  static let untitled = "Journey map"

  static let hypothesisMap = Phrase([
    .strong("Hypothesis map."),
    .text("No source was named, so every line of it is an assumption to test."),
  ])

  static let legend = Phrase([
    .basis(.evidence), .text("rests on a source, which the footnote names;"),
    .basis(.assumption), .text("is an assumption."),
  ])

  static let assumed = "assumption"
  static let unknown = "unknown"
  static let unrated = "not rated"
  static let voice = "Customer"
  static let withoutStage = "Without a stage"
  static let momentOfTruth = "moment of truth"
  static let noReason = "no reason given"

  static let shareHeading = "Evidence and assumptions"

  static let opportunityScore = Phrase(
    "Score is impact times confidence, divided by effort; impact and effort count as high above 3.")
  static let age = "Age"
  static let old = "older than 12 months"
  /// The most things named in one line of what is missing.
  static let mostNamed = 12

  static func more(_ count: Int) -> String {
    " and \(count) more"
  }

  static func share(evidence: Int, lines: Int, percent: Int) -> String {
    let subject = lines == 1 ? "1 line rests" : "\(lines) lines rest"
    return "\(evidence) of \(subject) on evidence (\(percent)%)."
  }
}
