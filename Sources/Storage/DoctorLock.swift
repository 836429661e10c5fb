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
  private(set) var findings: [Doctor.Finding]
  /// Whether nobody else writes, as far as can be known.
  private(set) var isFree: Bool
  private var file: Descriptor?
  private var isHeld = false

  init(of directory: borrowing Directory) {
    findings = []
    isFree = true
    file = nil
    if let entry = directory.entry(of: FolderLock.name), entry.kind != .file {
      findings = [.lockBlocked]
      isFree = false
      return
    }
    do throws(StorageProblem) {
      guard let file = try directory.open(FolderLock.name, O_RDWR | O_NOFOLLOW) else { return }
      let code = Descriptor.retrying { flock(file.number, LOCK_EX | LOCK_NB) } == 0 ? 0 : errno
      let text = try file.readAll(limit: 4096)
      let holder = FolderLock.holder(in: text)
      switch code {
      case 0: findings = text.isEmpty ? [] : [.lockLeft(by: holder.name, since: holder.since)]
      case EWOULDBLOCK: findings = [.locked(by: holder.name, since: holder.since)]
      default: findings = [.problem(.refused(.lock, path: file.path, code: code))]
      }
      isFree = code == 0
      isHeld = isFree
      self.file = consume file
    } catch {
      // Permissions may be what keeps the lock from being opened, and they can be mended.
      findings = [.problem(error)]
    }
  }

  /// Makes sure that nobody else begins to write; the file is made when it is missing.
  ///
  /// - Throws: `locked` when somebody has begun already.
  mutating func hold(in directory: borrowing Directory) throws(StorageProblem) {
    if isHeld { return }
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW
    guard let new = try directory.open(FolderLock.name, flags, mode: 0o600) else { return }
    let code = Descriptor.retrying { flock(new.number, LOCK_EX | LOCK_NB) } == 0 ? 0 : errno
    if code == EWOULDBLOCK {
      let holder = FolderLock.holder(in: try new.readAll(limit: 4096))
      throw .locked(path: directory.path, by: holder.name, since: holder.since)
    }
    guard code == 0 else { throw .refused(.lock, path: new.path, code: code) }
    file = consume new
    isHeld = true
    findings = []
  }
}
