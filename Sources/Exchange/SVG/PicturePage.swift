/// Puts the picture together from top to bottom.
struct PicturePage {
  let content: PictureContent
  /// Where columns and other wide things end.
  let right: Int
  private(set) var canvas: Canvas
  var y = PictureStyle.margin

  var left: Int { PictureStyle.margin }
  var width: Int { right - left }

  /// The whole picture of an outline as numbers.
  static func canvas(of content: PictureContent) -> Canvas {
    let bands = MapBand.bands(of: content.maps, stop: stopWidth(of: content.maps))
    let right = bands.flatMap { $0 }.map(\.right).max() ?? PictureStyle.margin + 1_000
    var page = PicturePage(content: content, right: right)
    page.addHead()
    page.addShared()
    for (map, bands) in zip(content.maps, bands) { page.add(map, bands: bands) }
    page.addFoot()
    page.canvas.height = page.y + PictureStyle.margin
    return page.canvas
  }

  private init(content: PictureContent, right: Int) {
    self.content = content
    self.right = right
    canvas = Canvas(width: right + PictureStyle.margin)
  }

  mutating func add(_ cell: Canvas.Cell) {
    canvas.cells.append(cell)
  }

  /// Sets a block across `width` and goes on below it.
  mutating func add(_ block: TextBlock, x: Int, space: Int) {
    guard !block.lines.isEmpty else { return }
    // Some letters reach a little out of their line, such as a J to the left.
    let reach = (block.size + 5) / 6
    let box = Box(x: x - reach, y: y, width: block.width + 2 * reach, height: block.height)
    var cell = Canvas.Cell(box: box)
    block.draw(x: x, y: y, in: &cell)
    add(cell)
    y += block.height + space
  }

  /// Long answers get wide columns, so that they do not become towers.
  private static func stopWidth(of maps: [JourneyMap]) -> Int {
    var longest = 0
    for line in maps.flatMap(\.lanes).flatMap(\.cells).joined() where line.numbers.count == 1 {
      let length = line.phrase.parts.reduce(0) { sum, part in
        if case .text(let text) = part { return sum + text.utf8.count }
        return sum
      }
      longest = max(longest, length)
    }
    switch longest {
    case ..<140: return PictureStyle.stop
    case ..<400: return 220
    case ..<1_000: return 290
    default: return 380
    }
  }
}

extension PicturePage {
  private mutating func addHead() {
    let title = LabelText(content.title, isBold: true)
    add(TextBlock(title, size: PictureStyle.title, width: width, ink: .stage), x: left, space: 14)
    for note in content.notes {
      add(block(note, size: PictureStyle.lead, width: width), x: left, space: 10)
    }
    addLead()
    if content.maps.isEmpty {
      let remark = LabelText(Wording.noTouchpoint, isQuiet: true)
      add(TextBlock(remark, size: PictureStyle.lead, width: width), x: left, space: 24)
    } else {
      addLegend()
    }
  }

  private func block(_ remark: LabelText, size: Int, width: Int) -> TextBlock {
    TextBlock(remark, size: size, width: min(width, PictureStyle.measure), isIndented: false)
  }

  /// Purpose and vision, beside each other when there is room.
  private mutating func addLead() {
    let between = 40
    let most = max(1, min(content.lead.count, (width + between) / (480 + between)))
    // As few rows as there are, and each as full as the others.
    let rows = (content.lead.count + most - 1) / most
    let count = rows == 0 ? 1 : (content.lead.count + rows - 1) / rows
    let each = min(PictureStyle.measure, (width - (count - 1) * between) / count)
    var top = y
    var bottom = y
    for (place, remark) in content.lead.enumerated() {
      if place % count == 0 { top = bottom }
      y = top
      add(
        TextBlock(remark, size: PictureStyle.lead, width: each),
        x: left + place % count * (each + between), space: 8)
      bottom = max(bottom, y)
    }
    y = bottom + 8
  }

  private mutating func addFoot() {
    y += 8
    let rule = Box(x: left, y: y, width: width, height: 1)
    add(Canvas.Cell(box: rule, shapes: [.rule(rule, .rule, isDashed: false)]))
    y += 16
    let count = LabelText(Wording.sources(content.sources.count), isBold: true)
    add(block(count, size: PictureStyle.body, width: width), x: left, space: 2)
    for share in content.share {
      add(block(share, size: PictureStyle.body, width: width), x: left, space: 2)
    }
    addSources()
  }

  private mutating func addSources() {
    let between = 24
    let columns = max(1, min(content.sources.count, (width + between) / (380 + between)))
    let each = (width - (columns - 1) * between) / columns
    y += 8
    var start = 0
    while start < content.sources.count {
      let row = content.sources[start..<min(start + columns, content.sources.count)].map {
        TextBlock($0, size: PictureStyle.small, width: each)
      }
      let top = y
      for (place, block) in row.enumerated() {
        y = top
        add(block, x: left + place * (each + between), space: 0)
      }
      y = top + (row.map(\.height).max() ?? 0) + 4
      start += columns
    }
  }
}
