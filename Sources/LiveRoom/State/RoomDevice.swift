import Workshop

/// A phone, or another machine, that was let in.
package struct RoomDevice: Sendable, Equatable {
  /// The secret that its cookie holds.
  package let token: String
  /// A second secret, by which its entries are known; nothing on the disk joins the two.
  package var mask: String { didSet { owner = known } }
  /// What each form of its pages sends along, so that no other page can.
  let form: String
  /// Who holds it; nil for nobody by name.
  package var person: Identifier? { didSet { owner = known } }
  /// Whether it only shows the wall, and counts for nobody.
  var isWall = false
  /// When it was last heard of, in seconds of the clock.
  var lastSeen: Int
  /// Whether it is reminded that it has not sent.
  var isNudged = false
  /// What is said on its page once: how the last line fared.
  var notice: RoomNotice?
  /// What was sent and refused, to be mended.
  var draft: RoomDraft?

  /// What the entries of who holds it now are known by. It cannot be traced to the person without
  /// the mask, which stands on no disk.
  package private(set) var owner = ""

  init(token: String, mask: String, form: String, person: Identifier?, at second: Int) {
    (self.token, self.mask, self.form) = (token, mask, form)
    (self.person, lastSeen) = (person, second)
    owner = known
  }

  private var known: String {
    var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in (mask + "/" + (person?.text ?? "")).utf8 {
      mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return RoomCode.letters(mixed, 12)
  }
}

/// What a page says once of what was sent.
struct RoomNotice: Sendable, Equatable {
  var isProblem: Bool
  var words: String
}

/// A line that was refused.
struct RoomDraft: Sendable, Equatable {
  var ask: String
  var id: String
  var text: String
}

/// Words drawn by chance: codes that people type, and secrets that nobody reads.
enum RoomCode {
  static let length = 6

  /// Six signs for people.
  static func code(_ random: () -> UInt64) -> String {
    let drawn = random()
    return String((0..<length).map { PaperCode.signs[Int((drawn >> (5 * UInt64($0))) & 31)] })
  }

  /// A secret of 128 bits.
  static func secret(_ random: () -> UInt64) -> String {
    letters(random(), 14) + letters(random(), 14)
  }

  /// Small letters from a number.
  static func letters(_ number: UInt64, _ count: Int) -> String {
    var (rest, text) = (number, "")
    for _ in 0..<count {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + rest % 26)))
      rest /= 26
    }
    return text
  }

  /// Compares in the same time wherever the two differ.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
