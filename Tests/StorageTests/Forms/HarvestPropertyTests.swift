import Storage
import TestSupport
import Testing
import Workshop

/// Whatever is typed, nothing of it is lost and nothing breaks.
@Suite struct HarvestPropertyTests {
  private static let scraps = [
    "checks", "stock", "the", "van", "phone", "by", "#website", "#kiosk", "#4711", "(phone)",
    "(again)", "(with gloves)", "[interviews-march]", "[nobody]", "\"Will it?\"", "\"open", "~",
    "…", "...", "if it goes wrong:", "->", "→", ":", ";", ",", "/", "@information", "@x", "!", "*",
    "-", "•", "3.", "4", "5", "a", "b", "d", "›", "Sara", "Bo", "by 14 Jun", "for b", "two days",
    "60 of 100", "31%", "?", "to 34", "窓口", "「はい」", "（電話）", "、", "يتصل", "،", "😬", "é",
    "\u{202E}evil", "\u{200B}", "\t", "\u{0}", "\\", "]", "[", "(", ")", "\"", "「", "#", "＃電話",
    "fingers", "because", "helps 5", "first step:", "moves on:", "lives it", "f", "w",
  ]

  private static let forms =
    BuiltInGuides.guide(named: "half-day").map { $0.forms.map(\.name) } ?? []

  @Test(arguments: forms)
  func `no word of a line is lost`(form: String) throws {
    let wall = try Wall()
    let reader = try wall.reader(form)
    var chance = SplitMix64(
      seed: UInt64(truncatingIfNeeded: form.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
    for _ in 0..<150 {
      let count = Int.random(in: 1...9, using: &chance)
      let line = (0..<count).compactMap { _ in Self.scraps.randomElement(using: &chance) }
        .joined(separator: Bool.random(using: &chance) ? " " : "  ")
      switch reader.read(line) {
      case .lacking(let lack): #expect(lack.line == line && !lack.sentence.isEmpty)
      case .understood(let harvested):
        let heard = Set(
          words(harvested.echo) + words(harvested.doubts.joined(separator: " "))
            + harvested.parts.flatMap { $0.values.flatMap(words) })
        let lost = words(line).filter { !heard.contains($0) && !isListNumber($0, in: line) }
        #expect(lost.isEmpty, "\(form): \(line) ► \(harvested.echo)")
      }
    }
  }

  @Test(arguments: forms)
  func `what was understood fits the session`(form: String) throws {
    let wall = try Wall()
    let reader = try wall.reader(form)
    var chance = SplitMix64(
      seed: UInt64(truncatingIfNeeded: form.utf8.reduce(3) { $0 &* 31 &+ Int($1) }))
    for _ in 0..<150 {
      let count = Int.random(in: 1...9, using: &chance)
      let line = (0..<count).compactMap { _ in Self.scraps.randomElement(using: &chance) }
        .joined(separator: " ")
      guard case .understood(let harvested) = reader.read(line) else { continue }
      var session = wall.session
      let edits = harvested.edits(with: reader)
      for edit in edits { try session.apply(edit) }
      for edit in edits.reversed() { try session.apply(edit.inverse) }
      #expect(session == wall.session, "\(form): \(line)")
    }
  }

  @Test(arguments: forms)
  func `every example of a form is understood`(form: String) throws {
    let wall = try Wall()
    let reader = try wall.reader(form)
    #expect(reader.form.examples.count >= 2)
    var numbered = wall.session
    for number in 1...10 {
      let id = Identifier("more-\(number)")
      let named = [FieldValues("Persona", ["dana"]), FieldValues("Stage", ["order-again"])]
      try numbered.apply(.add(.touchpoint, id, named, place: nil))
    }
    try numbered.apply(.add(.idea, "fourth", [FieldValues("Text", ["x"])], place: nil))
    for example in reader.form.examples {
      guard case .understood(let harvested) = try wall.reader(form, in: numbered).read(example)
      else {
        Issue.record("\(form): \(example)")
        continue
      }
      #expect(!harvested.echo.contains("heard"), "\(harvested.echo)")
    }
  }

  @Test func `a long line is read in time, and one beyond all measure is refused`() throws {
    let reader = try Wall().reader("touchpoints.wall")
    for scrap in ["#a ", "(a) ", "\"a\" ", "a, ", "[a] ", "by "] {
      _ = reader.read(String(repeating: scrap, count: 2_000 / scrap.count))
    }
    guard case .lacking(let lack) = reader.read(String(repeating: "a ", count: 1_001)) else {
      Issue.record("it was taken")
      return
    }
    #expect(lack.sentence == "This line has 2001 characters. Part it into several lines.")
  }

  private func words(_ text: String) -> [String] {
    text.lowercased().replacing("\u{200B}", with: "").replacing("\u{202E}", with: "")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The number of a pasted list falls away with its point.
  private func isListNumber(_ word: String, in line: String) -> Bool {
    line.contains("\(word).") && word.allSatisfy(\.isNumber)
  }
}
