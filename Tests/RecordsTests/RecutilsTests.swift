import Foundation
import Records
import Testing

struct RecutilsTests {
  private static var isInstalled: Bool {
    ["recsel", "recfix"].allSatisfy { tool in
      ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
      }
    }
  }

  private static let key = [(name: "%key", value: "Id")]

  @Test(.enabled(if: isInstalled, "GNU recutils (recsel, recfix) is not installed"))
  func `recutils reads every value as we wrote it and finds nothing to fix`() throws {
    var document = RandomDocument(seed: 1)
    let values = HostileValueTests.values + (0..<300).map { _ in document.value(lines: 1...4) }
    var all = RecordFile()
    var files = values.enumerated().map { index, value in
      let fields = [
        (name: "Id", value: "\(index)"), (name: "A", value: value), (name: "B", value: "b"),
      ]
      all.insert(fields, type: "Book", at: index % 3 == 0 ? 0 : nil, descriptor: Self.key)
      var file = RecordFile()
      file.insert(fields, type: "Book", at: nil, descriptor: Self.key)
      return file
    }
    files.append(all)
    let commands = values.indices.map { "recsel -P A \($0).rec" }
    let answers = try run(
      commands + ["recfix --check --no-external \(values.count).rec && echo clean"], on: files)
    for (value, printed) in zip(values, answers) {
      // recsel ends what it prints with one line feed.
      let stored = RecordText.storable(value) + "\n"
      #expect(printed.utf8.elementsEqual(stored.utf8), "value \(String(reflecting: value))")
    }
    #expect(answers.last == "clean\n")
  }

  @Test(.enabled(if: isInstalled, "GNU recutils (recsel, recfix) is not installed"))
  func `recutils reads odd files as we do`() throws {
    let files = try (0..<60).map { seed in
      var document = RandomDocument(seed: UInt64(seed))
      return try RecordFile(document.file())
    }
    let queries = files.enumerated().flatMap { index, file in
      file.recordTypes.map { (file: index, type: $0) }
    }
    let answers = try run(queries.map { "recsel -t \($0.type) \($0.file).rec" }, on: files)
    for (query, printed) in zip(queries, answers) {
      let file = files[query.file]
      let records = file.records(ofType: query.type).map { canonical(file, $0) }
      #expect(printed == records.joined(separator: "\n"), "seed \(query.file)")
    }
  }

  private func canonical(_ file: RecordFile, _ record: Int) -> String {
    let fields = (0..<file.fieldCount(of: record)).map {
      (name: file.names[file.nameIndex(record, $0)], value: file.value(record, $0))
    }
    return String(decoding: RecordText.encode(fields), as: UTF8.self)
  }

  /// What each command prints in a folder that holds the files as `0.rec`, `1.rec` and so on.
  private func run(_ commands: [String], on files: [RecordFile]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, file) in files.enumerated() {
      try Data(file.bytes).write(to: folder.appendingPathComponent("\(index).rec"))
    }
    let script = folder.appendingPathComponent("script")
    // One shell for all of them, and a NUL after each, which no value can hold.
    let lines = commands.map { "\($0) 2>&1; printf '\\000'\n" }
    try Data(lines.joined().utf8).write(to: script)

    let shell = Process()
    let pipe = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = [script.path]
    shell.currentDirectoryURL = folder
    shell.standardOutput = pipe
    try shell.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    let answers = output.split(separator: 0, omittingEmptySubsequences: false).dropLast()
    #expect(answers.count == commands.count)
    return answers.map { String(decoding: $0, as: UTF8.self) }
  }
}
