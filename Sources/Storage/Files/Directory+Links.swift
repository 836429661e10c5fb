#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension Directory {
  /// More steps than any honest link takes.
  private static let mostSteps = 64

  /// Goes to where a file really stands: its own place, or the end of its link within this folder.
  ///
  /// The way is gone step by step from this open folder, and no step follows a link by itself, so
  /// that nothing that is put in the way meanwhile leads out.
  ///
  /// - Throws: `leadsOutside` for a link that leaves the folder, be it on the way or for good; what
  ///   the system says of one that leads nowhere or in a ring.
  func resolving<Outcome>(
    _ name: String, _ body: (borrowing Directory, String) throws(StorageProblem) -> Outcome
  ) throws(StorageProblem) -> Outcome {
    guard isLink(name) else { return try body(self, name) }
    var past: [String] = []
    var rest = [name]
    for _ in 0..<Directory.mostSteps {
      guard !rest.isEmpty else { throw .notAFile(path: path(of: name)) }
      let step = rest.removeFirst()
      if step == "." { continue }
      if step == ".." {
        guard past.popLast() != nil else { throw .leadsOutside(path: path(of: name)) }
        continue
      }
      let folder = try folder(past)
      if let target = folder.target(of: step) {
        guard !target.hasPrefix("/") else { throw .leadsOutside(path: path(of: name)) }
        rest = target.split(separator: "/").map(String.init) + rest
      } else if rest.isEmpty {
        guard folder.exists(step) else { throw .refused(.open, path: path(of: name), code: ENOENT) }
        return try body(folder, step)
      } else {
        past.append(step)
      }
    }
    throw .refused(.open, path: path(of: name), code: ELOOP)
  }

  /// The same folder, opened once more.
  func again() throws(StorageProblem) -> Directory {
    guard let same = try Directory(".", in: self, create: false, path: path) else {
      throw .missing(path: path)
    }
    return same
  }

  /// The folder in which a way below this one ends: `minutes` for `minutes/ana.rec`.
  func folder(of way: String) throws(StorageProblem) -> Directory {
    try folder(way.split(separator: "/").dropLast().map(String.init))
  }

  /// A folder below this one, no link followed on the way.
  private func folder(_ steps: [String]) throws(StorageProblem) -> Directory {
    var folder = try again()
    for step in steps {
      guard let inner = try Directory(step, in: folder, create: false) else {
        throw .missing(path: folder.path(of: step))
      }
      folder = inner
    }
    return folder
  }

  /// The text of a link; nil when none stands at the name.
  private func target(of name: String) -> String? {
    var text = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = text.withUnsafeMutableBytes { raw in
      raw.withMemoryRebound(to: CChar.self) { buffer in
        buffer.baseAddress.map { readlinkat(descriptor.number, name, $0, buffer.count) } ?? -1
      }
    }
    return count < 0 ? nil : String(decoding: text.prefix(count), as: UTF8.self)
  }
}
