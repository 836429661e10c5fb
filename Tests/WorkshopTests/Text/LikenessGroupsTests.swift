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
