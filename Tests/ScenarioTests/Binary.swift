import Foundation

/// The built program, run as people run it.
enum Binary {
  /// The folder this test program was built into; `waymark` stands beside it.
  static let folder: String = {
    let own =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    return URL(filePath: own).deletingLastPathComponent().path
  }()

  struct Outcome {
    let status: Int32
    let output: String
  }

  /// What a sanitizer was told, which holds for the program too.
  static let sanitizers = ProcessInfo.processInfo.environment
    .filter { ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key) }

  /// Runs a line of the shell with `waymark` in its path and a home of its own.
  static func shell(_ line: String, in folder: URL, input: Data? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Binary.folder):/usr/local/bin:/usr/bin:/bin", "HOME": folder.path,
      "LC_ALL": "C.UTF-8", "TERM": "dumb", "USER": "tester",
    ].merging(Binary.sanitizers) { own, _ in own }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    let typed = Pipe()
    process.standardInput = typed
    try process.run()
    try? typed.fileHandleForWriting.write(contentsOf: input ?? Data())
    try? typed.fileHandleForWriting.close()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: said, as: UTF8.self))
  }
}
