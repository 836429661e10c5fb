import Foundation
import Testing

@testable import Workshop

struct CheckRegistryTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Names of the Swift files in a folder of the checkout, without `.swift`.
  private static func names(in folder: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: folder).path())
    return Set(files.filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
  }

  /// `keep-kpis-few` and `KeepKPIsFew` are the same rule.
  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0 != "-" }
  }

  @Test func `each rule has its file and its test`() throws {
    let rules = Set(Check.all.map { Self.folded($0.id) })
    let files = try Self.names(in: "Sources/Workshop/Checks/Rules")
    let tests = try Self.names(in: "Tests/WorkshopTests/Checks/Rules")
    #expect(Set(files.map(Self.folded)) == rules)
    #expect(Set(tests.map { Self.folded(String($0.dropLast("Tests".count))) }) == rules)
  }

  @Test func `each rule stands in its own file`() throws {
    let files = try Self.names(in: "Sources/Workshop/Checks/Rules")
    for file in files {
      let source = try String(
        contentsOf: Self.root.appending(path: "Sources/Workshop/Checks/Rules/\(file).swift"),
        encoding: .utf8)
      let id = try #require(Check.all.first { Self.folded($0.id) == Self.folded(file) }?.id)
      #expect(source.contains("\"\(id)\""), "\(file)")
    }
  }

  @Test func `rules have ids of their own and ask one question`() {
    #expect(Set(Check.all.map(\.id)).count == Check.all.count)
    for check in Check.all {
      #expect(check.asks.hasSuffix("?"), "\(check.id)")
      #expect(check.asks.count { ".?!".contains($0) } == 1, "\(check.id)")
    }
  }

  @Test func `rules follow the steps of the guide`() {
    let steps = CheckGuide.walk.guide.steps.map(\.name)
    let places = Check.all.compactMap { check in check.step.map { steps.firstIndex(of: $0) } }
    #expect(!places.contains(nil))
    let known = places.compactMap { $0 }
    #expect(known == known.sorted())
  }
}
