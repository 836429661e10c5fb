import Workshop

/// What is to be done with the things that several maps share.
package enum SharedOrder: Sendable, Equatable {
  /// Tell how they stand.
  case list
  /// Bring the master of this name onto this map.
  case take(String)
  /// Put a thing of this map there, also over a master that says something else.
  case put(Reference, over: Bool)
}

/// What came of it outside.
package enum SharedReply: Sendable {
  /// What is shared; nil where nothing ever was.
  case list(Session?)
  case take(String, Session?)
  /// What became of a thing that was put there, and what is shared since.
  case put(Reference, SharedThings.Placing, Session)
}
