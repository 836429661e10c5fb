import Shell
import Testing
import Workshop

@testable import waymark

@Suite struct ProgressTests {
  @Test(
    arguments: [
      ([0, 0, 1, 1], []),
      (
        [0, 1, 2, 7],
        ["Still writing: CSV, 2 of 3.", "Still writing: JSON, 3 of 3."]
      ),
    ] as [([Int], [String])])
  func `what is being written is told once more than a second has passed`(
    clock: [Int], lines: [String]
  ) {
    var seconds = clock[...]
    var said: [String] = []
    let progress = Progress(
      now: { Moment(seconds: seconds.popFirst() ?? 0) }, say: { said.append($0.text) })
    for (number, what) in ["HTML", "CSV", "JSON"].enumerated() {
      progress.begin(what, number + 1, of: 3)
    }
    #expect(said == lines)
  }
}
