/// Questions and fields that were asked once. Guides and scripts of that time are read without them.
package enum Retired {
  /// Names of questions.
  package static let questions: Set<String> = [
    "touchpoint.basis", "touchpoint.evidence", "item.basis", "item.evidence", "participant.fear",
    "measurement.moe",
  ]

  /// Whether a question of a guide, or its field, is one of those.
  package static func holds(_ question: String, _ field: String?) -> Bool {
    questions.contains(question) || field.map { fields.contains($0) } == true
  }

  /// Fields as guides name them.
  package static let fields: Set<String> = ["Touchpoint.Basis", "Participant.Fear"]
}
