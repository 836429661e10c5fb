import Storage
import Testing
import Workshop

@testable import Shell

/// Something short for body or mind, and questions to begin with.
@Suite struct EnergiserTests {
  private let all = SpokenWordsCodec.builtIn.room

  @Test func `three are offered, none forced, and the next time others come first`() {
    var sitting = ShellTranscript(after: ["Van parts", "remote"])
    let first = sitting.said(to: "/energise")
    #expect(first.hasPrefix("Something short, if you like\n"))
    #expect(first.contains("Nobody has to"))
    sitting.type("/energise")
    let names = all.energisers.compactMap { $0.name["en"] }
    let earlier = Set(names.filter(first.contains))
    #expect(earlier.count == 3)
    #expect(sitting.said(to: "/energise") != first)
    #expect(sitting.engine.questionName == "workshop.date")
  }

  @Test func `a question to begin with comes once in a team's workshops`() {
    var used: [String] = []
    var sitting = ShellTranscript(after: ["Van parts"])
    sitting.engine.options.askedElsewhere = { ["queue", "tool"] }
    for _ in 0..<(all.checkIns.count - 2) { sitting.type("/energise question") }
    used = sitting.engine.session.facts.checkIns
    #expect(Set(used) == Set(all.checkIns.map(\.id)).subtracting(["queue", "tool"]))
    #expect(used.count == all.checkIns.count - 2)
    // Then those of the other workshops, and then none.
    for _ in 0..<2 { sitting.type("/energise question") }
    #expect(Set(sitting.engine.session.facts.checkIns) == Set(all.checkIns.map(\.id)))
    #expect(
      sitting.said(to: "/energise question")
        == "Every question was put already. Ask your own.\n")
  }

  @Test func `both speak the workshop's language, and English where a file has none of it`() throws
  {
    let text = """
      %rec: Language

      Id: qq
      Words: qq Quenta | Elvish

      %rec: Energiser

      Id: stars
      Minutes: 2
      Name: qq Elen síla
      Words: qq Tira i menel.

      Id: breath
      Minutes: 2
      Name: en Breathe
      Name: qq Súya
      Words: en Slowly, five times.

      %rec: CheckIn

      Id: road
      Words: en Which way did you come?
      Words: qq Manen túlelyë?
      """
    var sitting = ShellTranscript(after: ["Van parts"])
    sitting.engine.options.words = try SpokenWordsCodec.read(
      Array((text + "\n").utf8), file: "own.rec")
    #expect(sitting.said(to: "/energise question").hasPrefix("Which way did you come?\n"))
    sitting = ShellTranscript(after: ["Van parts"])
    sitting.engine.options.words = try SpokenWordsCodec.read(
      Array((text + "\n").utf8), file: "own.rec")
    try sitting.engine.session.apply(
      sitting.engine.session.setting(
        "Language", of: Reference(.facts, "session"), to: ["Elvish"]))
    #expect(sitting.said(to: "/energise question").hasPrefix("Manen túlelyë?\n"))
    let offered = sitting.said(to: "/energise")
    #expect(offered.contains("  Elen síla, 2 min: Tira i menel.\n"))
    #expect(offered.contains("  Súya, 2 min: Slowly, five times.\n"))
  }

  @Test func `a question put is not undone`() {
    var sitting = ShellTranscript(after: ["Van parts", "room"])
    for line in ["/energise question", "/undo"] { sitting.type(line) }
    #expect(sitting.engine.session.facts.checkIns.count == 1)
    #expect(sitting.engine.session.facts.mode == nil)
  }
}
