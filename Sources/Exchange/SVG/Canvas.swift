import Workshop

/// A rectangle in whole pixels, from its upper left corner.
struct Box: Equatable {
  var x: Int
  var y: Int
  var width: Int
  var height: Int

  var right: Int { x + width }
  var bottom: Int { y + height }
  var middle: Int { x + width / 2 }

  /// Whether `other` lies within it.
  func holds(_ other: Box) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }
}

/// The picture as numbers: cells one after the other, each with what is drawn in it.
struct Canvas: Equatable {
  enum Shape: Equatable {
    case rectangle(Box, fill: Ink)
    /// A line from left to right or from top to bottom.
    case rule(Box, Ink, isDashed: Bool)
    case circle(x: Int, y: Int, radius: Int, fill: Ink, stroke: Ink)
    case pill(Box, fill: Ink, stroke: Ink)
    case polygon([Point], fill: Ink, stroke: Ink)
    case curve([Stretch], Line)
  }

  /// How a curve is drawn.
  enum Line: Equatable {
    case firm
    /// Across touchpoints that nobody rated.
    case unrated
    /// Where several personas share a drawing.
    case persona(PersonaMark)
    /// A thin line down to words.
    case leader
  }

  struct Point: Equatable {
    var x: Int
    var y: Int
  }

  /// A part of a curve, level at both of its ends.
  struct Stretch: Equatable {
    var from: Point
    var to: Point
  }

  enum Alignment: Equatable {
    case start
    case middle
    case end
  }

  /// A line of text where it stands; its box is as large as it may be in any font.
  struct Text: Equatable {
    var line: TextLine
    var box: Box
    var size: Int
    var ink: Ink
    var alignment: Alignment
  }

  /// What belongs together; nothing in it reaches beyond its box.
  struct Cell: Equatable {
    var box: Box
    var fill = Ink.none
    var shapes: [Shape] = []
    var texts: [Text] = []
  }

  var width: Int
  var height = 0
  var cells: [Cell] = []
}
