/// The bytes that mean something in a recfile.
enum Byte {
  static let zero: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let hash: UInt8 = 0x23
  static let percent: UInt8 = 0x25
  static let plus: UInt8 = 0x2B
  static let colon: UInt8 = 0x3A
  static let backslash: UInt8 = 0x5C

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func beginsName(_ byte: UInt8) -> Bool { isLetter(byte) || byte == percent }

  static func continuesName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == 0x5F
  }
}
