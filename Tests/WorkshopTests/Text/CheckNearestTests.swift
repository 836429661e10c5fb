import Testing

@testable import Workshop

struct CheckNearestTests {
  @Test(arguments: [
    ("interviews-march", "interviews-march"), ("interview-march", "interviews-march"),
    ("Support-Log", "support-log"), ("suport-lgo", "support-log"), ("spuport-log", "support-log"),
    ("crm", "crm"), ("cmr", "crm"), ("crn", "crm"),
    ("support-logs-1", nil), ("xyz", nil), ("", nil), ("survey", nil),
  ])
  func `the nearest name lies within two edits`(_ word: String, _ expected: String?) {
    #expect(Nearest.match(for: word, in: ["interviews-march", "support-log", "crm"]) == expected)
  }

  @Test func `among equally near names the first is taken and a nearer one wins`() {
    #expect(Nearest.match(for: "stage-3", in: ["stage-1", "stage-2"]) == "stage-1")
    #expect(Nearest.match(for: "/halp", in: ["/hold", "/help"]) == "/help")
  }

  @Test func `a text that is far too long for a name is near none`() {
    let name = String(repeating: "a", count: 1_000)
    #expect(Nearest.match(for: name, in: [name + "b"]) == name + "b")
    #expect(Nearest.match(for: name + "a", in: [name]) == nil)
  }

  @Test func `nothing is near when there are no names`() {
    #expect(Nearest.match(for: "help", in: [String]()) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abcd", "badc", 2), ("abc", "ca", nil),
    ("kitten", "sitting", nil), ("kitten", "mitten", 1), ("élan", "elan", 1),
  ])
  func `swaps count as one edit`(_ left: String, _ right: String, _ distance: Int?) {
    #expect(Nearest.distance(Array(left), Array(right), atMost: 2) == distance)
    #expect(Nearest.distance(Array(right), Array(left), atMost: 2) == distance)
  }
}
