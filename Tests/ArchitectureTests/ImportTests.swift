import Testing

/// Who may know whom: the arrows of the README, held against the import lines.
@Suite struct ImportTests {
  static let rooms: [(room: String, ours: Set<String>, system: Set<String>)] = [
    ("Records", [], []),
    ("Workshop", [], []),
    ("Storage", ["Records", "Workshop"], ["CAttributes", "Glibc", "Darwin"]),
    ("Exchange", ["Workshop"], []),
    ("Shell", ["Workshop"], []),
    ("Terminal", ["Shell", "CEditline"], ["Glibc", "Darwin"]),
    (
      "LiveRoom", ["Shell", "Workshop", "CQRCode"],
      [
        "Hummingbird", "HummingbirdCore", "NIOCore", "Logging", "HTTPTypes", "Glibc", "Darwin",
        "Synchronization",
      ]
    ),
    (
      "waymark", ["Storage", "Exchange", "Shell", "Terminal", "LiveRoom", "Workshop"],
      ["ArgumentParser", "FoundationEssentials", "Glibc", "Darwin", "Synchronization"]
    ),
  ]

  @Test(arguments: rooms.map(\.room))
  func `a room imports only what its walls allow`(room: String) throws {
    let rule = try #require(Self.rooms.first { $0.room == room })
    for path in Checkout.files(below: "Sources/\(room)", ending: ".swift") {
      for module in try imports(of: path) {
        #expect(
          rule.ours.contains(module) || rule.system.contains(module),
          "\(path) imports \(module)")
      }
    }
  }

  @Test func `the clock and the environment are read in one file`() throws {
    let needles = [
      "getenv", "time(nil)", "clock_gettime", "gettimeofday", "Date()", "SystemRandom",
    ]
    for path in Checkout.files(below: "Sources", ending: ".swift")
    where path != "Sources/waymark/Host/Host.swift" {
      let text = try Checkout.text(path)
      for needle in needles {
        #expect(!text.contains(needle), "\(path) holds \(needle)")
      }
    }
  }

  @Test func `only the door ends the process or prints`() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift")
    where !path.hasPrefix("Sources/waymark/") {
      for line in try Checkout.text(path).split(separator: "\n") {
        let code = line.drop { $0 == " " }
        #expect(!code.hasPrefix("print(") && !code.contains(" exit("), "\(path): \(line)")
      }
    }
  }

  private func imports(of path: String) throws -> [String] {
    try Checkout.text(path).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 3, place + 1 < words.count,
        !line.contains("//"),
        words[..<place].allSatisfy({ $0.hasPrefix("@") || ["package", "public"].contains($0) })
      else { return nil }
      return String(words[place + 1])
    }
  }
}
