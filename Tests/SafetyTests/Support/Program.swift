import Foundation

/// Programs run as people run them: `waymark` as it was built, and the tools that try it.
enum Program {
  /// The folder this test program was built into; `waymark` stands beside it.
  static let folder: String = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(filePath: own).deletingLastPathComponent().path
  }()

  static let waymark = folder + "/waymark"

  struct Outcome {
    let status: Int32
    let wasKilled: Bool
    let output: String
  }

  /// The path of a tool of the system; nil when it is not installed.
  static func tool(_ name: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// What a sanitizer was told, which holds for the program too.
  private static let sanitizers = ProcessInfo.processInfo.environment
    .filter { ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key) }

  static func process(_ words: [String], in folder: String) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "\(Program.folder):/usr/local/bin:/usr/bin:/bin", "HOME": folder,
      "LC_ALL": "C.UTF-8", "TERM": "dumb", "USER": "tester",
    ].merging(sanitizers) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// Runs a command to its end; what it says on either stream comes in one text.
  static func run(_ words: [String], in folder: String) throws -> Outcome {
    let process = process(words, in: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      wasKilled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: said, as: UTF8.self))
  }
}
