#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The calls that make data survive a power cut; each returns 0, or -1 and sets `errno`.
///
/// They are passed along so that a test can let one of them fail.
struct SyncPolicy: Sendable {
  /// What was appended to a file.
  var appended: @Sendable (Int32) -> Int32
  /// A whole new file.
  var file: @Sendable (Int32) -> Int32
  /// The names in a folder.
  var folder: @Sendable (Int32) -> Int32

  #if canImport(Darwin)
    // fsync leaves the data in the drive's cache there; not every file system knows the other call.
    static let toDisk = SyncPolicy(
      appended: { fcntl($0, F_FULLFSYNC) == 0 ? 0 : fsync($0) },
      file: { fcntl($0, F_FULLFSYNC) == 0 ? 0 : fsync($0) },
      folder: { fsync($0) })
  #else
    static let toDisk = SyncPolicy(
      appended: { fdatasync($0) }, file: { fsync($0) }, folder: { fsync($0) })
  #endif
}
