import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct RecutilsTests {
  static let recfix = ["/usr/bin/recfix", "/usr/local/bin/recfix", "/opt/homebrew/bin/recfix"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: recfix != nil, "recutils is not installed"))
  func `every file we write is clean to recfix`() throws {
    let recfix = try #require(Self.recfix)
    let home = try TemporaryFolder()
    var sitting = try FolderSession(creating: "\(home.path)/van-parts")
    try sitting.say(Sample.everything)
    for table in EntityTable.all where table.kind != .facts {
      let about = Reference(table.kind, table.ids(in: sitting.session)[0])
      let changes = table.columns.map { column in
        FieldChange(
          column.name, before: sitting.session.values(of: column.name, on: about),
          after: ["unknown"])
      }
      try sitting.say(.revise(about.kind, about.id, changes))
    }
    for name in SectionFile.allCases.map(\.name) + ["minutes/ana.rec"] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: recfix)
      process.arguments = ["--check", "--no-external", "\(home.path)/van-parts/\(name)"]
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      process.waitUntilExit()
      let said = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(process.terminationStatus == 0, "\(name): \(said)")
    }
  }
}
