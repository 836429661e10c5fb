import Testing
import Workshop

@testable import Exchange

@Suite struct `Names within sentences` {
  private static let mask = NameMask(
    [
      "Ana Kovač", "ben miller", "Björn Groß", "Jo May", "Will Strong", "Mark", "Head of sales",
      "Rémi",
      "田中", "O'Brien", "Ana from sales", "Ludwig van Beethoven", "Анна Петрова", "Zoe McDonald", "",
      "  ", "7", "Parking warden", "Lena-Marie Vogt",
    ].map { ($0, "<>") })

  @Test(arguments: [
    // As typed, in any letter case, and by one of the names.
    "Ana Kovač decides", "ana kovač decides", "ANA KOVAČ decides", "ana decides", "Kovač decides",
    // A name typed in lower case.
    "Ben Miller decides", "ben miller decides", "Ben decides", "ben decides", "Miller decides",
    // Without accents, with others, and with what stands for them.
    "Ana Kovac decides", "Ana Kováč decides", "Ana Kovach decides", "Bjorn decides",
    "Bjoern decides",
    "BJÖRN decides", "Bjo\u{308}rn decides", "Gross decides", "Groß decides", "Remi decides",
    "Re\u{301}mi decides", "Anna Petrova decides", "Петрова decides",
    // A plural, and written together.
    "Kovacs decides", "AnaKovac decides", "anakovac decides", "ana-kovac decides",
    "ana_kovac decides", "ana.kovac decides", "KovacAna decides", "Kovac Ana decides",
    "akovac decides", "A. Kovac decides", "OBrien decides", "o’brien decides", "mcdonald decides",
    "McDonald decides", "A\u{200B}na decides", "beethoven decides", "Marie decides",
    // Words that are names as well.
    "Will decides", "May decides", "Mark decides", "MARK decides", "Will Strong decides",
    "willstrong decides",
  ])
  func `a known name is found however it is written`(text: String) {
    let masked = Self.mask.masked(text)
    #expect(masked.text == "<> decides")
    #expect(masked.names == 1)
  }

  @Test(arguments: [
    ("Ana's plan, (Ana) and Ana-Maria", "<>'s plan, (<>) and <>-Maria"),
    ("ring Ben, not Bens brother", "ring <>, not <> brother"),
    ("Jo May may, May Jo", "<> may, <>"),
    ("顧客は田中さん", "顧客は<>さん"),
    ("[ana-kovac] and ana2", "[<>] and <>2"),
    ("Head of sales, head of sales, of sales", "<>, head of sales, of sales"),
    ("then Mark the parcel. Will will", "then <> the parcel. <> will"),
  ])
  func `what is around a name stays`(text: String, shown: String) {
    #expect(Self.mask.masked(text).text == shown)
  }

  @Test(arguments: [
    "Banana and Anabel", "bend the anatomy", "it will be marked in may", "Will it fit?",
    "Mark the box. May I go? Will they come?", "strong words at the mill", "from van to van",
    "parking at the sales desk", "beat the heat", "", "—",
  ])
  func `words that are no names stay`(text: String) {
    #expect(Self.mask.masked(text).text == text)
    #expect(Self.mask.masked(text).names == 0)
  }

  @Test(arguments: [
    ("it will fit", ["will"]), ("Will it fit?", ["Will"]),
    ("Kovar and Kovaac", ["Kovar", "Kovaac"]),
    ("parking is dear", [String]()), ("Anna calls", []), ("Mller wins", ["Mller"]),
    ("order 555 0132 77", []), ("see 555-0132", ["555-0132"]),
  ])
  func `what looks like a name or a number is told`(text: String, doubts: [String]) {
    #expect(Self.mask.masked(text).doubts == doubts)
  }

  @Test(arguments: [
    ("ana-orders", true), ("kovacs-order", true), ("will-it-fit", true), ("anabel", false),
    ("ring-030-1234567", true), ("review-2027-03-11", false), ("head-of-sales", true),
    ("parking", false),
  ])
  func `short names hide names`(id: String, isHidden: Bool) {
    #expect(Self.mask.hidesName(Identifier(id)) == isHidden)
  }
}
