/// One sentence of what is otherwise on the newer map.
package struct ComparisonLine: Sendable, Equatable {
  /// What kind of news it is, the worst first.
  package enum Sign: String, Sendable, CaseIterable, Comparable {
    case worse, gone, changed, moved, added, better

    package var symbol: String {
      switch self {
      case .worse: "▼"
      case .gone: "−"
      case .changed: "≠"
      case .moved: "↕"
      case .added: "+"
      case .better: "▲"
      }
    }

    package static func < (left: Sign, right: Sign) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  package let sign: Sign
  package let words: String
  /// Whether it tells a feeling that rests on no source on one of the maps.
  package let isOpinion: Bool

  init(_ sign: Sign, _ words: String, isOpinion: Bool = false) {
    self.sign = sign
    self.words = words
    self.isOpinion = isOpinion
  }
}

/// Sentences under one heading: a stage of the journey, or what belongs to all of it.
package struct ComparisonSection: Sendable, Equatable {
  package let heading: String
  package let lines: [ComparisonLine]
}

extension MapComparison {
  /// All that differs in sentences, the stages before the rest. The stage with the worst news comes
  /// first, and in each the worst news; what stands in place of something gone stands behind it.
  package var sections: [ComparisonSection] {
    let telling = ComparisonTelling(self)
    let stages = stageNames.map { id in
      telling.section(heading: title(of: Reference(.stage, id)), stage: id)
    }
    let rest = ComparisonTelling.Part.allCases.map { telling.section(of: $0) }
    return stages.enumerated().sorted { left, right in
      let (worse, better) = (left.element.weight, right.element.weight)
      return worse == better ? left.offset < right.offset : worse > better
    }.map(\.element).filter { !$0.lines.isEmpty } + rest.filter { !$0.lines.isEmpty }
  }

  /// The stages of both maps in the order of the journey: as the newer map has them, and those that are
  /// gone behind the one they followed.
  private var stageNames: [Identifier] {
    var names = new.stages.members.map { pairs.name(of: Reference(.stage, $0.id)) }
    var before: Identifier?
    for stage in old.stages.members {
      if !names.contains(stage.id) {
        names.insert(stage.id, at: before.flatMap { names.firstIndex(of: $0) }.map { $0 + 1 } ?? 0)
      }
      before = stage.id
    }
    return names
  }
}

extension ComparisonSection {
  /// How bad the news is: as many of the worst, then of the next.
  fileprivate var weight: Int {
    func count(_ sign: ComparisonLine.Sign) -> Int { min(99, lines.count { $0.sign == sign }) }
    return count(.worse) * 1_000_000 + count(.gone) * 10_000 + count(.changed) * 100
      - count(.better)
  }
}
