/// A stretch of the map that stands side by side: stages, or parts of them, as columns.
struct MapBand: Equatable {
  /// A stage, or as much of it as this band holds.
  struct Column: Equatable {
    /// Its place among the stages of the map.
    var stage: Int
    var title: String
    /// Whether the band before holds its beginning.
    var isContinued: Bool
    var stops: [JourneyMap.Stop]
    /// From the left edge of the picture.
    var x = 0
    var width: Int

    /// Where the place of the touchpoint begins; the one behind the last is the right edge.
    func edge(_ slot: Int) -> Int {
      x + width * slot / max(1, stops.count)
    }

    func middle(_ slot: Int) -> Int {
      (edge(slot) + edge(slot + 1)) / 2
    }
  }

  var columns: [Column] = []

  var width: Int {
    columns.reduce(0) { $0 + $1.width } + max(0, columns.count - 1) * PictureStyle.gap
  }

  /// Where its columns begin and end.
  var left: Int { columns.first?.x ?? 0 }
  var right: Int { columns.last.map { $0.x + $0.width } ?? 0 }
}

extension MapBand {
  /// The bands of each map, all of one width where that serves the eye.
  ///
  /// Maps that fit into a band share their columns, so that a stage stands below itself.
  static func bands(of maps: [JourneyMap], stop: Int) -> [[MapBand]] {
    let shared = sharedWidths(of: maps, stop: stop)
    let total = shared.reduce(0) { $0 + $1 + PictureStyle.gap }
    if total <= PictureStyle.band {
      return maps.map { [stretched(whole($0, widths: shared), to: atLeast, by: 4)] }
    }
    let widths = maps.map { sharedWidths(of: [$0], stop: stop).reduce(0, +) }
    // About three wide and two high, taking a band to be 900 high.
    let side = squareRoot(of: (widths.max() ?? 0) * 900 * 3 / 2)
    let room = max(PictureStyle.band, min(16_000, side))
    return maps.map { map in
      let even = evenRoom(for: map, most: room, stop: stop)
      let parts = parted(map, room: even, stop: stop)
      let bands = balanced(map, count: parts.count, room: room, stop: stop) ?? parts
      let longest = bands.map(\.width).max() ?? even
      return bands.map { stretched($0, to: longest, by: 2) }
    }
  }

  /// The stages shared out over `count` bands so that these are as even as they can be; nil where a
  /// stage has to be parted.
  private static func balanced(
    _ map: JourneyMap, count: Int, room: Int, stop: Int
  ) -> [MapBand]? {
    let widths = map.stages.indices.map { width(of: map, $0, stop: stop) + PictureStyle.gap }
    guard count > 1, widths.count <= 200, widths.allSatisfy({ $0 <= room }) else { return nil }
    let ends = widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    // For each number of first stages the least sum of the squares of the bands' widths, and where
    // the last of those bands begins.
    var best: [(cost: Int, start: Int)?] = ends.map { $0 <= room ? ($0 * $0, 0) : nil }
    var starts: [[Int]] = []
    for _ in 1..<count {
      let before = best
      best = ends.indices.map { end in
        (0..<end).compactMap { start -> (cost: Int, start: Int)? in
          let wide = ends[end] - ends[start]
          guard let cost = before[start]?.cost, start > 0, wide <= room else { return nil }
          return (cost + wide * wide, start)
        }
        .min { $0.cost < $1.cost }
      }
      starts.append(best.map { $0?.start ?? 0 })
    }
    guard best[widths.count] != nil else { return nil }
    var ranges: [Range<Int>] = []
    var end = widths.count
    for row in starts.reversed() {
      ranges.append(row[end]..<end)
      end = row[end]
    }
    ranges.append(0..<end)
    let all = whole(map, widths: widths.map { $0 - PictureStyle.gap }).columns
    return ranges.reversed().map { MapBand(columns: Array(all[$0])) }
  }

  private static let atLeast = 1_100

  /// The narrowest room that needs no more bands than the widest does, so that they are of even length.
  private static func evenRoom(for map: JourneyMap, most: Int, stop: Int) -> Int {
    let count = parted(map, room: most, stop: stop).count
    let steps = 24
    let fits = (1...steps).first { parted(map, room: most * $0 / steps, stop: stop).count <= count }
    return most * (fits ?? steps) / steps
  }

  private static func sharedWidths(of maps: [JourneyMap], stop: Int) -> [Int] {
    var widths: [Int] = []
    for map in maps {
      for place in map.stages.indices {
        let wanted = width(of: map, place, stop: stop)
        if place < widths.count {
          widths[place] = max(widths[place], wanted)
        } else {
          widths.append(wanted)
        }
      }
    }
    return widths
  }

  private static func width(of map: JourneyMap, _ place: Int, stop: Int) -> Int {
    map.isSilent(place)
      ? PictureStyle.silent : max(PictureStyle.narrowest, map.stages[place].stops.count * stop)
  }

  private static func whole(_ map: JourneyMap, widths: [Int]) -> MapBand {
    MapBand(
      columns: map.stages.enumerated().map { place, stage in
        Column(
          stage: place, title: stage.title, isContinued: false, stops: stage.stops,
          width: widths[place])
      })
  }

  private static func parted(_ map: JourneyMap, room: Int, stop: Int) -> [MapBand] {
    var bands: [MapBand] = []
    var open = MapBand()
    for (place, stage) in map.stages.enumerated() {
      var rest = stage.stops[...]
      var isContinued = false
      repeat {
        let free = room - open.width - PictureStyle.gap
        let wanted =
          isContinued
          ? max(PictureStyle.narrowest, rest.count * stop) : width(of: map, place, stop: stop)
        let isTight = free < room / 2 && wanted <= room || free < max(stop, PictureStyle.narrowest)
        if wanted > free, isTight, !open.columns.isEmpty {
          bands.append(open)
          open = MapBand()
          continue
        }
        let taken = rest.prefix(max(1, free / stop))
        let width =
          taken.isEmpty ? wanted : max(PictureStyle.narrowest, taken.count * stop)
        open.columns.append(
          Column(
            stage: place, title: stage.title, isContinued: isContinued, stops: Array(taken),
            width: width))
        rest = rest.dropFirst(taken.count)
        isContinued = true
      } while !rest.isEmpty || !isContinued
    }
    return open.columns.isEmpty ? bands : bands + [open]
  }

  /// The band with wider columns, at most `times` as wide, and with their places.
  private static func stretched(_ band: MapBand, to width: Int, by times: Int) -> MapBand {
    var band = band
    let gaps = max(0, band.columns.count - 1) * PictureStyle.gap
    let now = band.width - gaps
    let wanted = max(now, min(width - gaps, now * times))
    var x = PictureStyle.margin + PictureStyle.labels
    for place in band.columns.indices {
      band.columns[place].x = x
      if now > 0 { band.columns[place].width = band.columns[place].width * wanted / now }
      x += band.columns[place].width + PictureStyle.gap
    }
    return band
  }

  /// The largest whole number whose square is not above `value`; the standard library's root would
  /// need the C library to link.
  private static func squareRoot(of value: Int) -> Int {
    guard value > 0 else { return 0 }
    var root = 1
    while root * root <= value { root *= 2 }
    var step = root / 2
    root = 0
    while step > 0 {
      if (root + step) * (root + step) <= value { root += step }
      step /= 2
    }
    return root
  }
}
