import Storage
import Testing
import Workshop

@Suite struct SpokenWordsTests {
  private let words = SpokenWordsCodec.builtIn

  @Test(arguments: [
    ("web", "website", true), ("Web Site", "website", true), ("counter", "counter", false),
    ("front-desk", "front desk", false), ("窓口", "窓口", false), ("カウンター", "カウンター", false),
    ("ウェブ", "ウェブサイト", true), ("guichet", "guichet", false), ("هاتف", "هاتف", false),
    ("E-Mail", "email", true), ("téléphone", "téléphone", false), ("Schalter", "Schalter", false),
  ])
  func `a channel is kept as it was said, in one spelling`(
    said: String, kept: String, online: Bool
  ) {
    #expect(words.channel(said)?.kept == kept)
    #expect(words.channel(said)?.isOnline == online)
  }

  @Test(arguments: ["hand", "4711", "", "gloves", "webb"])
  func `what is no channel is none`(said: String) {
    #expect(words.channel(said) == nil)
  }

  @Test func `every channel that had a name has it still`() {
    for name in Touchpoint.channels where name != "other" {
      #expect(words.channel(name)?.kept == name)
    }
  }

  @Test func `no word names two channels`() {
    var seen: [String: String] = [:]
    for channel in words.channels {
      for word in Set(channel.words.joined().map { $0.lowercased() }) {
        #expect(seen.updateValue(channel.name, forKey: word) == nil, "\(word)")
      }
    }
  }

  @Test(arguments: [("two", 2), ("Zwölf", 12), ("deux", 2), ("٤", 4), ("１２", 12), ("7", 7)])
  func `numbers may be words, and digits of any script`(said: String, number: Int) {
    #expect(words.number(said) == number)
  }

  @Test func `a file alone teaches the rules a language`() throws {
    let file = """
      %rec: Language

      Id: qq
      Words: qq Quenta | Elvish

      %rec: WordList

      Id: company-words
      Words: qq malta* | telpe
      """
    let words = try SpokenWordsCodec.read(Array((file + "\n").utf8), file: "own.rec")
    var session = Session()
    try session.apply(
      .add(.facts, "session", [FieldValues("Language", ["Elvish"])], place: nil))
    try session.apply(
      .add(.purpose, "purpose", [FieldValues("Gap", ["Maltavar is too low"])], place: nil))
    let input = CheckInput(
      session: session, walk: GuideWalk(guide: BuiltInGuides.halfDay), today: Day(number: 20_939),
      words: words)
    let found = Check.findings(in: input).filter {
      ["say-the-gap-as-customers-do", "speak-the-language"].contains($0.rule)
    }
    #expect(
      found.map(\.message) == [
        "Some rules about wording are silent: they have no words in Elvish.",
        "Is \"Maltavar\" what customers lack, or what we do?",
      ])
  }

  @Test(arguments: [
    (
      "%rec: Channel\n\nId: web\nOnline: perhaps\nWords: en web\n",
      "w.rec:4:9: Online is \"perhaps\". Write yes or no."
    ),
    ("%rec: Channel\n\nId: web\n", "w.rec:3:1: Words is empty. Write a value after the colon."),
    (
      "%rec: WordList\n\nId: customer\nWords: en buyer\n",
      "w.rec:3:5: \"customer\" is no list. Did you mean customers?"
    ),
    (
      "%rec: Number\n\nId: two\nWords: en two\n",
      "w.rec:3:5: \"two\" is no number. Write it in digits."
    ),
  ])
  func `a mistake in the words is told with line and column`(text: String, sentence: String) {
    #expect {
      try SpokenWordsCodec.read(Array(text.utf8), file: "w.rec")
    } throws: { error in
      (error as? GuideProblem)?.sentence == sentence
    }
  }
}
