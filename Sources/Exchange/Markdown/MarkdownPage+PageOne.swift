import Workshop

extension MarkdownPage {
  /// Page one: a list before the picture, the picture, and a list behind it whose labels lead on.
  static func text(of page: PageOne, anchors: (MapSection) -> String?) -> String {
    // Mermaid draws the way of one persona; several share a drawing with characters.
    let shared = page.curves.count > 1 ? drawing(of: page.curves) : ""
    let picture = shared.isEmpty ? diagrams(of: page.curves) : "\(shared)\n\n*\(Wording.filled)*"
    let lead = page.lead.map { line($0, anchor: $0.section.flatMap(anchors)) }
    let lines = page.lines.map { line($0, anchor: $0.section.flatMap(anchors)) }
    return [lead.joined(separator: "\n"), picture, lines.joined(separator: "\n")]
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The curves of which page one draws the picture.
  static func curvesOfPageOne(of outline: Outline) -> [EmotionCurve] {
    outline.blocks.flatMap { block -> [EmotionCurve] in
      if case .pageOne(let page) = block { page.curves } else { [] }
    }
  }

  /// A diagram a curve, with what the rounding hides; nothing when nothing is rated.
  static func diagrams(of curves: [EmotionCurve]) -> String {
    let count = curves.reduce(0) { $0 + MermaidJourney.count(of: $1) }
    let diagrams = curves.flatMap { MermaidJourney.parts(of: $0, most: mostDiagrams) }
      .prefix(mostDiagrams).map { fence("mermaid", $0) }
    if diagrams.isEmpty { return "" }
    let rest = count - diagrams.count
    let note = Wording.rounded + (rest > 0 ? " " + Wording.longer(rest) : "")
    return (diagrams + ["*\(note)*"]).joined(separator: "\n\n")
  }

  private static func line(_ line: PageOne.Line, anchor: String?) -> String {
    let label = MarkdownPhrase.block(Phrase([.strong(line.label + ":")]), indent: "")
    // Within a link's words a bracket of somebody's name would end them.
    let isPlain = line.label.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "," }
    let head =
      anchor.map { isPlain ? "[\(label)](#\($0))" : "\(label) [→](#\($0))" } ?? label
    let items = line.items.map { MarkdownPhrase.block($0, indent: "  ") }.filter { !$0.isEmpty }
    return items.isEmpty ? "- \(head)" : "- \(head) \(items.joined(separator: " · "))"
  }

  /// More diagrams are no picture of one page.
  private static let mostDiagrams = 4
}
