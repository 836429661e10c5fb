extension Doctor.Finding {
  /// The last bytes of a file of minutes are not a whole minute.
  static func tornMinutes(_ file: MinuteFile, of count: Int) -> Self? {
    file.tail.map { tail in
      Self(
        "torn-minutes", .broken,
        "the last \(count - tail) bytes were torn off in the middle of a minute.",
        "Mending moves them into a file of their own.",
        .rewriting(
          { bytes, path throws(StorageProblem) in
            MinuteFile(bytes, name: path).tail.map { Array(bytes[..<$0]) } ?? bytes
          }, first: MinuteBook.keepTail(sessionIn:of:)))
    }
  }
}
