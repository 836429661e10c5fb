import Foundation
import Exchange
import TestSupport
import Testing

@Suite struct `Reading JSON` {
  @Test(arguments: [
    ("", "Line 1, column 1: the file ends in the middle of a value. Look for the rest of it."),
    (
      "{\n  \"a\": ",
      "Line 2, column 8: the file ends in the middle of a value. Look for the rest of it."
    ),
    ("\"é", "Line 1, column 3: the file ends in the middle of a value. Look for the rest of it."),
    ("{\"a\": nil}", "Line 1, column 7: expected a value, found nil. Correct the file there."),
    (
      "{a: 1}",
      "Line 1, column 2: expected a name in quotation marks, found a. Correct the file there."
    ),
    ("{\"a\" 1}", "Line 1, column 6: expected a colon, found 1. Correct the file there."),
    (
      "{\"a\": 1,}",
      "Line 1, column 9: expected a name in quotation marks, found }. Correct the file there."
    ),
    ("[1 2]", "Line 1, column 4: expected a comma or ], found 2. Correct the file there."),
    (
      "{\"a\": 1 \"b\": 2}",
      "Line 1, column 9: expected a comma or }, found \"b\". Correct the file there."
    ),
    ("[1,]", "Line 1, column 4: expected a value, found ]. Correct the file there."),
    ("'a'", "Line 1, column 1: expected a value, found 'a'. Correct the file there."),
    ("1 2", "Line 1, column 3: something follows the end of the value. Remove it."),
    ("// x\n1", "Line 1, column 1: expected a value, found //. Correct the file there."),
    (
      "{\"a\": 1,\n \"a\": 2}",
      "Line 2, column 2: the name \"a\" stands twice in one object. Keep one of them."
    ),
    (
      "\"\\x\"",
      "Line 1, column 2: a backslash stands before something it has no meaning for. Write two backslashes for one."
    ),
    (
      "\"\\u12g4\"",
      "Line 1, column 2: a backslash stands before something it has no meaning for. Write two backslashes for one."
    ),
    (
      "\"ab\\ud800\"",
      "Line 1, column 4: \\ud800 is half of a character. Write the other half too, or take it out."
    ),
    (
      "\"\\ude00\\ud83d\"",
      "Line 1, column 2: \\ude00 is half of a character. Write the other half too, or take it out."
    ),
    (
      "\"\\ud83d\\u0041\"",
      "Line 1, column 2: \\ud83d is half of a character. Write the other half too, or take it out."
    ),
    (
      "\"a\nb\"",
      "Line 1, column 3: a text holds the control character 10. Write it with a backslash, such as \\n for the end of a line."
    ),
    ("01", "Line 1, column 2: this is not how a number is written. Write it such as -2 or 1.5."),
    ("1.", "Line 1, column 3: the file ends in the middle of a value. Look for the rest of it."),
    ("[1.]", "Line 1, column 4: this is not how a number is written. Write it such as -2 or 1.5."),
    ("[-]", "Line 1, column 3: this is not how a number is written. Write it such as -2 or 1.5."),
    ("[1e+]", "Line 1, column 5: this is not how a number is written. Write it such as -2 or 1.5."),
    ("+1", "Line 1, column 1: expected a value, found +1. Correct the file there."),
    ("NaN", "Line 1, column 1: expected a value, found NaN. Correct the file there."),
    ("\u{1B}[2J", "Line 1, column 1: expected a value, found ^[. Correct the file there."),
  ])
  func `what is wrong is named with its place`(text: String, sentence: String) {
    #expect(problem(in: Array(text.utf8)) == sentence)
  }

  @Test(
    arguments: [
      ([0x22, 0x61, 0xFF, 0x22], 3), ([0x22, 0xC3, 0xA9, 0xC0, 0x80, 0x22], 3),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2), ([0x22, 0x61, 0xE2, 0x82, 0x22], 3),
    ] as [([UInt8], Int)])
  func `bytes that are no UTF-8 are refused`(bytes: [UInt8], column: Int) {
    #expect(
      problem(in: bytes)
        == "Line 1, column \(column): the bytes here are not UTF-8. Save the file as UTF-8.")
  }

  @Test(
    arguments: [
      ("null", .null), (" true ", true), ("-0", .number("-0")), ("1E5", .number("1E5")),
      ("1e400", .number("1e400")), ("\"\\u00e9\\n\\/\"", "é\n/"),
      ("\"\\ud83d\\ude90\"", "🚐"), ("\u{FEFF}[]", []), ("\"\u{2028}\u{7F}\"", "\u{2028}\u{7F}"),
      ("{\"a\": {}, \"b\": [1, [2]]}", ["a": [:], "b": [1, [2]]]), ("\"\\u0000\"", "\0"),
    ] as [(String, JSONValue)])
  func `what is right is read`(text: String, value: JSONValue) throws {
    #expect(try JSONReader.value(of: Array(text.utf8)) == value)
  }

  @Test func `depth and size have limits`() throws {
    let most = JSONReader.mostDepth
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONReader.value(of: nested(most)) }
    #expect(
      problem(in: nested(most + 1))
        == "Line 1, column 65: values stand in each other more than 64 deep."
        + " No workshop is written like that.")
    #expect(problem(in: [UInt8](repeating: 0x5B, count: 1_000_000))?.contains("64 deep") == true)
    #expect(
      problem(in: [UInt8](repeating: 0x20, count: JSONReader.mostBytes + 1))
        == "The file has 67108865 bytes, and at most 67108864 are read. Part it.")
  }

  private static let pieces = [
    "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\"", "1", "-", "0", ".5", "e1", "true", "null",
    "\\", "\\u00e9", "\\ud83d\\ude00", " ", "\n", "é", "🚐", "\u{0}", "{\"a\":1}", "[1,2]",
  ]

  /// Foundation's reader is a second opinion: it takes more than we do, never less.
  @Test(arguments: 0..<400) func `any bytes are read as others read them, or refused`(seed: Int) {
    var random = SplitMix64(seed: seed)
    var bytes: [UInt8]
    if seed.isMultiple(of: 2) {
      bytes = (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
        Array(Self.pieces.picked(using: &random).utf8)
      }
    } else {
      bytes = Array(SessionJSON.text(of: RandomSession.session(seed: seed)).utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        default: bytes.insert(contentsOf: Self.pieces.picked(using: &random).utf8, at: place)
        }
      }
    }
    guard let value = try? JSONReader.value(of: bytes) else { return }
    let again = value.text()
    #expect((try? JSONReader.value(of: Array(again.utf8))) == value)
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    }
  }

  @Test(arguments: 0..<200) func `what others write is read`(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let value = Self.object(depth: 0, &random)
    let data = try JSONSerialization.data(withJSONObject: value)
    let read = try JSONReader.value(of: Array(data))
    let again = try JSONSerialization.jsonObject(with: Data(read.text().utf8))
    #expect(NSDictionary(dictionary: value) == again as? NSDictionary)
  }

  private static func object(depth: Int, _ random: inout SplitMix64) -> [String: Any] {
    var object: [String: Any] = [:]
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let name = RandomSession.texts.picked(using: &random)
      switch Int.random(in: 0..<(depth < 4 ? 5 : 3), using: &random) {
      case 0: object[name] = Int.random(in: -1000...1000, using: &random)
      case 1: object[name] = RandomSession.texts.picked(using: &random)
      case 2: object[name] = Bool.random(using: &random)
      case 3: object[name] = [Self.object(depth: depth + 1, &random)]
      default: object[name] = Self.object(depth: depth + 1, &random)
      }
    }
    return object
  }

  private func problem(in bytes: [UInt8]) -> String? {
    do {
      _ = try JSONReader.value(of: bytes)
      return nil
    } catch {
      return error.sentence
    }
  }
}
