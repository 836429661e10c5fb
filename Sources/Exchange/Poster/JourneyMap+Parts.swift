extension JourneyMap {
  /// The map in parts of at most `most` stages, all of about the same length.
  func parts(of most: Int) -> [JourneyMap] {
    let count = (stages.count + most - 1) / most
    guard count > 1 else { return [self] }
    return (0..<count).map { part in
      let range = stages.count * part / count..<stages.count * (part + 1) / count
      var map = self
      map.stages = Array(stages[range])
      map.lanes = lanes.map { lane in Lane(kind: lane.kind, cells: Array(lane.cells[range])) }
        .filter { lane in lane.cells.contains { !$0.isEmpty } }
      return map
    }
  }
}

extension Outline {
  /// The same with every map in parts that paper has room for, so that no word has to be broken.
  var forPaper: Outline {
    let most = 6
    var outline = self
    outline.blocks = blocks.flatMap { block -> [Block] in
      if case .map(let map) = block { map.parts(of: most).map { .map($0) } } else { [block] }
    }
    return outline
  }
}
