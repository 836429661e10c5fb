import Exchange
import TestSupport
import Workshop

/// Sessions made by chance, of texts in many scripts and of attacks.
struct RandomMap {
  private var random: SplitMix64

  init(seed: Int) { random = SplitMix64(seed: seed) }

  static let scripts = [
    "stock", "a", "I", "WWW@MMM", "well-known", "24/7", "Grundstücksverkehrsgenehmigung",
    "été « là »",
    "部品を買う。すぐに届く！「本当に？」", "부품을 샀습니다", "شراء قطعة جديدة", "קונה (ABC-12) חלק", "हिन्दी वाक्य",
    "ภาษาไทยไม่มีช่องว่าง",
    "👩🏽‍🔧 🚐 🇫🇷", "❤️ 1️⃣", "﷽", "e\u{301}e\u{301}", "\u{301}", "\u{200D}", "𒐫𒈙", "ௐ", "𝒳⸻", "ǅ",
    "https://t.example/a/b?c=d&e=<f>",
  ]

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  mutating func text() -> String {
    if chance(15) { return Attacks.all.picked(using: &random) }
    let count = chance(5) ? 120 : Int.random(in: 1...9, using: &random)
    let pieces = Self.scripts + Attacks.pieces
    return (0..<count).map { _ in pieces.picked(using: &random) }
      .joined(separator: chance(80) ? " " : "")
  }

  mutating func session() throws -> Session {
    let personas = Int.random(in: 0...3, using: &random)
    let stages = Int.random(in: 0...6, using: &random)
    let count = chance(10) ? 90 : Int.random(in: 0...24, using: &random)
    var things = [
      Thing(.facts, "session", values: [FieldValues("Name", [text()])]),
      Thing(.purpose, "purpose", values: [FieldValues("Statement", [text()])]),
      Thing(.evidence, "log", values: [FieldValues("Title", [text()])]),
    ]
    for place in 0..<personas {
      things.append(
        Thing(.persona, Identifier("p\(place)"), values: [FieldValues("Name", [text()])]))
    }
    for place in 0..<stages {
      things.append(
        Thing(.stage, Identifier("s\(place)"), values: [FieldValues("Name", [text()])]))
    }
    for place in 0..<count { things.append(touchpoint(place, stages, personas)) }
    for place in 0..<min(count, 9) { things += notes(place, count, stages) }
    return try Session(things: things)
  }

  private mutating func touchpoint(_ place: Int, _ stages: Int, _ personas: Int) -> Thing {
    var values: [FieldValues] = []
    if stages > 0, chance(95) {
      values.append(FieldValues("Stage", ["s\(Int.random(in: 0..<stages, using: &random))"]))
    }
    if personas > 0, chance(95) {
      values.append(FieldValues("Persona", ["p\(Int.random(in: 0..<personas, using: &random))"]))
    }
    for field in ["Name", "Action", "Thought", "Pain", "Delight", "Word"] where chance(70) {
      values.append(FieldValues(field, [text() + (chance(30) ? " [log]" : "")]))
    }
    if chance(80) {
      values.append(FieldValues("Emotion", ["\(Int.random(in: -2...2, using: &random))"]))
    }
    if chance(20) { values.append(FieldValues("MomentOfTruth", ["yes"])) }
    return Thing(.touchpoint, Identifier("t\(place)"), values: values)
  }

  private mutating func notes(_ place: Int, _ count: Int, _ stages: Int) -> [Thing] {
    let some = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      "t\(Int.random(in: 0..<count, using: &random))"
    }
    let about =
      stages > 0 && chance(50)
      ? FieldValues("Stage", ["s\(place % stages)"]) : FieldValues("Touchpoint", ["t\(place)"])
    return [
      Thing(
        .opportunity, Identifier("o\(place)"),
        values: [FieldValues("Statement", [text()]), FieldValues("Touchpoint", some)]),
      Thing(.kpi, Identifier("k\(place)"), values: [FieldValues("Name", [text()]), about]),
    ]
  }
}
