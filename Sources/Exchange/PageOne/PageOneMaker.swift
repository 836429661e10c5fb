import Workshop

/// Says what a map comes to: picks, orders and shortens what stands behind.
struct PageOneMaker {
  let map: PublishedMap
  private var session: Session { map.session }

  init(_ map: PublishedMap) {
    self.map = map
  }

  /// The most things that one line names.
  static let most = 3

  /// The most words of the page, and those that stand around its lines.
  private static let (mostWords, frame) = (260, 30)

  /// How many more are felt as the last one named is told where there is room for it.
  var page: PageOne {
    let whole = page(countsEquals: true)
    let words = (whole.lead + whole.lines).reduce(Self.frame) { count, line in
      ([line.label] + line.items.map(\.plain)).reduce(count) { $0 + $1.split(separator: " ").count }
    }
    return words <= Self.mostWords ? whole : page(countsEquals: false)
  }

  private func page(countsEquals: Bool) -> PageOne {
    let lines = [
      since, breaks(countsEquals), shines(countsEquals), plan(countsEquals), measures, guesses,
      asks, lessons,
    ].compactMap { $0 }
    return PageOne(
      lead: [purpose, vision].compactMap { $0 } + people, curves: map.curves, lines: lines)
  }

  /// Words without the sources they cite, in one line; nil when nothing is left.
  private func words(_ text: String?, most: Int) -> String? {
    guard let text, text != Wording.unknown else { return nil }
    let short = ShortText.of(session.cited(text).body, most: most)
    return short.isEmpty ? nil : short
  }

  private func day(_ day: Day?) -> String? {
    day.map { $0.words(in: map.language, near: session.facts.date) }
  }

  // MARK: Before the picture

  /// The sentences that everything is judged against are never cut, and stand nowhere else.
  private var purpose: PageOne.Line? {
    var parts = sentence("Statement", of: Reference(.purpose, "purpose"))
    if case .text(let text) = parts.first { parts[0] = .text(Purpose.sentence(text)) }
    let decider = sentence("Decider", of: Reference(.facts, "session"))
    if !decider.isEmpty { parts += [.ours(Wording.decides)] + decider }
    return parts.isEmpty ? nil : PageOne.Line(Wording.purpose, [Phrase(parts)], .purpose)
  }

  private var vision: PageOne.Line? {
    let parts = sentence("Statement", of: Reference(.vision, "vision"))
    return parts.isEmpty ? nil : PageOne.Line(Wording.vision, [Phrase(parts)], .vision)
  }

  /// What is said in a field, as a sentence; empty where it is not known.
  private func sentence(_ field: String, of reference: Reference) -> [Phrase.Part] {
    guard let value = map.answers(of: field, on: reference).first,
      value != Phrase(Wording.unknown)
    else { return [] }
    return value.parts.map { part in
      if case .text(let text) = part { .text(Wording.sentence(text)) } else { part }
    }
  }

  /// A line for each persona: who, and on how many voices and numbers it rests. Groups that none
  /// follows are not on the map; whom somebody left out is said of the persona itself.
  private var people: [PageOne.Line] {
    let followed = Set(session.personas.members.compactMap(\.segment))
    let others = session.segments.members.filter { !followed.contains($0.id) }
      .compactMap { words($0.name, most: 14) }
    var lines = session.personas.members.enumerated().map { place, persona in
      let most = session.personas.count > 2 ? 8 : 14
      let summary = words(persona.summary, most: most).map(Wording.sentence)
      let parts = [
        summary.map { Phrase.Part.text($0) }, .ours(map.basis(of: persona)),
      ].compactMap { $0 }
      return PageOne.Line(
        map.title(of: Reference(.persona, persona.id)), [Phrase(parts)], .personas)
    }
    if !others.isEmpty, !lines.isEmpty, let last = lines.indices.last {
      let named = others.prefix(Self.most).joined(separator: ", ")
      let more = others.count > Self.most ? Wording.more(others.count - Self.most) : ""
      lines[last].items[0] = lines[last].items[0]
        .followed(by: .ours(Wording.notOnMap + ":"), .text("\(named)\(more)."))
    }
    return lines
  }

  // MARK: Behind the picture

  /// A touchpoint and whose way it lies on, where there are several.
  private struct Place {
    let stop: Journey.Stop
    let persona: String?
    var head: Phrase.Part {
      .strong([persona, String(stop.number)].compactMap { $0 }.joined(separator: " "))
    }
  }

  private var places: [Place] {
    let isSole = map.journeys.count == 1
    return map.journeys.flatMap { journey in
      let whose = isSole ? nil : ShortText.of(map.persona(of: journey), most: 4)
      return journey.stops.map { Place(stop: $0, persona: whose) }
    }
  }

  /// Those of the highest ranks, in their order; of equals the earlier.
  private static func first(
    _ count: Int, of places: [Place], by rank: (Place) -> (Int, Int, Int)
  ) -> [Place] {
    var best: [(rank: (Int, Int, Int), index: Int)] = []
    for (index, place) in places.enumerated() {
      let rank = rank(place)
      let spot = best.firstIndex { $0.rank < rank } ?? best.count
      if spot < count { best.insert((rank, index), at: spot) }
      if best.count > count { best.removeLast() }
    }
    return best.map { places[$0.index] }
  }

  /// `2 more as low`: those that are felt as the last one named is, and have no room; none where it is
  /// not rated.
  private static func equals(
    of named: [Place], among all: [Place], _ words: (Int) -> String
  ) -> [Phrase] {
    guard let level = named.last.flatMap({ FeelingWords.halves(of: $0.stop.touchpoint) }) else {
      return []
    }
    func count(_ places: [Place]) -> Int {
      places.count { FeelingWords.halves(of: $0.stop.touchpoint) == level }
    }
    let rest = count(all) - count(named)
    return rest > 0 ? [Phrase([.ours(words(rest))])] : []
  }

  /// The worst first; of equals where it makes or breaks the whole, then the most reports.
  private func breaks(_ countsEquals: Bool) -> PageOne.Line? {
    let hurting = places.filter { place in
      (place.stop.touchpoint.emotion ?? 0) < 0 || place.stop.touchpoint.pain != nil
    }
    func rank(_ place: Place) -> (Int, Int, Int) {
      let touchpoint = place.stop.touchpoint
      return (
        -(FeelingWords.halves(of: touchpoint) ?? 0), touchpoint.momentOfTruth == true ? 1 : 0,
        touchpoint.reports ?? 0
      )
    }
    guard !hurting.isEmpty else { return nil }
    let worst = Self.first(Self.most, of: hurting, by: rank)
    let items = worst.map { place in
      let facts = [
        FeelingWords.of(place.stop.touchpoint),
        place.stop.touchpoint.reports.map(FeelingWords.reports),
      ].compactMap { $0 }
      let title = ShortText.of(session.wholeTitle(of: place.stop), most: 10)
      let tail = facts.isEmpty ? [] : [Phrase.Part.ours("(\(facts.joined(separator: "; ")))")]
      return Phrase([place.head, .text(title)] + tail)
    }
    let others = countsEquals ? Self.equals(of: worst, among: hurting, Wording.asLow) : []
    return PageOne.Line(Wording.breaks, items + others, .map)
  }

  private func shines(_ countsEquals: Bool) -> PageOne.Line? {
    let good = places.filter { place in
      (place.stop.touchpoint.emotion ?? 0) > 0 || place.stop.touchpoint.delight != nil
    }
    func rank(_ place: Place) -> (Int, Int, Int) {
      (
        FeelingWords.halves(of: place.stop.touchpoint) ?? 0,
        place.stop.touchpoint.feelingMark(in: session).isEvidence ? 1 : 0,
        place.stop.touchpoint.delight == nil ? 0 : 1
      )
    }
    guard !good.isEmpty else { return nil }
    let best = Self.first(2, of: good, by: rank)
    let items = best.map { place in
      let delight = words(place.stop.touchpoint.delight, most: 12)
      return Phrase([
        place.head, .text(delight ?? ShortText.of(session.wholeTitle(of: place.stop), most: 10)),
      ])
    }
    let others = countsEquals ? Self.equals(of: best, among: good, Wording.asGood) : []
    return PageOne.Line(Wording.shines, items + others, .map)
  }

  /// What was promised for what was taken on; without a promise, what was taken on.
  private func plan(_ countsOthers: Bool) -> PageOne.Line? {
    let chosen = map.choices.chosen.flatMap { choice -> [Phrase] in
      if choice.actions.isEmpty {
        return [Phrase("\(ShortText.of(choice.title, most: 11)), \(Wording.noActionYet)")]
      }
      return [promise(choice.actions.first(where: \.isOpen) ?? choice.actions[0])]
    }
    let actions = session.actions.members.map(promise)
    if !session.actions.isEmpty, !session.actions.members.contains(where: \.isOpen) {
      return PageOne.Line(
        Wording.plan, [Phrase([.ours(Wording.allDone)])],
        map.choices.all.isEmpty ? .actions : .opportunities)
    }
    let items = chosen.isEmpty ? actions : chosen
    guard !items.isEmpty else { return nil }
    // What else was promised stands further down; whoever reads only this page knows of it.
    let linked = Set(map.choices.chosen.flatMap { $0.actions.map(\.id) })
    let others = session.actions.members.count { $0.isOpen && !linked.contains($0.id) }
    let isAll = chosen.isEmpty || !countsOthers
    let left = max(0, items.count - Self.most)
    let promised = isAll ? 0 : others
    let more: [Phrase] =
      switch (left, promised) {
      case (0, 0): []
      case (0, _): [Phrase([.ours(Wording.morePromised(promised))])]
      default: [Phrase([.ours(Wording.andMore(left + promised))])]
      }
    return PageOne.Line(
      Wording.plan, items.prefix(Self.most) + more,
      map.choices.all.isEmpty ? .actions : .opportunities)
  }

  private func promise(_ action: Action) -> Phrase {
    let title = ShortText.of(map.title(of: Reference(.action, action.id)), most: 11)
    let due = action.isOpen ? day(action.due) : action.status?.rawValue
    let owner = words(action.owner, most: 6)
    let comma = due == nil ? "" : ","
    return Phrase(
      [
        .text(title + ","), owner.map { .text($0 + comma) } ?? .ours(Wording.nobodyYet + comma),
        due.map { .ours($0) },
      ].compactMap { $0 })
  }

  private var measures: PageOne.Line? {
    let items = session.kpis.members.filter { $0.target != nil || $0.baseline != nil }.map { kpi in
      let isPercent = kpi.unit.map { session.cited($0).body.hasPrefix("%") } ?? false
      func amount(_ value: Quantity?) -> String {
        value.map { $0.text + (isPercent ? "%" : "") } ?? "?"
      }
      let name = ShortText.of(map.title(of: Reference(.kpi, kpi.id)), most: 6)
      // Where nobody knew it on the day, what was read since is where it stands.
      let isReadSince = TodaysValue(of: kpi, in: session).isReadSince
      let start =
        isReadSince ? "" : kpi.target == nil ? amount(kpi.baseline) : "\(amount(kpi.baseline)) to "
      let way = start + (kpi.target.map { amount($0) } ?? "")
      let by = day(kpi.due).map { " by \($0)" } ?? ""
      // What was read since says more than where it began.
      // The line of the last round tells it already.
      let latest = since == nil || isReadSince ? latest(of: kpi) : nil
      let now = latest.map { ", now \(amount($0))" } ?? ""
      return Phrase([.text(name), .ours(way + by + now)])
    }
    guard !items.isEmpty else { return nil }
    let more = items.count - Self.most
    return PageOne.Line(
      Wording.measures,
      items.prefix(Self.most) + (more > 0 ? [Phrase([.ours(Wording.andMore(more))])] : []), .kpis)
  }

  /// What was read last, once something was read after the day; a share of at least a tenth in whole
  /// points, as nobody remembers more.
  private func latest(of kpi: KPI) -> Quantity? {
    let history = ReadingHistory(of: kpi, in: session)
    guard let latest = history.latest, history.current.count > 1 || kpi.baseline == nil else {
      return nil
    }
    let value = Quantity(latest.reading.kept(kind: history.kind).value)
    guard history.kind == .rate, let share = value?.value, share >= 10 else { return value }
    return Quantity(String(Int(share.rounded())))
  }

  private var guesses: PageOne.Line? {
    let beliefs = session.hypotheses.members.filter { hypothesis in
      hypothesis.status != .supported && hypothesis.status != .refuted
        && map.title(of: Reference(.hypothesis, hypothesis.id)) != Wording.unknown
    }
    let items = beliefs.prefix(2).map { hypothesis in
      let title = map.title(of: Reference(.hypothesis, hypothesis.id))
      return Phrase(ShortText.of(ShortText.without("We believe", title), most: 10))
    }
    let open = map.lines.guesses
    var told: [String] = []
    if open > 0 { told.append(Wording.guessed(open, of: map.lines.share.lines)) }
    let days = beliefs.filter { $0.status == nil || $0.status == .open }.compactMap(\.due)
    if let last = days.max(), let by = day(last) { told.append(Wording.tested(days.count, by: by)) }
    let tail = told.isEmpty ? [] : [Phrase([.ours(told.joined(separator: "; "))])]
    guard !items.isEmpty || !tail.isEmpty else { return nil }
    let section: MapSection = session.hypotheses.isEmpty ? .assumptions : .hypotheses
    return PageOne.Line(Wording.guesses, items + tail, section)
  }

  private var asks: PageOne.Line? {
    let review = session.review
    let items = [
      words(review.needs, most: 20).map { Phrase($0) },
      day(session.followUps.lastEnded?.next ?? review.kpiDate ?? review.mapDate).map {
        Phrase([.ours(Wording.nextLook + " " + $0)])
      },
      words(review.journeyOwner, most: 6).map {
        Phrase([.ours(Wording.mapOwner + ":"), .text($0)])
      },
    ].compactMap { $0 }
    return items.isEmpty ? nil : PageOne.Line(Wording.asks, items, .review)
  }

  /// What the last round found.
  private var since: PageOne.Line? {
    guard let last = session.followUps.lastEnded, let line = words(last.line, most: 60) else {
      return nil
    }
    let date = day(last.date).map { [Phrase.Part.ours($0 + ":")] } ?? []
    return PageOne.Line(Wording.sinceLastTime, [Phrase(date + [.text(line)])], nil)
  }

  private var lessons: PageOne.Line? {
    let items = session.review.principles.prefix(5).compactMap { words($0, most: 14) }
    return items.isEmpty ? nil : PageOne.Line(Wording.lessons, items.map { Phrase($0) }, .review)
  }
}
