/// One thing that is otherwise on the newer of two maps.
///
/// All of them together tell the whole difference: applied to the older map they give the newer one.
package struct ThingChange: Sendable, Equatable {
  package enum What: String, Sendable, CaseIterable {
    case added, gone, moved, changed
  }

  package let what: What
  package let kind: EntityKind
  /// What it is called on the older map, else on the newer one as long as nothing else is called so.
  package let id: Identifier
  /// What it is called on the newer map; nil when it is gone.
  package let new: Identifier?
  /// Of a thing that is new all its fields, of one that changed those that differ; links and
  /// citations as on the older map.
  package let fields: [FieldChange]
  /// What it stands behind in its row now, by `id`; nil where it is the first. Only stages, and the
  /// touchpoints of one person in one stage, have an order.
  package let after: Identifier?

  package var reference: Reference { Reference(kind, id) }

  /// Whether it says no more than a move to another stage, which is told as such.
  var isMoveOnly: Bool {
    what == .changed && kind == .touchpoint && fields.map(\.field) == [Touchpoint.field(.stage)]
  }
}
