import Testing
import Workshop

@testable import Storage

/// Something short for body or mind, and questions to begin with, as the file holds them.
@Suite struct RoomOffersTests {
  private let words = SpokenWordsCodec.builtIn.room

  @Test(arguments: [WorkshopInfo.Mode.room, .remote, .hybrid, nil], Energiser.Hour.allCases)
  func `three fit every room at every hour, two of them short`(
    _ mode: WorkshopInfo.Mode?, _ hour: Energiser.Hour
  ) {
    let fitting = { most in
      words.energisers.count { $0.fits(mode: mode, hour: hour, most: most) }
    }
    #expect(fitting(5) >= 3)
    #expect(fitting(2) >= 2)
  }

  @Test func `each takes two to five minutes, and nobody touches anybody`() throws {
    for one in words.energisers {
      #expect(2...5 ~= one.minutes)
      let text = try #require(one.words["en"]).lowercased()
      for word in ["hug", "hold hands", "touch", "massage", "jump", "run"] {
        #expect(!text.contains(word), "\(one.id)")
      }
    }
    #expect(words.energisers.count == 13)
    #expect(words.checkIns.count == 18)
    #expect(Set(words.energisers.map(\.id)).count == words.energisers.count)
    #expect(Set(words.checkIns.map(\.id)).count == words.checkIns.count)
  }

  @Test(arguments: [(11, "early"), (12, "midday"), (14, "midday"), (15, "late"), (0, "early")])
  func `the hour of the day`(hour: Int, part: String) {
    #expect(Energiser.Hour(Moment(seconds: 86_400 * 3 + hour * 3600)).rawValue == part)
  }

  @Test(arguments: [
    (
      "%rec: Energiser\n\nId: x\nMinutes: two\nName: en X\nWords: en Y\n",
      "r.rec:4:10: \"two\" is no number. Write it in digits."
    ),
    (
      "%rec: Energiser\n\nId: x\nMinutes: 2\nMode: remot\nName: en X\nWords: en Y\n",
      "r.rec:5:7: \"remot\" is no mode. Did you mean remote?"
    ),
    (
      "%rec: Energiser\n\nId: x\nMinutes: 2\nWords: en Y\n",
      "r.rec:3:1: Name is empty. Write a value after the colon."
    ),
    (
      "%rec: CheckIn\n\nId: x\nWords: en\n",
      "r.rec:4:8: Words is empty. Write a value after the colon."
    ),
  ])
  func `a mistake is told with line and column`(text: String, sentence: String) {
    #expect {
      try SpokenWordsCodec.read(Array(text.utf8), file: "r.rec")
    } throws: { error in
      (error as? GuideProblem)?.sentence == sentence
    }
  }
}
