/// The lines of each lane, in the columns of the bands where they are drawn.
struct LaneCells {
  /// A line and the touchpoints below which it stands.
  struct Entry {
    var first: Int
    var last: Int
    var line: JourneyMap.Line
  }

  private struct Place {
    var band: Int
    var column: Int
    var slot: Int
  }

  /// By lane, band and column.
  private(set) var entries: [[[[Entry]]]]

  init(_ map: JourneyMap, bands: [MapBand]) {
    var places: [Int: Place] = [:]
    var starts: [Int: Place] = [:]
    for (band, columns) in bands.enumerated() {
      for (column, content) in columns.columns.enumerated() {
        if starts[content.stage] == nil {
          starts[content.stage] = Place(band: band, column: column, slot: 0)
        }
        for (slot, stop) in content.stops.enumerated() where places[stop.number] == nil {
          places[stop.number] = Place(band: band, column: column, slot: slot)
        }
      }
    }
    entries = map.lanes.map { lane in
      var found = bands.map { band in band.columns.map { _ in [Entry]() } }
      for (stage, lines) in lane.cells.enumerated() {
        for line in lines {
          let known = line.numbers.compactMap { places[$0] }
          guard let start = known.first ?? starts[stage] else { continue }
          let slots = known.filter { $0.band == start.band && $0.column == start.column }
            .map(\.slot)
          let count = bands[start.band].columns[start.column].stops.count
          let entry = Entry(
            first: slots.min() ?? 0, last: slots.max() ?? max(0, count - 1), line: line)
          found[start.band][start.column].append(entry)
        }
      }
      return found
    }
  }
}

/// The words of one cell, stacked below the touchpoints they are about.
struct CellStack {
  private(set) var blocks: [(x: Int, y: Int, block: TextBlock)] = []
  private(set) var height = 0
  /// How far each touchpoint's place is filled, once it is filled unlike the others.
  private var filled: [Int] = []
  private static let between = 6

  init(
    _ entries: [LaneCells.Entry], in column: MapBand.Column, numbers: [String: Int],
    alignment: Canvas.Alignment = .start
  ) {
    let count = max(1, column.stops.count)
    for entry in entries {
      let left = column.edge(entry.first) + PictureStyle.padding
      let right = column.edge(entry.last + 1) - PictureStyle.padding
      // The touchpoint's mark says it already.
      let parts = entry.line.phrase.parts.filter { $0 != .strong(Wording.momentOfTruth) }
      var remark = LabelText(Phrase(parts), numbers: numbers)
      if entry.line.numbers.count > 1 {
        remark = remark.after(entry.line.numbers.map(String.init).joined(separator: ", ") + ".")
      }
      let block = TextBlock(
        remark, size: PictureStyle.body, width: right - left, alignment: alignment,
        isIndented: alignment == .start)
      if block.lines.isEmpty { continue }
      let isWhole = entry.first == 0 && entry.last + 1 >= count
      if filled.isEmpty, !isWhole { filled = Array(repeating: height, count: count) }
      var y = height
      if !filled.isEmpty {
        let range = min(entry.first, count - 1)...min(entry.last, count - 1)
        y = filled[range].max() ?? 0
        for slot in range { filled[slot] = y + block.height + CellStack.between }
      }
      blocks.append((left, y, block))
      height = max(height, y + block.height + CellStack.between)
    }
    height = max(0, height - CellStack.between)
  }

  func draw(y: Int, in cell: inout Canvas.Cell) {
    for (x, top, block) in blocks { block.draw(x: x, y: y + top, in: &cell) }
  }
}
