import Foundation
import Storage

/// A folder of its own for one test, removed with everything in it.
final class Scratch: Sendable {
  let path: String

  init() throws {
    // The real path, because the system's reports name that one.
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = "\(base)/safety-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  /// A copy of a folder, in the place of what stood there.
  func copy(_ source: String, as name: String) throws -> String {
    try? FileManager.default.removeItem(atPath: at(name))
    try FileManager.default.copyItem(atPath: source, toPath: at(name))
    return at(name)
  }

  func put(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: at(name)))
    return at(name)
  }
}

/// Files as bytes.
enum Bytes {
  static func of(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  static func put(_ bytes: [UInt8], at path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// A text without the lines in which the program says what the file holds.
  static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let own = lines.filter { line in
      !["%reached:", "%files:"].contains { line.starts(with: $0.utf8) }
    }
    return Array(own.joined(separator: [10]))
  }

  /// Every regular file below a folder by its path from there.
  static func tree(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { files[name] = try of("\(folder)/\(name)") }
    }
    return files
  }
}

/// The session in a folder as somebody finds it who opens it to read.
func reading(_ path: String) throws(StorageProblem) -> SessionFolder.Loaded {
  var folder = try SessionFolder(reading: path)
  return try folder.load()
}
