extension Check {
  /// Tells a vision of more than 35 words, or more than 80 characters in scripts without spaces.
  static let keepVisionShort = Check(
    id: "keep-vision-short", step: "vision", asks: "Is the vision 35 words or shorter?"
  ) { input in
    let vision = input.session.vision
    guard let statement = vision.statement else { return [] }
    let body = input.session.cited(statement).body
    let isUnspaced = isWrittenWithoutSpaces(body)
    let count =
      isUnspaced
      ? body.count(where: { !$0.isWhitespace }) : body.split(whereSeparator: \.isWhitespace).count
    let (most, unit) = isUnspaced ? (80, "characters") : (35, "words")
    guard count > most else { return [] }
    return [
      Draft(
        .warning, input.place(vision, .statement),
        "The vision has \(count) \(unit), more than \(most).",
        "Cut it until a new colleague could repeat it.")
    ]
  }

  /// Whether most letters belong to Thai, Lao, Khmer, Burmese, kana, or Chinese characters.
  private static func isWrittenWithoutSpaces(_ text: String) -> Bool {
    var unspaced = 0
    var letters = 0
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      switch scalar.value {
      case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF,
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
        unspaced += 1
      default: break
      }
    }
    return unspaced * 2 > letters
  }
}
