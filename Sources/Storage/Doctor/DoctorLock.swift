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
  private(set) var isFree: Bool
  private var file: Descriptor?
  private var isHeld = false

  init(of directory: borrowing Directory) {
    finding = nil
    isFree = true
    file = nil
    if let entry = directory.entry(of: FolderLock.name), entry.kind != .file {
      finding = .lockBlocked()
      isFree = false
      return
    }
    do throws(StorageProblem) {
      guard let file = try directory.open(FolderLock.name, O_RDWR | O_NOFOLLOW) else { return }
      let text = try FolderLock.seize(file, of: directory)
      let holder = FolderLock.holder(in: text)
      finding = text.isEmpty ? nil : .lockLeft(by: holder.name, since: holder.since)
      isHeld = true
      self.file = consume file
    } catch .locked(_, let name, let since) {
      finding = .locked(by: name, since: since)
      isFree = false
    } catch .refused(.lock, let path, let code) {
      finding = .told(StorageProblem.refused(.lock, path: path, code: code))
      isFree = false
    } catch {
      // Permissions may be what keeps the lock from being opened, and they can be mended.
      finding = .told(error)
    }
  }

  /// Makes sure that nobody else begins to write; the file is made when it is missing.
  ///
  /// - Throws: `locked` when somebody has begun already.
  mutating func hold(in directory: borrowing Directory) throws(StorageProblem) {
    if isHeld { return }
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW
    guard let new = try directory.open(FolderLock.name, flags, mode: 0o600) else { return }
    _ = try FolderLock.seize(new, of: directory)
    file = consume new
    isHeld = true
    finding = nil
  }
}
