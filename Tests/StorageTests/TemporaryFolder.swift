import Foundation

/// A folder of its own for one test, removed with everything in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let name = "storage-\(UUID().uuidString)"
    path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The text of a section but for the lines in which the program says what the file holds.
  func ownText(_ name: String) throws -> String {
    try text(name).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("%reached: ") && !$0.hasPrefix("%files: ") }
      .joined(separator: "\n")
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  /// Writes in place, as many editors do.
  func put(_ text: String, _ name: String) throws {
    try put(Array(text.utf8), name)
  }

  /// The time of change is set a second ahead: file systems count in steps of some milliseconds,
  /// and a hand is never as fast as a test.
  func put(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    try FileManager.default.setAttributes(
      [.modificationDate: Date() + 1], ofItemAtPath: "\(path)/\(name)")
  }

  func edit(_ name: String, _ change: (String) -> String) throws {
    try put(change(try text(name)), name)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/\(name)")
  }

  /// Everything in it, with size, time of change and permissions.
  func listing() throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    return try names.map { name in
      let facts = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      let time = (facts[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(name) \(facts[.size] ?? 0) \(time) \(permissions(facts))"
    }
  }

  func permissions(_ name: String) throws -> String {
    permissions(try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)"))
  }

  private func permissions(_ facts: [FileAttributeKey: Any]) -> String {
    String((facts[.posixPermissions] as? NSNumber)?.intValue ?? 0, radix: 8)
  }
}
