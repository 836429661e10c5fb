import TestSupport
import Testing

@testable import Workshop

/// One line as one ballot.
@Suite struct BallotPaperTests {
  private static let items = ["Show stock", "Show prices", "Call back"].enumerated().map {
    VoteItem(key: "o1", title: $0.element, sign: String($0.offset + 1))
  }

  private static func dots(
    _ line: String, each: Int = 3, cap: Int? = nil
  ) throws(BallotPaper.Problem) -> [Int: Int] {
    try BallotPaper(items: items, rules: VoteRules(dotsEach: each, cap: cap)).dots(in: line)
  }

  @Test(arguments: [
    ("1 1 3", [0: 2, 2: 1]), ("1x2 3", [0: 2, 2: 1]), ("1*2, 3", [0: 2, 2: 1]),
    ("3×3", [2: 3]), ("call", [2: 1]), ("show stock, back x2", [0: 1, 2: 2]),
    ("SHOW PRICES ×2", [1: 2]), ("2; 2; 1", [1: 2, 0: 1]), ("3 1, prices", [2: 1, 0: 1, 1: 1]),
    ("1 and 3", [0: 1, 2: 1]), ("1 & 3", [0: 1, 2: 1]), ("1 und 2 et 3", [0: 1, 1: 1, 2: 1]),
  ])
  func `numbers, numbers times dots and names give dots`(line: String, dots: [Int: Int]) throws {
    #expect(try Self.dots(line) == dots)
  }

  @Test(arguments: [
    ("4", BallotPaper.Problem.noSuchSign(first: "1", last: "3")),
    ("0", .noSuchSign(first: "1", last: "3")),
    ("-1", .noSuchSign(first: "1", last: "3")), ("1 1 1 1", .tooManyDots(spent: 4, has: 3)),
    ("1x99", .tooManyDots(spent: 99, has: 3)), ("show", .severalNames), ("post", .noSuchName),
    ("1x0", .noSuchName), ("1x", .noSuchName), ("1 2 three", .noSuchName),
  ])
  func `what does not fit is refused`(line: String, problem: BallotPaper.Problem) {
    #expect(throws: problem) { try Self.dots(line) }
  }

  @Test func `what has letters on the wall is voted for by its letters`() throws {
    let lettered = ["A lamp", "Desk calls", "Real times"].enumerated().map {
      VoteItem(key: "i", title: $0.element, sign: Form.letter($0.offset + 1))
    }
    let paper = BallotPaper(items: lettered, rules: VoteRules(dotsEach: 3))
    #expect(try paper.dots(in: "a c c") == [0: 1, 2: 2])
    #expect(try paper.dots(in: "Bx2, real times") == [1: 2, 2: 1])
    for line in ["d", "4"] {
      #expect(throws: BallotPaper.Problem.noSuchSign(first: "a", last: "c")) {
        try paper.dots(in: line)
      }
    }
  }

  @Test func `no item takes more than the most for one`() throws {
    #expect(throws: BallotPaper.Problem.tooManyOnOne(most: 2)) { try Self.dots("1x3", cap: 2) }
    #expect(try Self.dots("1x2 2", cap: 2) == [0: 2, 1: 1])
  }

  @Test(arguments: 0..<40)
  func `a ballot never spends more than there is`(seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        ["1", "2", "3", "4", "1x2", "2x3", "back", "show", ",", "x", "-1", "1x1"]
          .picked(using: &random)
      }
      guard let dots = try? Self.dots(words.joined(separator: " "), cap: 2) else { continue }
      #expect(dots.values.reduce(0, +) <= 3)
      #expect(dots.values.allSatisfy { 1...2 ~= $0 })
      #expect(dots.keys.allSatisfy(Self.items.indices.contains))
    }
  }
}
