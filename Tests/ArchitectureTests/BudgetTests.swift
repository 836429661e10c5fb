import Testing

/// Files small enough to hold one noun.
@Suite struct BudgetTests {
  @Test func `no source file is longer than 400 lines`() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      let count = try lines(of: path)
      #expect(count <= 400, "\(path) has \(count) lines")
    }
  }

  @Test func `half of the source files have at most 120 lines`() throws {
    let counts = try Checkout.files(below: "Sources", ending: ".swift").map(lines(of:)).sorted()
    #expect(counts[counts.count / 2] <= 120)
  }

  @Test func `each command of the command line stays a page`() throws {
    for path in Checkout.files(below: "Sources/waymark/Commands", ending: ".swift") {
      let count = try lines(of: path)
      #expect(count <= 130, "\(path) has \(count) lines")
    }
    #expect(try lines(of: "Sources/waymark/Waymark.swift") <= 40)
  }

  @Test func `nothing unfinished or forced is left in the sources`() throws {
    let marks = [
      "TODO", "FIXME", "fatalError(", "try!", "as!", "@unchecked", "nonisolated(unsafe)",
    ]
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      let text = try Checkout.text(path)
      for mark in marks { #expect(!text.contains(mark), "\(path) holds \(mark)") }
    }
  }

  @Test func `the top level holds what belongs there and nothing else`() throws {
    let allowed: Set = [
      "Package.swift", "Package.resolved", "Sources", "Tests", "Scenarios", "README.md",
    ]
    let found = try Checkout.topLevel().filter { !$0.hasPrefix(".") }
    #expect(Set(found).isSubset(of: allowed), "\(Set(found).subtracting(allowed))")
  }

  private func lines(of path: String) throws -> Int {
    try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
  }
}
