/// A code on paper that lets one ballot in, and tells nobody whose.
package enum PaperCode {
  /// Signs that nobody mistakes for each other, 32 of them: no I, O, 0 or 1.
  package static let signs = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
  /// Forty bits: at sixty wrong tries a minute nobody finds one in the time of a workshop.
  package static let length = 8

  /// Codes that all differ, in the order of the alphabet, which tells nothing.
  ///
  /// - Parameter source: must be one that nobody can foresee where the vote is to be safe.
  package static func draw(
    _ count: Int, from source: inout some RandomNumberGenerator
  ) -> [String] {
    var codes: Set<String> = []
    while codes.count < count {
      let drawn = source.next()
      codes.insert(String((0..<length).map { signs[Int((drawn >> (5 * UInt64($0))) & 31)] }))
    }
    return codes.sorted()
  }

  /// A code as somebody typed it, without spaces and dashes and in large letters.
  package static func tidied(_ typed: String) -> String {
    String(typed.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(40))
  }

  /// `ABCD-EFGH`, as it stands on paper.
  package static func grouped(_ code: String) -> String {
    code.count == length ? code.prefix(length / 2) + "-" + code.suffix(length / 2) : code
  }
}
