import Workshop

extension HTMLMaker {
  /// Page one: why and whose, the picture, and what follows from it, each line leading on.
  mutating func add(_ page: PageOne) {
    // Many personas stand below what the map is for, so that the picture stays on the first screen.
    let first = page.lead.count > 4 ? page.lead.prefix { $0.section != .personas } : page.lead[...]
    add(lead: first)
    add(lead: page.lead.dropFirst(first.count))
    add(picture: page.curves)
    if page.lines.isEmpty { return }
    self += "<dl class=\"brief\">\n"
    for line in page.lines {
      self += "<div><dt>\(label(of: line))</dt><dd dir=\"auto\">"
      add(items: line.items)
      self += "</dd></div>\n"
    }
    self += "</dl>\n"
  }

  private mutating func add(lead lines: ArraySlice<PageOne.Line>) {
    if lines.isEmpty { return }
    self += "<div class=\"lead\">\n"
    for line in lines {
      let label = label(of: line)
      let name = Self.isRightToLeft(line) ? "<bdi>\(label)</bdi>" : label
      self += "<p dir=\"auto\"><strong>\(name)</strong> "
      add(items: line.items)
      self += "</p>\n"
    }
    self += "</div>\n"
  }

  private mutating func add(items: [Phrase]) {
    for (place, item) in items.enumerated() {
      if place > 0 { self += " <span class=\"dot\" aria-hidden=\"true\">·</span> " }
      add(item)
    }
  }

  private func label(of line: PageOne.Line) -> String {
    let words = HTMLText.line(line.label)
    guard let chapter = line.section.flatMap({ chapters[$0] }) else { return words }
    return "<a href=\"#h-\(chapter)\">\(words)</a>"
  }

  private mutating func add(picture curves: [EmotionCurve]) {
    if curves.isEmpty { return }
    guard let picture = CurvePicture(curves) else {
      return add(paragraph: Phrase(Wording.noFeeling), class: "note")
    }
    self += "<figure>\n<p class=\"onward\" aria-hidden=\"true\">\(Wording.onward)</p>\n"
    _ = openScroller(
      HTMLText.line(Wording.curveTitle(curves.map(\.persona))), class: "scroll picture")
    write { picture.draw(on: &$0) }
    self += "</div>\n<figcaption class=\"hint\">"
    if curves.count > 1 {
      for (place, curve) in curves.enumerated() {
        let sign = PersonaMark(of: place).symbol(isEvidence: true)
        self += "<span class=\"key k-\(place % 4)\"><span aria-hidden=\"true\">\(sign)</span> "
        self += "<bdi\(spoken)>\(HTMLText.line(curve.persona))</bdi></span> "
      }
    }
    add(Wording.mapLegend)
    self += "</figcaption>\n</figure>\n"
  }
}
