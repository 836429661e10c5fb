extension PicturePage {
  private enum Key {
    case badge(JourneyMap.Stop)
    case dash
  }

  /// What the marks mean, in one row, or in several when the picture is narrow.
  mutating func addLegend() {
    var keys: [(Key, String)] = [
      (.badge(sample(isEvidence: true)), Wording.legendEvidence),
      (.badge(sample(isEvidence: false)), Wording.legendAssumption),
      (.badge(sample(isEvidence: true, isMoment: true)), Wording.legendMoment),
      (.dash, Wording.legendUnrated),
    ]
    let hasSigns = content.maps.contains { map in
      map.stages.contains { $0.stops.contains(where: \.hasSign) }
    }
    if hasSigns { keys.append((.badge(sample(isEvidence: true, isAgain: true)), Wording.signs)) }
    let height = 36
    var x = left
    for (key, words) in keys {
      let mark = 46
      let remark = LabelText(words)
      let whole = TextBlock(remark, size: PictureStyle.body, width: width - mark)
      let wide = whole.lines.map { ($0.width * PictureStyle.body + 999) / 1_000 }.max() ?? 0
      let block = TextBlock(remark, size: PictureStyle.body, width: wide + 1, ink: .quiet)
      if x + mark + wide + 1 > right, x > left {
        x = left
        y += height
      }
      let box = Box(x: x, y: y, width: mark + wide + 1, height: height)
      var cell = Canvas.Cell(box: box)
      draw(key, x: x + 18, y: y + height / 2, in: &cell)
      block.draw(x: x + mark - 4, y: y + (height - block.height) / 2, in: &cell)
      cell.box.width += 4
      add(cell)
      x += box.width + 12
    }
    y += height + 20
  }

  private func draw(_ key: Key, x: Int, y: Int, in cell: inout Canvas.Cell) {
    switch key {
    case .badge(let stop): Badge(stop).draw(x: x, y: y, in: &cell)
    case .dash:
      let line = Canvas.Stretch(
        from: Canvas.Point(x: x - 16, y: y + 6), to: Canvas.Point(x: x + 16, y: y - 6))
      cell.shapes.append(.curve([line], .unrated))
    }
  }

  private func sample(
    isEvidence: Bool, isMoment: Bool = false, isAgain: Bool = false
  ) -> JourneyMap.Stop {
    JourneyMap.Stop(
      number: 1, title: "", isEvidence: isEvidence, isMomentOfTruth: isMoment, isAgain: isAgain)
  }
}
