#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An open file, closed when it goes out of use.
struct Descriptor: ~Copyable {
  let number: Int32
  /// For messages.
  let path: String

  /// Takes over an open descriptor.
  init(owning number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  deinit {
    close(number)
  }

  /// Repeats a call for as long as a signal interrupts it.
  static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  func refused(_ action: FileAction) -> StorageProblem {
    .refused(action, path: path, code: errno)
  }

  func stamp() throws(StorageProblem) -> FileStamp {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw refused(.find) }
    return FileStamp(status)
  }

  /// Everything from the start of the file, which must be regular.
  func readAll(limit: Int) throws(StorageProblem) -> [UInt8] {
    let stamp = try stamp()
    guard stamp.isRegular else { throw .notAFile(path: path) }
    guard stamp.size <= limit else {
      throw .tooLarge(path: path, size: stamp.size, limit: limit)
    }
    var bytes: [UInt8] = []
    var capacity = stamp.size + 1
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
        count = Self.retrying { pread(number, buffer.baseAddress, capacity, off_t(bytes.count)) }
        filled = max(0, count)
      }
      if count < 0 { throw refused(.read) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      // There was room for more, and no more came.
      if bytes.count == stamp.size { return bytes }
      guard bytes.count <= limit else {
        throw .tooLarge(path: path, size: bytes.count, limit: limit)
      }
      capacity = 65_536
    }
  }

  /// The last bytes of the file, which must be regular.
  func readEnd(atMost limit: Int) throws(StorageProblem) -> [UInt8] {
    let stamp = try stamp()
    guard stamp.isRegular else { throw .notAFile(path: path) }
    let start = max(0, stamp.size - limit)
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      count = Self.retrying { pread(number, buffer.baseAddress, limit, off_t(start)) }
      filled = max(0, count)
    }
    if count < 0 { throw refused(.read) }
    return bytes
  }

  /// The bytes of a part of the file; fewer where it ends before.
  func readPart(_ part: Range<Int>) throws(StorageProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < part.count {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: part.count - bytes.count) { buffer, filled in
        count = Self.retrying {
          pread(number, buffer.baseAddress, buffer.count, off_t(part.lowerBound + bytes.count))
        }
        filled = max(0, count)
      }
      if count < 0 { throw refused(.read) }
      if count == 0 { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
    return bytes
  }

  /// Everything from here to the end of a pipe.
  func readStream(limit: Int) throws(StorageProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, filled in
        count = Self.retrying { read(number, buffer.baseAddress, 65_536) }
        filled = max(0, count)
      }
      if count < 0 { throw refused(.read) }
      if count == 0 { return bytes }
      bytes += chunk
      guard bytes.count <= limit else {
        throw .tooLarge(path: path, size: bytes.count, limit: limit)
      }
    }
  }

  /// Writes everything; a call that writes a part is followed by one for the rest.
  func write(_ bytes: [UInt8]) throws(StorageProblem) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { raw in
        Self.retrying {
          #if canImport(Darwin)
            Darwin.write(number, raw.baseAddress.map { $0 + written }, raw.count - written)
          #else
            Glibc.write(number, raw.baseAddress.map { $0 + written }, raw.count - written)
          #endif
        }
      }
      if count < 0 { throw refused(.write) }
      written += count
    }
  }

  func setPermissions(_ mode: mode_t) throws(StorageProblem) {
    guard fchmod(number, mode) == 0 else { throw refused(.create) }
  }

  func truncate(to size: Int) throws(StorageProblem) {
    guard Self.retrying({ ftruncate(number, off_t(size)) }) == 0 else { throw refused(.truncate) }
  }

  /// Makes what was written durable by one of the calls of `SyncPolicy`; never tried twice.
  func flush(_ call: (Int32) -> Int32) throws(StorageProblem) {
    guard call(number) == 0 else { throw refused(.flush) }
  }
}
