/// Braces that read as braces and start nothing.
///
/// Programs that build sites from Markdown run what stands in `{{ }}`, `{% %}` or `{ }`: some before
/// they read the Markdown, also in code; some after it, when a reference has become a brace again.
enum Braces {
  /// A brace as a character reference.
  static func reference(_ brace: Unicode.Scalar) -> String {
    "&#\(brace.value);"
  }

  /// Between two opening braces: nothing that is seen, so that they are no pair in the finished page
  /// either.
  static let gap = "<wbr/>"

  static func stand(in text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(stand) ?? stand(in: Array(text.utf8))
  }

  private static func stand(in bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
  }
}
