import Testing
import Workshop

@testable import Storage

/// Whole numbers in words, as the words beside the guides give them.
@Suite struct NumberWordsTests {
  private static let words = SpokenWordsCodec.builtIn

  @Test(arguments: [
    ("forty", 40), ("forty-two", 42), ("twenty two", 22), ("a hundred", 100),
    ("a hundred and fifty", 150), ("two hundred and six", 206), ("three thousand", 3_000),
    ("zweiundvierzig", 42), ("quatre-vingt", 80), ("soixante-quinze", 75), ("cuarenta y dos", 42),
    ("42", 42), ("٤٢", 42),
  ])
  func `words make one number`(said: String, number: Int) {
    #expect(Self.words.number(said) == number)
  }

  @Test(arguments: ["two three", "zero zero", "and two", "two and", "hundreds of", "someone", ""])
  func `several numbers, and what is none, are none`(said: String) {
    #expect(Self.words.number(said) == nil)
  }

  @Test(arguments: [
    ("minus one, two", "-1, 2"), ("zero zero minus two", "0 0 -2"), ("Ann 2", "Ann 2"),
    ("four, five", "4, 5"), ("twenty two; three", "22; 3"), ("nobody knows", "nobody knows"),
  ])
  func `numbers in words stand as digits, and all else as it was`(said: String, digits: String) {
    #expect(Self.words.inDigits(said) == digits)
  }
}
