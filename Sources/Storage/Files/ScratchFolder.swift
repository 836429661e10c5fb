#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of its own for something that leaves nothing behind.
package struct ScratchFolder: Sendable {
  package let path: String

  /// Makes the folder, for the owner only, under `parent`.
  package init(under parent: String = "/tmp") throws(StorageProblem) {
    var template = Array("\(parent)/waymark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .refused(.create, path: parent, code: errno)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder and all in it; links are removed, not followed.
  package func remove() {
    let (parent, name) = PlainFile.parts(of: path)
    guard let above = try? Directory(at: parent),
      let own = try? Directory(name, in: above, create: false)
    else { return }
    own.empty()
    unlinkat(above.descriptor.number, name, AT_REMOVEDIR)
  }
}

extension ScratchFolder {
  /// Writes a file at a way below the folder; folders on the way are made.
  package func write(_ bytes: [UInt8], to way: String) throws(StorageProblem) {
    let (folder, name) = PlainFile.parts(of: "\(path)/\(way)")
    if !PlainFile.isFolder(folder) { try PlainFile.makeFolder(at: folder) }
    try AtomicFile.replaceByName(name, in: Directory(at: folder), with: bytes, flush: .toDisk)
  }
}
