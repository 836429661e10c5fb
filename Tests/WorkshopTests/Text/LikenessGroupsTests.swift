import TestSupport
import Testing

@testable import Workshop

@Suite struct LikenessGroupsTests {
  @Test func `lines that tell the same stand in one group, in order`() {
    let groups = Likeness.groups(among: [
      "The invoice comes late", "No parking", "the invoices come late", "invoice comes late [log]",
      "No parking at all", "",
    ])
    #expect(groups == [[0, 2, 3], [1, 4], [5]])
  }

  @Test func `lines with different numbers stand apart, however many there are`() {
    let lines = (0..<3_000).map { "The label of counter \($0 % 1_000) does not arrive" }
    let groups = Likeness.groups(among: lines)
    #expect(groups.count == 1_000)
    #expect(groups[7] == [7, 1_007, 2_007])
  }

  @Test func `every line stands with the first that it is like, or begins a group`() {
    var random = SplitMix64(seed: 3)
    let words = ["invoice", "invoices", "late", "parking", "slow", "12", "7", "pages", "twice"]
    let lines = (0..<150).map { _ in
      (0..<Int.random(in: 2...4, using: &random)).map { _ in words.picked(using: &random) }
        .joined(separator: " ")
    }
    var expected: [[Int]] = []
    for place in lines.indices {
      if let group = expected.firstIndex(where: {
        Likeness.areAlike(lines[$0[0]], lines[place])
      }) {
        expected[group].append(place)
      } else {
        expected.append([place])
      }
    }
    #expect(Likeness.groups(among: lines) == expected)
  }

  @Test func `a group holds what pairs say of its first line`() {
    var random = SplitMix64(seed: 7)
    let words = ["invoice", "late", "parking", "no", "slow", "page", "phone", "rude", "twice"]
    let lines = (0..<200).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in words.picked(using: &random) }
        .joined(separator: " ")
    }
    for group in Likeness.groups(among: lines) {
      for place in group {
        #expect(Likeness.areAlike(lines[group[0]], lines[place]) || group[0] == place)
      }
    }
    #expect(Likeness.groups(among: lines).flatMap { $0 }.sorted() == Array(lines.indices))
  }
}
