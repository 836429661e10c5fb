import Testing

@testable import Workshop

struct CheckPlainWordsTests {
  private static let list = [
    WordList(["app", "feel*", "roll out", "déclin*", "l app", "peur", "-eront", "安心"])
  ]

  @Test(arguments: [
    ("The App is new", "App"), ("apps", nil), ("happy", nil), ("an app's name", "app"),
    ("She FEELS sure", "FEELS"), ("we roll-out soon", "roll out"), ("roll it out", nil),
    ("son déclin", "déclin"), ("DÉCLINÉ", "DÉCLINÉ"), ("l’appli", nil), ("l’app", "l app"),
    ("sans peur", "peur"), ("", nil), ("とても安心です", "安心"), ("app", "app"), ("ils liront", nil),
    ("ils aimeront", "aimeront"),
  ])
  func `a list matches whole words and stems, without case and accents`(
    _ text: String, _ found: String?
  ) {
    #expect(PlainWords(text).first(in: Self.list) == found)
  }

  @Test(arguments: [
    ("app first", "app"), ("first app", nil), ("", nil), ("roll out now", "roll out"),
  ])
  func `a list can be held against the beginning only`(_ text: String, _ found: String?) {
    #expect(PlainWords(text).beginning(in: Self.list) == found)
  }

  @Test func `words of other scripts stay as they are`() {
    #expect(PlainWords("Naïve 安心 Ёлка").plain == ["naive", "安心", "ёлка"])
  }

  @Test(arguments: [
    (nil, true), ("en", true), ("en-GB", true), ("English", true), ("français", true), ("FR", true),
    ("Anglais", true), ("de", true), ("Deutsch", true), ("日本語", true), ("Suomi", false),
  ])
  func `a language is known by its code and by what people call it`(
    _ language: String?, _ isKnown: Bool
  ) {
    let builder = language.map { SessionBuilder().with(.facts, ["Language": $0]) }
    #expect((builder ?? SessionBuilder()).input.knows(.customers) == isKnown)
  }
}
