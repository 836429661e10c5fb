import Workshop

/// The guides among which the answer to "How long is it to be?" chooses; none where the guide is the
/// team's own, or was named when the workshop was begun.
package struct GuideChoice: Sendable {
  /// The guide of a name; nil where it may not take the place of the present one.
  package var named: @Sendable (String) -> Guide?
  /// The name of the guide for a length.
  package var forLength: @Sendable (String) -> String?

  package init(
    named: @escaping @Sendable (String) -> Guide? = { _ in nil },
    forLength: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.named = named
    self.forLength = forLength
  }

  static func chosen(_ guide: Guide) -> Message {
    .init(.done, "\(guide.title): from here the workshop goes this way. /agenda shows its steps.")
  }

  /// The edit that chooses the guide of the length these edits say; none when they say none.
  func edits(after edits: [Edit], in session: Session, _ guide: Guide) -> [Edit] {
    let length = edits.lazy.compactMap { edit -> String? in
      guard case .revise(.facts, _, let changes) = edit else { return nil }
      return changes.first { $0.field == WorkshopInfo.field(.length) }?.after.first
    }.first
    guard let name = length.flatMap(forLength), name != guide.name else { return [] }
    return [session.setting(.guide, to: [name])]
  }
}
