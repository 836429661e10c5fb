/// How wide text is at most, in 1/1000 of its size, whichever common sans-serif font draws it.
///
/// No font is at hand when the picture is made, so each width is the widest of the fonts that the
/// picture may be drawn with; see `AdvanceTable`.
enum Advance {
  static func of(_ text: Substring, isBold: Bool) -> Int {
    let ascii = isBold ? bold : regular
    var width = 0
    for scalar in text.unicodeScalars {
      let value = Int(scalar.value)
      width += 0x20..<0x7F ~= value ? ascii[value - 0x20] : of(scalar)
    }
    // A mark with nothing to stand on is drawn on a dotted circle.
    if let first = text.unicodeScalars.first, first.value > 0x2FF, isMark(first) { width += 900 }
    return width
  }

  static func of(_ byte: UInt8, isBold: Bool) -> Int {
    guard 0x20..<0x7F ~= byte else { return 0 }
    return isBold ? bold[Int(byte) - 0x20] : regular[Int(byte) - 0x20]
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    // It turns the sign before it into a picture.
    if scalar == "\u{FE0F}" { return 700 }
    if let width = AdvanceTable.width(of: scalar.value) { return width }
    if scalar.value < 0x3000 || !(0x3041...0x9FFF).contains(scalar.value) {
      if isMark(scalar) || scalar.properties.generalCategory == .format { return 0 }
    }
    return wide(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The widest scalar of each script that the table leaves out.
  private static func wide(_ value: UInt32) -> Int {
    switch value {
    case ..<0x20, 0x7F: 0
    case 0x2E3A...0x2E3B: 3_000
    case 0x3030, 0x303D, 0x3297, 0x3299: 1_300
    case 0x3000..<0xA000, 0xAC00..<0xD800, 0xF900..<0xFB00, 0xFE00..<0xFE70, 0xFF00..<0xFFE0: 1_000
    case 0xA000..<0xA4D0: 900
    case 0xFDF0..<0xFE00: 8_000
    case 0x1200..<0x1780, 0x1800..<0x1B00, 0x2C00..<0x3000, 0xA4D0..<0xA980, 0x14400..<0x17000:
      2_100
    case 0x12000..<0x12600: 4_700
    case 0x17000..<0x1BC00, 0x1FB00..<0x20000: 1_100
    case 0x1BC00..<0x1EC00: 1_500
    case 0x1EC00..<0x1FB00: 1_700
    case 0x20000...: 1_000
    default: 2_800
    }
  }

  private static let regular = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 551, 838, 318, 361, 318, 372, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 685, 687, 723, 771,
    667, 611, 778, 752, 339, 500, 667, 558, 907, 760, 788, 667, 788, 723, 667, 611, 732, 685, 989,
    686, 667, 686, 391, 372, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278,
    580, 278, 975, 634, 612, 635, 635, 413, 521, 393, 634, 592, 818, 592, 592, 525, 637, 551, 637,
    838,
  ]

  private static let bold = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 545, 838, 380, 416, 380, 413, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 763, 734,
    831, 684, 684, 821, 837, 389, 557, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774,
    1104, 771, 725, 726, 458, 413, 458, 838, 557, 500, 675, 716, 593, 716, 679, 436, 716, 712,
    343, 343, 666, 343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583,
    712, 551, 712, 838,
  ]
}
