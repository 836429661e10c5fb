import Workshop

/// For whom an edition is made.
package enum Audience: String, Sendable, CaseIterable {
  /// Those who were in the room: everything.
  case team
  /// Anybody: without what people said of themselves, or in confidence; see `FieldVisibility`.
  case everyone = "public"
}

/// Something an edition does not tell, and why.
package struct RedactedItem: Sendable, Equatable {
  package var reason: WithheldReason
  package var count: Int

  package init(_ reason: WithheldReason, _ count: Int) {
    self.reason = reason
    self.count = count
  }
}
