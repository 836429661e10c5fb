import Testing
import Workshop

@Suite struct QuantityTests {
  static let spoken: [(said: String, kept: String, value: Double)] = [
    ("1.8", "1.8", 1.8), ("0", "0", 0), ("12", "12", 12), ("0.50", "0.50", 0.5),
    ("1.80", "1.80", 1.8), ("007", "7", 7), ("-3", "-3", -3), ("\u{2212}3", "-3", -3),
    ("+3", "3", 3), ("-0", "0", 0), ("-0.0", "0.0", 0),
    ("1,5", "1.5", 1.5), ("0,5", "0.5", 0.5), ("0,400", "0.400", 0.4), ("12,34", "12.34", 12.34),
    ("9,400", "9400", 9400), ("1,234,567", "1234567", 1_234_567),
    ("1,234,567.89", "1234567.89", 1_234_567.89), ("-9,400.5", "-9400.5", -9400.5),
    ("9 400", "9400", 9400), ("9\u{A0}400", "9400", 9400), ("9\u{202F}400", "9400", 9400),
    ("9\u{2009}400", "9400", 9400), ("1'000", "1000", 1000), ("1\u{2019}000", "1000", 1000),
    ("1 234 567,5", "1234567.5", 1_234_567.5), (" 2.5 ", "2.5", 2.5),
  ]

  @Test(arguments: spoken.indices)
  func `a number keeps the digits it was given`(_ index: Int) throws {
    let (said, kept, value) = Self.spoken[index]
    let quantity = try #require(Quantity(said), "\(said)")
    #expect(quantity.text == kept)
    #expect(quantity.value == value)
    #expect(Quantity(kept) == quantity)
  }

  @Test(arguments: [
    "", " ", "-", "+", ".", ",", ".5", "1.", "1,", "1.2.3", "1,2,3", "1,23,456", "1.234,56", "abc",
    "12 euros", "1.8%", "n=12", "--3", "-+3", "1e5", "nan", "inf", "∞", "0x10", "½", "٣", "１２",
    "1/2", "3-4", String(repeating: "9", count: 31),
  ])
  func `what is no plain number is refused`(_ said: String) {
    #expect(Quantity(said) == nil)
  }

  @Test(
    arguments: ["12 5", "1 2", "1'2", "9 40", "1_0", "+-3"])
  func `groups set apart have three digits and a number has one sign`(_ said: String) {
    #expect(Quantity(said) == nil)
  }

  @Test func `numbers are ordered by their value`() throws {
    let sorted = ["-3", "0.50", "1.8", "9,400"].compactMap { Quantity($0) }
    #expect(sorted.sorted() == sorted)
    #expect(sorted.reversed().sorted() == sorted)
  }
}
