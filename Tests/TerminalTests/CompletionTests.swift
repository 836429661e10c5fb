import Shell
import Testing

@testable import Terminal

@Suite struct CompletionTests {
  private func step(_ stem: String, _ names: [String], atLineEnd: Bool = true) -> CompletionStep {
    let candidates = names.map { Completion.Candidate($0) }
    return CompletionStep(Completion(stem: stem, candidates: candidates), atLineEnd: atLineEnd)
  }

  @Test func `one press of Tab does one thing`() {
    #expect(step("x", []) == .nothing)
    #expect(step("/q", ["/quit"]) == .insert("/quit "))
    #expect(step("/q", ["/quit"], atLineEnd: false) == .insert("/quit"))
    #expect(step("f", ["folder/"]) == .insert("folder/"))
    #expect(step("/s", ["/show", "/shout"]) == .insert("/sho"))
    #expect(step("/sho", ["/show", "/shout"]) == .list)
    #expect(step("", ["a", "b"]) == .list)
    #expect(step("", ["👍🏽", "👍🏿"]) == .list)
  }

  @Test(arguments: [
    (40, ["/back    one step back", "/status  where we are, in words"]),
    (20, ["/back    one step…", "/status  where we…"]), (8, ["/back", "/status"]),
  ])
  func `names stand beside what they do, as far as the width goes`(width: Int, rows: [String]) {
    let list = CandidateList(candidates: [
      .init("/back", "one step back"), .init("/status", "where we are, in words"),
    ])
    #expect(list.rows(width: width) == rows)
  }

  @Test func `names alone stand in columns, read downwards`() {
    let list = CandidateList(candidates: ["a", "bb", "c", "dd", "e"].map { .init($0) })
    #expect(list.rows(width: 80) == ["a   bb  c   dd  e"])
    #expect(list.rows(width: 13) == ["a   c   e", "bb  dd"])
    #expect(list.rows(width: 1) == ["a", "bb", "c", "dd", "e"])
  }

  @Test func `what candidates hold is made visible`() {
    let list = CandidateList(candidates: [.init("a\u{1B}[2J", "b\u{7}")])
    #expect(list.rows(width: 80) == ["a^[[2J  b^G"])
  }
}
