import Storage
import Testing
import Workshop

@Suite struct SpokenWordsTests {
  private let words = SpokenWordsCodec.builtIn

  @Test(arguments: [
    ("web", "website", true), ("Web Site", "website", true), ("counter", "in-store", false),
    ("front-desk", "in-store", false), ("窓口", "窓口", false), ("カウンター", "窓口", false),
    ("ウェブ", "ウェブサイト", true), ("guichet", "magasin", false), ("هاتف", "هاتف", false),
    ("E-Mail", "email", true), ("téléphone", "téléphone", false), ("Schalter", "Laden", false),
  ])
  func `a channel is kept by the first word of its language`(
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

  @Test(arguments: [
    (
      "%rec: Channel\n\nId: web\nOnline: perhaps\nWords: en web\n",
      "w.rec:4:9: Online is \"perhaps\". Write yes or no."
    ),
    ("%rec: Channel\n\nId: web\n", "w.rec:3:1: Words is empty. Write a value after the colon."),
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
