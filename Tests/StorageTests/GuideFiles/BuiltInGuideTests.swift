import Records
import TestSupport
import Testing
import Workshop

@testable import Storage

/// The program reads its own guides without checking them, so that they are checked here.
@Suite struct BuiltInGuideTests {
  /// Every name under which a workshop may have been begun.
  private static let names = BuiltInGuides.names + [BuiltInGuides.round, "wall"]

  @Test(arguments: names, [1, BuiltInGuides.edition])
  func `a built-in guide holds against every check`(name: String, edition: Int) throws {
    guard let text = BuiltInGuides.text(named: name, edition: edition) else {
      #expect(BuiltInGuides.guide(named: name, edition: edition) == nil)
      return
    }
    let base = BuiltInGuides.guide(named:)
    #expect(GuideCodec.problems(in: text, file: "\(name).rec", base: base) == [])
    let guide = try GuideCodec.read(text, file: "\(name).rec", base: base)
    #expect(guide == BuiltInGuides.guide(named: name, edition: edition))
    #expect(text == CleanText.records(text, isWritten: true))
  }

  @Test(arguments: names, [1, BuiltInGuides.edition])
  func `it is found as it stands, without a whole reading`(name: String, edition: Int) throws {
    guard let text = BuiltInGuides.text(named: name, edition: edition) else { return }
    #expect(Self.compare(text, name))
  }

  static let others: [(String, String, String)] = [
    ("a second line", "\nWhy: ", "\n+ more\nWhy: "), ("a joined line", "\nWhy: ", " \\\nWhy: "),
    ("a name no guide has", "\nWhy: ", "\nWhence: "), ("no colon", "\nWhy: ", "\nWhy "),
    ("a comment in a record", "\nWhy: ", "\n# mine\nWhy: "),
    ("a blank behind a value", "\nWhy: ", " \nWhy: "), ("two blanks", "\nWhy: ", "\nWhy:  "),
    ("a tab", "\nWhy: ", "\nWhy:\t"), ("no blank", "\nWhy: ", "\nWhy:"),
    ("a line further in", "\nWhy: ", "\n Why: "), ("a blank line of blanks", "\n\n", "\n \n"),
    ("a type no guide has", "%rec: Step", "%rec: Steps"), ("no type", "%rec: Step\n", ""),
    ("a record below its type", "%key: Id\n", "%key: Id\nId: x\n"),
    ("a type in a record", "\nWhy: ", "\n%rec: Step\nWhy: "),
  ]

  @Test(arguments: others)
  func `any other text is read as a whole`(words: String, from: String, to: String) throws {
    let text = String(decoding: try #require(BuiltInGuides.text(named: "half-day")), as: UTF8.self)
    #expect(text.contains(from), "\(words)")
    let changed = Array(text.replacing(from, with: to, maxReplacements: 1).utf8)
    #expect(!Self.compare(changed, words), "\(words)")
  }

  @Test func `bytes changed, lost and doubled by chance make no other guide`() throws {
    var random = SplitMix64(seed: 5)
    let text = try #require(BuiltInGuides.text(named: "express"))
    for round in 0..<400 {
      var bytes = text
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch round % 4 {
      case 0: bytes[place] = Array("\n\\: +#%SaT1".utf8).picked(using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Array("\n\\: +#%SaT1".utf8).picked(using: &random), at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place)
      }
      _ = Self.compare(bytes, "round \(round)")
    }
  }

  /// Holds what is found against what a whole reading finds; whether anything is found.
  private static func compare(_ text: [UInt8], _ words: String) -> Bool {
    // A text that is none at all is a mistake of ours, which the checks find.
    guard let plain = PlainGuide(text) else { return false }
    guard let file = try? RecordFile(parsing: text) else { return true }
    let (quick, whole) = (GuideRecords(plain), GuideRecords(file))
    for type in GuideCodec.RecordType.allCases {
      let (found, wanted) = (quick.ofType(type), whole.ofType(type))
      #expect(found.count == wanted.count, "\(words), \(type)")
      for (one, other) in zip(found, wanted) {
        let fields = 0..<quick.fieldCount(of: one)
        #expect(fields.count == whole.fieldCount(of: other), "\(words), \(type)")
        for field in fields where field < whole.fieldCount(of: other) {
          #expect(quick.word(one, field) == whole.word(other, field), "\(words), \(type)")
          #expect(quick.value(one, field) == whole.value(other, field), "\(words), \(type)")
        }
      }
    }
    return true
  }
}
