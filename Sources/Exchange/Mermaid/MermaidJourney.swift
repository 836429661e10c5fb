import Workshop

/// A curve of feelings as Mermaid `journey` diagrams: score 1 is very bad, 5 very good, and a half
/// stands as the worse of the two.
///
/// Touchpoints nobody rated have no score and are left out.
package enum MermaidJourney {
  /// Beyond this many tasks a diagram is too wide to read; the rest follows in the next.
  static let mostTasks = 30

  /// How many diagrams a curve takes.
  static func count(of curve: EmotionCurve) -> Int {
    (curve.points.count { $0.score != nil } + mostTasks - 1) / mostTasks
  }

  /// One text a diagram, in order; none when nothing is rated.
  ///
  /// - Parameter most: how many of them at most, from the first.
  package static func parts(of curve: EmotionCurve, most: Int = .max) -> [String] {
    let rated = curve.points.filter { $0.score != nil }
    let count = (rated.count + mostTasks - 1) / mostTasks
    return (0..<min(count, most)).map { part in
      let start = part * mostTasks
      let points = rated[start..<min(start + mostTasks, rated.count)]
      let part = count > 1 ? ", part \(part + 1) of \(count)" : ""
      return text(of: points, curve, title: curve.title + part)
    }
  }

  private static func text(
    of points: ArraySlice<EmotionCurve.Point>, _ curve: EmotionCurve, title: String
  ) -> String {
    // A comma would make two people of one.
    let persona = name(curve.persona.replacing(",", with: " "))
    var lines = ["journey", "  title \(name(title))"]
    var stage: String?
    for point in points {
      guard let score = point.score else { continue }
      if point.stage != stage { lines.append("  section \(name(point.stage))") }
      stage = point.stage
      // The number in front keeps a name from being read as a word of Mermaid's own.
      lines.append("    \(point.number) \(name(point.name)): \(score.worse + 3): \(persona)")
    }
    return lines.joined(separator: "\n")
  }

  /// A name in which nothing has a meaning to Mermaid; never empty.
  static func name(_ text: String) -> String {
    let line = PageText.line(text)
    var result = ""
    var previous: Unicode.Scalar = " "
    for scalar in line.unicodeScalars {
      switch scalar {
      // Braces mean something to programs that build sites, also in a diagram.
      // The last three would be markup where somebody puts the text into a page as it is.
      case "#", ":", ";", "\"", "{", "}", "<", ">", "`": result += "#\(scalar.value);"
      // Pairs of these open comments and formulas.
      case "%" where previous == "%", "$" where previous == "$": result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    return result.isEmpty ? "–" : result
  }
}
