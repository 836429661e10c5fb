/// A heading of the outline with everything up to the next one of its level.
struct HTMLSection {
  var title: String
  var blocks: [Outline.Block] = []
  var parts: [HTMLSection] = []

  /// The whole page: its title, what stands before the first section, and the sections.
  static func all(in outline: Outline) -> HTMLSection {
    var page = HTMLSection(title: Wording.untitled)
    for block in outline.blocks {
      switch block {
      case .heading(1, let text): page.title = text
      case .heading(2, let text): page.parts.append(HTMLSection(title: text))
      case .heading(_, let text): page.lastPart { $0.parts.append(HTMLSection(title: text)) }
      default: page.lastPart { part in part.lastPart { $0.blocks.append(block) } }
      }
    }
    return page
  }

  /// The last part, or the section itself while it has none.
  private mutating func lastPart(_ change: (inout HTMLSection) -> Void) {
    if parts.isEmpty { change(&self) } else { change(&parts[parts.count - 1]) }
  }

  var hasPageOne: Bool {
    blocks.contains { if case .pageOne = $0 { true } else { false } }
  }

  var map: JourneyMap? {
    for case .map(let map) in blocks { return map }
    return nil
  }

  /// Whether it describes one thing in facts, perhaps with a quote, and so fits on a card.
  var isPortrait: Bool {
    !blocks.isEmpty
      && blocks.allSatisfy { block in
        switch block {
        case .quote, .facts: true
        default: false
        }
      }
  }
}
