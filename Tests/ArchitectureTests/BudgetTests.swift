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

  @Test func `a folder holds at most twenty source files, but for rules, of which each is one`() {
    var counts: [String: Int] = [:]
    for ending in [".swift", ".c", ".h"] {
      for path in Checkout.files(below: "Sources", ending: ending) {
        guard let slash = path.lastIndex(of: "/") else { continue }
        counts[String(path[..<slash]), default: 0] += 1
      }
    }
    #expect(counts.count > 40)
    for (folder, count) in counts where !folder.hasSuffix("/Rules") {
      #expect(count <= 20, "\(folder) has \(count) files")
    }
  }

  @Test func `each command of the command line stays a page`() throws {
    let commands = try Checkout.files(below: "Sources/waymark", ending: ".swift").filter { path in
      try Checkout.text(path).contains(": ParsableCommand {")
    }
    #expect(commands.count >= 30)
    for path in commands {
      let count = try lines(of: path)
      #expect(count <= 130, "\(path) has \(count) lines")
    }
    #expect(try lines(of: "Sources/waymark/Waymark.swift") <= 40)
  }

  @Test func `each diagnosis of the doctor is named once and stays a page`() throws {
    var rules: [String: String] = [:]
    for path in Checkout.files(below: "Sources/Storage/Doctor/Rules", ending: ".swift") {
      #expect(try lines(of: path) <= 70, "\(path)")
      let text = try Checkout.text(path)
      for match in text.matches(of: #/Self\(\s*"([a-z-]+)"/#) {
        let rule = String(match.1)
        #expect(rules[rule] == nil || rules[rule] == path, "\(rule) stands in \(path) too")
        rules[rule] = path
      }
    }
    #expect(rules.count >= 25)
    for path in Checkout.files(below: "Sources/Storage/Doctor", ending: ".swift") {
      #expect(try lines(of: path) <= 250, "\(path)")
    }
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

  /// A rule is a file of its own with all it needs, and counts for itself.
  @Test func `a type with all its extensions has at most 600 lines`() throws {
    var counts: [String: Int] = [:]
    for path in Checkout.files(below: "Sources", ending: ".swift") where !path.contains("/Rules/") {
      let module = path.split(separator: "/")[1]
      var type: String?
      for line in try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
        if let name = declared(on: line) { type = "\(module).\(name)" }
        if let type { counts[type, default: 0] += 1 }
        if line.hasPrefix("}") { type = nil }
      }
    }
    #expect(counts.count > 300)
    for (type, count) in counts {
      #expect(count <= 600, "\(type) has \(count) lines")
    }
  }

  /// The type that a declaration at the left edge of a file is about.
  private func declared(on line: Substring) -> String? {
    let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "extension"]
    let words = line.split(separator: " ")
    guard line.first?.isLetter == true || line.hasPrefix("@"),
      let place = words.firstIndex(where: { kinds.contains(String($0)) }), place + 1 < words.count,
      words[..<place].allSatisfy({ $0.hasPrefix("@") || $0.first?.isLowercase == true })
    else { return nil }
    return String(words[place + 1].prefix { $0.isLetter || $0.isNumber || "._".contains($0) })
  }

  @Test func `no problem of an edit is dropped unheard`() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      for line in try Checkout.text(path).split(separator: "\n")
      where line.contains("try?") && line.contains("apply(") {
        Issue.record("\(path): \(line)")
      }
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
