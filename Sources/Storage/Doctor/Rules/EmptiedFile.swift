extension Doctor.Finding {
  /// A file of nothing but NUL bytes, as a power cut leaves it.
  static func emptiedFile(_ bytes: [UInt8]) -> Self? {
    guard !bytes.isEmpty, bytes.allSatisfy({ $0 == 0 }) else { return nil }
    return Self(
      "emptied-file", .broken,
      "nothing but \(bytes.count) NUL bytes, as after a power cut.",
      "Take it from a backup; the minutes tell what was said.")
  }
}
