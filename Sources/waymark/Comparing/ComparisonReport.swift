import Shell
import Workshop

/// What changed between two maps, for the screen.
struct ComparisonReport {
  private let comparison: MapComparison
  /// Whether signs are spoken as words.
  private let isLinear: Bool

  init(of comparison: MapComparison, isLinear: Bool) {
    self.comparison = comparison
    self.isLinear = isLinear
  }

  var passages: [Message] {
    let names = [comparison.old, comparison.new].map(MapComparison.name)
    let head = [Message(.title, "\(names[0]), against \(names[1])")]
    if comparison.isEmpty { return head + [.init(.plain, MapComparison.equal)] }
    let sections = comparison.sections
    let taken = comparison.takenIdeas
    return head + comparison.warnings.map { .init(.warning, $0.sentence) }
      + (comparison.shareLine.map { [.init(.plain, "\($0).")] } ?? [])
      + legend(sections.flatMap(\.lines))
      + sections.flatMap(passages)
      + (taken.isEmpty ? [] : [.gap, .init(.place, MapComparison.takenHeading)])
      + taken.map { .init(.plain, "  \($0)", hang: 2) }
      + [.gap, .init(.plain, "\(comparison.countLine).")]
  }

  private func legend(_ lines: [ComparisonLine]) -> [Message] {
    let signs = isLinear || lines.isEmpty ? [] : [ComparisonLine.Sign.legend(of: lines)]
    let opinion = lines.contains(where: \.isOpinion) ? [MapComparison.opinionLegend] : []
    let all = signs + opinion
    return all.isEmpty ? [] : [.gap] + all.map { .init(.hint, $0) }
  }

  private func passages(of section: ComparisonSection) -> [Message] {
    [.gap, .init(.place, section.heading)]
      + section.lines.map { line in
        isLinear
          ? .init(.plain, "\(line.sign.rawValue.capitalizedFirst): \(line.words)")
          : .init(.plain, "\(line.sign.symbol) \(line.words)", hang: 2)
      }
  }
}
