import Workshop

import Testing

@testable import Exchange

@Suite struct `The curve of feelings` {
  private func point(
    _ number: Int, _ name: String = "Pays", stage: String = "Order", column: Int = 0,
    score: Feeling? = 1, word: String? = nil, basis: EvidenceMark = .guess
  ) -> EmotionCurve.Point {
    EmotionCurve.Point(
      number: number, name: name, stage: stage, column: column, score: score, word: word,
      basis: basis)
  }

  private func curve(_ points: [EmotionCurve.Point]) -> EmotionCurve {
    EmotionCurve(title: "Van parts", persona: "The fitter", points: points)
  }

  @Test func `points nobody rated have a place and no mark`() {
    let text = TextEmotionCurve.text(of: [curve([point(1), point(2, score: nil)])])
    #expect(
      text == """
                      Order
        +2 very good
        +1 good       ○
         0 neutral
        -1 bad
        -2 very bad
        touchpoint    1  2
        """)
  }

  @Test func `a sole curve bears the marks that the lines beside it bear`() {
    let text = TextEmotionCurve.text(of: [
      curve(EvidenceMark.allCases.enumerated().map { point($0 + 1, basis: $1) })
    ])
    #expect(text.contains("+1 good       ○  ◌  ◐  ●\n"))
  }

  @Test(
    arguments: [
      "部品を買う。すぐに届く", "شراء قطعة جديدة", "👩🏽‍🔧", "a very long name ", "e\u{301}", "x\ny",
    ])
  func `no line is wider than 80 columns`(name: String) {
    let long = String(repeating: name, count: 30)
    let points = (1...120).map {
      point(
        $0, long, stage: long + "\($0 / 9)", column: $0 / 9, score: Feeling($0 % 5 - 2), word: long)
    }
    for line in TextEmotionCurve.text(of: [curve(points)]).split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80)
    }
  }

  @Test(
    arguments: [
      ("Pays: now; or #2", "Pays#58; now#59; or #35;2"), ("a\nsection b", "a section b"),
      ("%%{init}%% 50%", "%#37;#123;init#125;%#37; 50%"), ("\"x\" <img>", "#34;x#34; #60;img#62;"),
      ("$$x$$", "$#36;x$#36;"), ("```", "#96;#96;#96;"), ("  ", "–"), ("#60;b", "#35;60#59;b"),
    ])
  func `a name means nothing to Mermaid`(name: String, guarded: String) {
    #expect(MermaidJourney.name(name) == guarded)
  }

  @Test func `a diagram has a section a stage and a score from one to five`() {
    let points = [
      point(1, stage: "Order", score: -2), point(2, stage: "Order", score: nil),
      point(3, "end", stage: "Use", score: 2),
    ]
    #expect(
      MermaidJourney.parts(of: curve(points)) == [
        """
        journey
          title Van parts
          section Order
            1 Pays: 1: The fitter
          section Use
            3 end: 5: The fitter
        """
      ])
  }

  @Test func `a long journey is parted into several diagrams`() {
    let parts = MermaidJourney.parts(of: curve((1...61).map { point($0) }))
    #expect(parts.count == 3)
    #expect(parts[2].hasPrefix("journey\n  title Van parts, part 3 of 3\n"))
  }

  @Test func `nothing rated is no diagram`() {
    #expect(MermaidJourney.parts(of: curve([point(1, score: nil)])).isEmpty)
  }
}
