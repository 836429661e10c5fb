#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of its own for something that leaves nothing behind.
public struct ScratchFolder: Sendable {
  public let path: String

  /// Makes the folder, for the owner only, under `parent`.
  public init(under parent: String = "/tmp") throws(StorageProblem) {
    var template = Array("\(parent)/waymark-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .refused(.create, path: parent, code: errno)
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder and all in it; links are removed, not followed.
  public func remove() {
    ScratchFolder.empty(path)
    rmdir(path)
  }

  private static func empty(_ path: String) {
    guard let stream = opendir(path) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      let inner = "\(path)/\(name)"
      var status = stat()
      if lstat(inner, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        empty(inner)
        rmdir(inner)
      } else {
        unlink(inner)
      }
    }
  }
}
