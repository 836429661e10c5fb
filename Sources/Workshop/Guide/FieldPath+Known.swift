/// The fields that the room knows by what they are for, whichever question asks for them.
extension FieldPath {
  package static let opportunityDots = FieldPath(.opportunity, "Dots")
  package static let visionDraft = FieldPath(.vision, "Draft")
  package static let visionStatement = FieldPath(.vision, "Statement")
  package static let visionClarity = FieldPath(.vision, "Clarity")
  package static let touchpointPain = FieldPath(.touchpoint, "Pain")
  package static let touchpointDelight = FieldPath(.touchpoint, "Delight")
  package static let touchpointScores = FieldPath(.touchpoint, "Scores")
  package static let retroScores = FieldPath(.review, "RetroScores")
  package static let actionTitle = FieldPath(.action, "Title")
  package static let actionOwner = FieldPath(.action, "Owner")
  package static let actionDue = FieldPath(.action, "Due")
  package static let actionStatus = FieldPath(.action, "Status")
  package static let decisionWhy = FieldPath(.decision, "Why")
  package static let decisionDropped = FieldPath(.decision, "Dropped")
  package static let customerNeed = FieldPath(.decision, "CustomerNeed")
}
