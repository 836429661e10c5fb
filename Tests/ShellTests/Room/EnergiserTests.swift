import Shell
import Testing
import Workshop

@testable import Shell

/// Something short for body or mind, and questions to begin with.
@Suite struct EnergiserTests {
  @Test(arguments: ["room", "remote", "hybrid", nil], [Energiser.Hour.early, .midday, .late])
  func `three fit every room at every hour, two of them short`(
    _ mode: String?, _ hour: Energiser.Hour
  ) {
    #expect(Energiser.fitting(mode: mode, hour: hour, most: 5).count >= 3)
    #expect(Energiser.fitting(mode: mode, hour: hour, most: 2).count >= 2)
  }

  @Test func `each takes two to five minutes, and nobody touches anybody`() {
    for one in Energiser.all {
      #expect(2...5 ~= one.minutes)
      for word in ["hug", "hold hands", "touch", "massage", "jump", "run"] {
        #expect(!one.words.lowercased().contains(word), "\(one.name)")
      }
    }
    #expect(Set(Energiser.all.map(\.name)).count == Energiser.all.count)
    #expect(Set(CheckIn.all.map(\.name)).count == CheckIn.all.count)
  }

  @Test func `three are offered, none forced, and the next time others come first`() {
    var sitting = ShellTranscript(after: ["Van parts", "remote"])
    let first = sitting.said(to: "/energise")
    #expect(first.hasPrefix("Something short, if you like\n"))
    #expect(first.contains("Nobody has to"))
    sitting.type("/energise")
    let names = Energiser.all.map(\.name)
    let earlier = Set(names.filter(first.contains))
    #expect(earlier.count == 3)
    #expect(sitting.said(to: "/energise") != first)
    #expect(sitting.engine.questionName == "workshop.date")
  }

  @Test func `a question to begin with comes once in a team's workshops`() {
    var used: [String] = []
    var sitting = ShellTranscript(after: ["Van parts"])
    sitting.engine.options.askedElsewhere = { ["queue", "tool"] }
    for _ in 0..<(CheckIn.all.count - 2) { sitting.type("/energise question") }
    used = sitting.engine.session.facts.checkIns
    #expect(Set(used) == Set(CheckIn.all.map(\.name)).subtracting(["queue", "tool"]))
    #expect(used.count == CheckIn.all.count - 2)
    // Then those of the other workshops, and then none.
    for _ in 0..<2 { sitting.type("/energise question") }
    #expect(Set(sitting.engine.session.facts.checkIns) == Set(CheckIn.all.map(\.name)))
    #expect(
      sitting.said(to: "/energise question")
        == "Every question was put already. Ask your own.\n")
  }

  @Test func `a question put is not undone`() {
    var sitting = ShellTranscript(after: ["Van parts", "room"])
    for line in ["/energise question", "/undo"] { sitting.type(line) }
    #expect(sitting.engine.session.facts.checkIns.count == 1)
    #expect(sitting.engine.session.facts.mode == nil)
  }
}
