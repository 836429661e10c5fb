/// What a thing that came along from an earlier map carries until somebody has looked at it again.
package enum InheritedMark {
  /// The field that holds the year of the earlier map.
  package static let field = Touchpoint.field(.asOf)

  /// What can have become of a step since. One that is gone is taken off the map.
  package enum Verdict: String, Sendable, CaseIterable {
    case same, changed, gone
  }

  /// The step of the guides in which an earlier map is looked at again; on request, for most workshops
  /// have none.
  package static let step = "again"

  /// Fields that tell how a thing came along, and nothing of the journey.
  static let fields: Set = [field, Touchpoint.field(.since)]
}

extension Touchpoint {
  /// Whether it still stands as an earlier map had it, and nobody has looked at it since.
  package var isUnseen: Bool { asOf != nil && since == nil }
}
