#if canImport(Darwin)
  import Darwin
#else
  import CAttributes
#endif

extension Descriptor {
  /// What the file system keeps beside the file under a name. It is none of the content: no copy, clone or
  /// backup has to bring it along, and many file systems keep none.
  ///
  /// - Returns: nil where nothing is kept, or more than `limit` bytes.
  func attribute(_ name: String, limit: Int) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
      #if canImport(Darwin)
        count = fgetxattr(number, name, buffer.baseAddress, limit, 0, 0)
      #else
        count = fgetxattr(number, name, buffer.baseAddress, limit)
      #endif
      filled = max(0, count)
    }
    return count > 0 ? bytes : nil
  }

  /// Lets the file system keep something beside the file; whether it does.
  @discardableResult
  func setAttribute(_ name: String, _ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      fsetxattr(number, name, bytes, bytes.count, 0, 0) == 0
    #else
      fsetxattr(number, name, bytes, bytes.count, 0) == 0
    #endif
  }
}
