import Testing
import Workshop

@testable import Exchange

@Suite struct `The picture has room for every word` {
  static func canvas(of session: Session) -> Canvas {
    let outline = session.outline(walk: VanParts.walk)
    return PicturePage.canvas(of: PictureContent(outline))
  }

  /// What is wrong with where the texts stand.
  static func faults(of canvas: Canvas) -> [String] {
    let page = Box(x: 0, y: 0, width: canvas.width, height: canvas.height)
    var faults: [String] = []
    for cell in canvas.cells {
      if !page.holds(cell.box) { faults.append("outside the picture: \(cell.box)") }
      for text in cell.texts {
        if !cell.box.holds(text.box) { faults.append("outside its cell: \(text.line.text)") }
        if measured(text) > text.box.width { faults.append("too wide: \(text.line.text)") }
      }
    }
    let texts = canvas.cells.flatMap(\.texts).sorted { $0.box.y < $1.box.y }
    for (place, text) in texts.enumerated() {
      for other in texts[(place + 1)...] {
        if other.box.y >= text.box.bottom { break }
        if text.box.x < other.box.right, other.box.x < text.box.right {
          faults.append("overlap: \(text.line.text) and \(other.line.text)")
        }
      }
    }
    return faults
  }

  /// The width of a line anew, character by character.
  private static func measured(_ text: Canvas.Text) -> Int {
    let width = text.line.spans.reduce(0) { sum, span in
      sum + span.text.reduce(0) { $0 + Advance.of(String($1)[...], isBold: span.isBold) }
    }
    return width * text.size / 1_000
  }

  @Test(arguments: 1...60)
  func `in maps made by chance no two texts overlap and none is cut`(seed: Int) throws {
    var map = RandomMap(seed: seed)
    let faults = Self.faults(of: Self.canvas(of: try map.session()))
    #expect(faults.isEmpty, "\(faults.prefix(3))")
  }

  @Test(arguments: Attacks.all)
  func `whatever is answered stays in its place`(attack: String) throws {
    let session = try Session(things: FullSession.things { _ in attack })
    let faults = Self.faults(of: Self.canvas(of: session))
    #expect(faults.isEmpty, "\(faults.prefix(3))")
  }

  @Test(arguments: [0, 1, 30, 200, 2_000])
  func `any number of touchpoints has room`(count: Int) throws {
    let canvas = Self.canvas(of: try `Maps of any size`.session(touchpoints: count))
    #expect(Self.faults(of: canvas).isEmpty)
    #expect(canvas.width < 20_000)
  }

  @Test func `an answer of two thousand characters makes a tall cell and is not cut`() throws {
    let answer = String(repeating: "long answer, ", count: 160) + "the end"
    let canvas = Self.canvas(of: try Session(things: FullSession.things { _ in answer }))
    #expect(Self.faults(of: canvas).isEmpty)
    let cells = canvas.cells.map { $0.texts.map(\.line.text).joined(separator: " ") }
    #expect(cells.count { $0.contains(answer) } >= 8)
  }

  @Test func `the picture grows as the map does`() throws {
    let sizes = try [1_000, 2_000, 4_000].map { count in
      let session = try `Maps of any size`.session(touchpoints: count)
      return MapPicture.text(of: session.outline(walk: VanParts.walk)).utf8.count
    }
    #expect(sizes[1] * 10 < sizes[0] * 22)
    #expect(sizes[2] * 10 < sizes[1] * 22)
  }

  @Test(arguments: [(10, 6, [3, 3, 2, 2]), (9, 6, [3, 3, 3]), (7, 6, [3, 2, 2]), (2, 6, [2])])
  func `stages stand in bands of even length`(stages: Int, each: Int, bands: [Int]) {
    let stops = (1...each).map { number in
      JourneyMap.Stop(number: number, title: "x", isEvidence: false, isMomentOfTruth: false)
    }
    let map = JourneyMap(
      persona: "Dana",
      stages: (1...stages).map { JourneyMap.Stage(title: "Stage \($0)", stops: stops) }, lanes: [])
    let found = MapBand.bands(of: [map], stop: PictureStyle.stop)[0]
    #expect(found.map(\.columns.count).sorted(by: >) == bands)
    let widths = found.map(\.width)
    #expect((widths.max() ?? 0) <= 2 * (widths.min() ?? 0))
  }

  @Test(arguments: 1...20) func `every touchpoint has one place`(seed: Int) throws {
    var random = RandomMap(seed: seed)
    let outline = try random.session().outline(walk: VanParts.walk)
    let maps = PictureContent(outline).maps
    for stop in [190, 700] {
      for (map, bands) in zip(maps, MapBand.bands(of: maps, stop: stop)) {
        let placed = bands.flatMap(\.columns).flatMap(\.stops).map(\.number)
        #expect(placed == map.stages.flatMap(\.stops).map(\.number))
        #expect(Set(bands.flatMap(\.columns).map(\.stage)) == Set(map.stages.indices))
      }
    }
  }

  @Test func `a mark stands at the height of its score, in the middle of its place`() throws {
    let map = JourneyMap(
      persona: "Dana",
      stages: [
        JourneyMap.Stage(
          title: "Buy",
          stops: (-2...2).map { score in
            JourneyMap.Stop(
              number: score + 3, title: "x", score: Feeling(score), isEvidence: score > 0,
              isMomentOfTruth: false)
          })
      ],
      lanes: [])
    let content = PictureContent(Outline(blocks: [.map(map)]))
    let canvas = PicturePage.canvas(of: content)
    let plot = try #require(
      canvas.cells.first { cell in
        cell.shapes.contains { if case .curve = $0 { true } else { false } }
          && cell.texts.count == 5
      })
    let marks = plot.shapes.compactMap { shape -> (box: Box, fill: Ink)? in
      if case .pill(let box, let fill, _) = shape { (box, fill) } else { nil }
    }
    #expect(marks.map(\.fill) == [.paper, .paper, .paper, .stage, .stage])
    let heights = marks.map { $0.box.y + $0.box.height / 2 }
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 - $1 == PictureStyle.score })
    #expect(plot.texts.map(\.line.text) == ["1", "2", "3", "4", "5"])
    let scale = try #require(
      canvas.cells.first { $0.texts.contains { $0.line.text == "+2 very good" } })
    for (text, height) in zip(scale.texts.filter { $0.size == PictureStyle.small }, heights) {
      #expect(abs(text.box.y + text.box.height / 2 - height) <= 1)
    }
  }
}
