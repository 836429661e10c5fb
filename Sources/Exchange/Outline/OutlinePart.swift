/// A heading and what stands under it; nothing of it is shown while nothing stands there.
struct OutlinePart {
  enum Heading: Equatable {
    /// A chapter; parts of the same one that follow one another stand under one heading.
    case chapter(String)
    /// A part of the chapter above it.
    case inner(String)
    /// A part of a chapter where that one is open, else a chapter of its own.
    case within(String, chapter: String)
    case none
  }

  var heading: Heading
  var blocks: [Outline.Block]
  /// Whether its heading stands without anything under it, because parts follow.
  var isOpening = false

  /// A chapter.
  init(_ chapter: String, _ blocks: [Outline.Block]) {
    self.init(heading: .chapter(chapter), blocks: blocks)
  }

  init(heading: Heading = .none, blocks: [Outline.Block]) {
    self.heading = heading
    self.blocks = blocks
  }

  /// The heading of a chapter of which the parts follow.
  static func opening(_ chapter: String) -> Self {
    var part = Self(chapter, [])
    part.isOpening = true
    return part
  }

  /// A part of the chapter above it.
  static func inner(_ heading: String, _ blocks: [Outline.Block]) -> Self {
    Self(heading: .inner(heading), blocks: blocks)
  }
}
