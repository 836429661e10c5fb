import TestSupport
import Workshop

/// Sessions by chance, with everything a file may hold: marks, foreign fields, values that do not fit.
enum RandomSession {
  static func session(seed: Int) -> Session {
    var random = SplitMix64(seed: seed)
    var session = Session()
    for table in EntityTable.all {
      let most = table.kind.soleIdentifier == nil ? 3 : 1
      for number in 0..<Int.random(in: 0...most, using: &random) {
        let id = table.kind.soleIdentifier ?? Identifier(ids[number] + table.kind.rawValue)
        let fields = table.columns.indices.filter { _ in Bool.random(using: &random) }
        let other = names.filter { _ in Bool.random(using: &random) }
          .map { FieldValues($0, [texts.picked(using: &random), ""]) }
        _ = table.load(
          id, fields.map { ($0, values(table.columns[$0].kind, &random)) }, other: other,
          skipped: marks(&random), closed: marks(&random), into: &session)
      }
    }
    return session
  }

  private static let ids = ["a", "b c", "é\"<"]
  private static let names = ["Colour", "colour", "Id", "Skipped", "Unknown", "\u{1B}[2J", ""]

  static let texts = [
    "plain", "", " ", "two\nlines", "\"quoted\" \\ back", "</script><!--", "\u{2028}\u{2029}",
    "\u{0}\u{1B}[2J\u{7F}\u{9B}31m", "\u{202E}txt.exe \u{FEFF}", "达娜 🚐 👩🏽‍🔧", "a\r\nb\tc", "=1+1",
    "\u{10FFFF}\u{E000}", "e\u{301}", "known [calls]",
  ]

  private static func marks(_ random: inout SplitMix64) -> [String] {
    Bool.random(using: &random) ? [] : ["persona.goals", texts.picked(using: &random)]
  }

  private static func values(_ kind: FieldKind, _ random: inout SplitMix64) -> [String] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return ["unknown"]
    case 1: return ["does", "not", "fit"]
    default: break
    }
    switch kind {
    case .text, .reference: return [texts.picked(using: &random)]
    case .list, .references:
      return (0..<Int.random(in: 1...4, using: &random)).map { _ in texts.picked(using: &random) }
    case .choice(let words): return [words.picked(using: &random)]
    case .scale(let range): return ["\(Int.random(in: range, using: &random))"]
    case .halves: return [["-1.5", "0", "2", "0.5"].picked(using: &random)]
    case .count: return ["\(Int.random(in: 0...1_000_000_000, using: &random))"]
    case .number:
      return [["-1.80", "0", "9400", "0.000000000000000000000000001"].picked(using: &random)]
    case .date: return [["2027-09-30", "0001-01-01", "9999-12-31"].picked(using: &random)]
    case .moment: return ["2027-03-12T09:10:00Z"]
    case .yesNo: return [["yes", "no"].picked(using: &random)]
    case .scores(let range, _): return ["\(range.upperBound) \(range.lowerBound)"]
    }
  }
}

extension Session {
  /// Things as a file may hold them, also what an answer at the prompt could not.
  init(loading things: [Thing]) {
    self.init()
    for thing in things {
      let table = EntityTable.of(thing.kind)
      var values: [EntityTable.Value] = []
      var other: [FieldValues] = []
      var skipped: [String] = []
      for named in thing.values {
        if let column = table.column(named.name) {
          values.append((column, named.values))
        } else if named.name == "Skipped" {
          skipped = named.values
        } else {
          other.append(named)
        }
      }
      _ = table.load(
        thing.id, values, other: other, skipped: skipped, closed: [], into: &self)
    }
  }
}
