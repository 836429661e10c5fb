/// Words of the picture that are ours.
extension Wording {
  static let legendEvidence = "filled: rests on a source"
  static let legendAssumption = "hollow: our guess"
  static let legendMoment = "diamond: makes or breaks the whole"
  static let legendUnrated = "dotted: not rated in between"
  static let noFeeling = "Nobody rated how it feels here."
  static let emptyStage = "No touchpoint yet"
  static let noTouchpoint = "No touchpoint is on the map yet."

  static func continued(_ stage: String) -> String {
    stage + " (continued)"
  }

  static func sources(_ count: Int) -> String {
    switch count {
    case 0: "No source was named."
    case 1: "1 source"
    default: "\(count) sources"
    }
  }
}
