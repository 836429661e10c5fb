import Workshop

/// What the picture shows of an outline.
struct PictureContent {
  var title = Wording.untitled
  /// Our remarks that the whole map is read by.
  var notes: [LabelText] = []
  /// The sentences that the map is judged against.
  var lead: [LabelText] = []
  var maps: [JourneyMap] = []
  /// The feelings of each persona.
  var curves: [EmotionCurve] = []
  var sources: [LabelText] = []
  /// How much of the map rests on evidence.
  var share: [LabelText] = []
  /// The number of each source by its label.
  private(set) var numbers: [String: Int] = [:]

  init(_ outline: Outline) {
    for case .sources(let sources) in outline.blocks {
      for source in sources { numbers[source.label] = numbers[source.label] ?? numbers.count + 1 }
    }
    var heading = ""
    for block in outline.blocks { add(block, below: &heading) }
  }

  private mutating func add(_ block: Outline.Block, below heading: inout String) {
    switch block {
    case .heading(let level, let text):
      heading = text
      let line = PageText.line(text)
      if level == 1, !line.isEmpty { title = line }
    case .note(let phrase) where phrase == Wording.hypothesisMap: notes.append(remark(phrase))
    case .pageOne(let page):
      lead += page.lead.map { line in
        remark(Phrase([.strong(line.label + ":")] + line.items.flatMap(\.parts)))
      }
    case .paragraph(let phrase) where heading == Wording.guesses: share.append(remark(phrase))
    case .map(let map): maps.append(map)
    case .curve(let curve): curves.append(curve)
    case .sources(let sources): self.sources += sources.map(line)
    default: break
    }
  }

  func remark(_ phrase: Phrase) -> LabelText {
    LabelText(phrase, numbers: numbers)
  }

  private func line(of source: Outline.Source) -> LabelText {
    let isOld = source.facts.contains { $0.label == Wording.age }
    let number = numbers[source.label].map { "[\($0)]" } ?? ""
    return remark(isOld ? source.title.followed(by: .aside(Wording.old)) : source.title)
      .after(number)
  }
}
