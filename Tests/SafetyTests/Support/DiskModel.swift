import Foundation
import TestSupport

/// A disk that may lose what was not flushed: what a program did to it, and what a power cut leaves.
///
/// It is harsher than real ones: names are lost until their folder is flushed, and what was written
/// may be lost, kept, cut, put in another order or filled with zeros, each file by itself.
struct DiskModel {
  private struct File {
    var flushed: [UInt8] = []
    var flushedAt = 0
    var pending: [Change] = []
    /// What the program sees.
    var now: [UInt8] = []
  }

  private enum Change {
    case write([UInt8], at: Int, time: Int)
    case truncate(Int, time: Int)
  }

  private enum NameChange {
    case link(String, Int)
    case unlink(String)
  }

  private let root: String
  private var files: [File] = []
  private var flushedNames: [String: Int] = [:]
  private var pendingNames: [String: [[NameChange]]] = [:]
  private var names: [String: Int] = [:]
  private var opened: [Int: Int] = [:]
  private var time = 0

  /// A folder as it stands, all of it flushed.
  init(_ root: String, holding tree: [String: [UInt8]]) {
    self.root = root
    for (name, bytes) in tree.sorted(by: { $0.key < $1.key }) {
      names[name] = files.count
      files.append(File(flushed: bytes, now: bytes))
    }
    flushedNames = names
  }

  /// Does what the program did.
  mutating func take(_ call: SystemCall) {
    guard call.result >= 0 else { return }
    time += 1
    let arguments = call.arguments
    guard case .descriptor(let number, let path)? = arguments.first else { return }
    switch (call.name, arguments.dropFirst().first) {
    case ("openat", .text(let name)?): open(path, name, arguments, as: call.result)
    case ("write", .text(let bytes)?):
      guard let file = opened[number] else { return }
      write(Array(bytes.prefix(call.result)), at: files[file].now.count, to: file)
    case ("pwrite64", .text(let bytes)?):
      guard let file = opened[number], case .word(let offset)? = arguments.last else { return }
      write(bytes, at: Int(offset) ?? 0, to: file)
    case ("ftruncate", .word(let size)?):
      guard let file = opened[number], let size = Int(size) else { return }
      files[file].pending.append(.truncate(size, time: time))
      files[file].now = Self.resized(files[file].now, to: size)
    case ("fsync", _), ("fdatasync", _): flush(number, path)
    case ("close", _): opened[number] = nil
    case ("renameat", .text(let old)?):
      guard case .text(let new)? = arguments.last else { return }
      rename(within(path, old), to: within(path, new), in: path)
    case ("unlinkat", .text(let name)?):
      names[within(path, name)] = nil
      pendingNames[path, default: []].append([.unlink(within(path, name))])
    default: break
    }
  }

  /// What the program sees, to hold the model against the disk itself.
  var seen: [String: [UInt8]] { names.mapValues { files[$0].now } }

  private func within(_ folder: String, _ name: [UInt8]) -> String {
    let path = "\(folder)/\(String(decoding: name, as: UTF8.self))"
    return String(path.dropFirst(root.count + 1))
  }

  private mutating func open(
    _ folder: String, _ name: [UInt8], _ arguments: [SystemCall.Argument], as number: Int
  ) {
    guard folder.hasPrefix(root) else { return }
    let path = within(folder, name)
    let makes = arguments.contains {
      if case .word(let flags) = $0 { flags.contains("O_CREAT") } else { false }
    }
    if names[path] == nil, makes {
      names[path] = files.count
      pendingNames[folder, default: []].append([.link(path, files.count)])
      files.append(File())
    }
    opened[number] = names[path]
  }

  private mutating func write(_ bytes: [UInt8], at offset: Int, to file: Int) {
    files[file].pending.append(.write(bytes, at: offset, time: time))
    files[file].now = Self.written(bytes, at: offset, into: files[file].now)
  }

  private mutating func flush(_ number: Int, _ path: String) {
    if let file = opened[number] {
      files[file].flushed = files[file].now
      files[file].flushedAt = time
      files[file].pending = []
    } else {
      for change in (pendingNames[path] ?? []).joined() { Self.apply(change, to: &flushedNames) }
      pendingNames[path] = []
    }
  }

  private mutating func rename(_ old: String, to new: String, in folder: String) {
    guard let file = names.removeValue(forKey: old) else { return }
    names[new] = file
    pendingNames[folder, default: []].append([.link(new, file), .unlink(old)])
  }

  private static func apply(_ change: NameChange, to names: inout [String: Int]) {
    switch change {
    case .link(let name, let file): names[name] = file
    case .unlink(let name): names[name] = nil
    }
  }

  private static func resized(_ bytes: [UInt8], to size: Int) -> [UInt8] {
    Array(bytes.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - bytes.count))
  }

  private static func written(_ new: [UInt8], at offset: Int, into bytes: [UInt8]) -> [UInt8] {
    var bytes = resized(bytes, to: max(bytes.count, offset + new.count))
    bytes.replaceSubrange(offset..<offset + new.count, with: new)
    return bytes
  }
}

extension DiskModel {
  /// Puts what a power cut leaves into a folder.
  func cut(into folder: String, using random: inout SplitMix64) throws {
    var names = flushedNames
    for (_, changes) in pendingNames.sorted(by: { $0.key < $1.key }) {
      for change in Self.survivors(of: changes, using: &random).joined() {
        Self.apply(change, to: &names)
      }
    }
    for (name, file) in names.sorted(by: { $0.key < $1.key }) {
      let (bytes, time) = left(of: files[file], using: &random)
      let url = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 + Double(time))],
        ofItemAtPath: url.path)
    }
  }

  private func left(of file: File, using random: inout SplitMix64) -> ([UInt8], time: Int) {
    var bytes = file.flushed
    var time = file.flushedAt
    let isZero = Int.random(in: 0..<4, using: &random) == 0
    for change in Self.survivors(of: file.pending, using: &random) {
      switch change {
      case .truncate(let size, let when):
        bytes = Self.resized(bytes, to: size)
        time = when
      case .write(let new, let offset, let when):
        var new = new
        if Int.random(in: 0..<3, using: &random) == 0 {
          new = Array(new.prefix(Int.random(in: 0...new.count, using: &random)))
        }
        if isZero { new = [UInt8](repeating: 0, count: new.count) }
        bytes = Self.written(new, at: offset, into: bytes)
        time = when
      }
    }
    return (bytes, time)
  }

  /// None, all, the first few, or any of them in any order.
  private static func survivors<Change>(
    of changes: [Change], using random: inout SplitMix64
  ) -> [Change] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: []
    case 1: changes
    case 2: Array(changes.prefix(Int.random(in: 0...changes.count, using: &random)))
    default: changes.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    }
  }
}
