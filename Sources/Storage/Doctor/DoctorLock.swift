import Workshop

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The lock of a session as the doctor finds it, held from then on if nobody else holds it.
///
/// Unlike `FolderLock` it writes nothing: a lock that a killed sitting left keeps its words.
struct DoctorLock: ~Copyable {
  private(set) var finding: Doctor.Finding?
  /// Whether nobody else writes, as far as can be known.
  private(set) var isFree = true
  private var file: Descriptor?
  private var isHeld = false

  init(of directory: borrowing Directory) {
    do throws(StorageProblem) {
      if let stamp = directory.entry(FolderLock.name), !stamp.isRegular {
        throw .notAFile(path: directory.path(of: FolderLock.name))
      }
      let text = try take(in: directory, O_RDWR)
      let holder = FolderLock.holder(in: text)
      if !text.isEmpty { finding = .lockLeft(by: holder.name, since: holder.since) }
    } catch {
      switch error {
      case .locked(_, let name, let since): finding = .locked(by: name, since: since)
      case .notAFile: finding = .lockBlocked()
      case .refused(.lock, _, _): finding = .told(error)
      default:
        // Permissions may be what keeps the lock from being opened, and they can be mended.
        finding = .told(error)
        return
      }
      isFree = false
    }
  }

  /// Makes sure that nobody else begins to write; the file is made when it is missing.
  ///
  /// - Throws: `locked` when somebody has begun already.
  mutating func hold(in directory: borrowing Directory) throws(StorageProblem) {
    if isHeld { return }
    _ = try take(in: directory, O_RDWR | O_CREAT)
    finding = nil
  }

  /// Locks the file and gives what stands in it; nothing where there is no file.
  private mutating func take(
    in directory: borrowing Directory, _ flags: Int32
  ) throws(StorageProblem) -> [UInt8] {
    guard let file = try directory.open(FolderLock.name, flags | O_NOFOLLOW, mode: 0o600) else {
      return []
    }
    let text = try FolderLock.seize(file, of: directory)
    self.file = consume file
    isHeld = true
    return text
  }
}
