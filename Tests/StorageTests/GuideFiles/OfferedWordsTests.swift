import Storage
import Testing
import Workshop

/// Whatever a question offers can be typed as it stands there.
@Suite struct OfferedWordsTests {
  private static let today = Day(number: 20_600)

  private static func reader(_ question: Question, _ guide: Guide) -> AnswerReader {
    AnswerReader(
      question: question, options: question.options(in: [], of: Session(), guide: guide),
      today: today)
  }

  @Test(arguments: BuiltInGuides.all())
  func `every choice is taken as it is kept, as it is shown, and by its number`(guide: Guide) throws
  {
    var count = 0
    for question in guide.questions where question.kind == .choice {
      let reader = Self.reader(question, guide)
      for (place, option) in reader.options.enumerated() {
        for typed in [
          option.value, option.name, ChoiceWords.of(option.value), option.name.uppercased(),
          "\(place + 1)",
        ] {
          #expect(try reader.value(of: typed) == option.value, "\(question.name): \(typed)")
          count += 1
        }
      }
    }
    #expect(count > 0 || guide.questions.isEmpty || guide.isRound)
  }

  @Test(arguments: BuiltInGuides.all())
  func `the words that a question gives to numbers stand for them`(guide: Guide) throws {
    for question in guide.questions where question.kind == .scale {
      let reader = Self.reader(question, guide)
      let offered = question.text.ask.matches(of: #/(?:^|[ ,])(\d) ([^,.;?\d]+)/#)
      for match in offered {
        #expect(
          try reader.value(of: String(match.2)) == String(match.1), "\(question.name): \(match.2)")
      }
    }
  }

  @Test(arguments: BuiltInGuides.all())
  func `a good example is taken, wherever one value is wanted`(guide: Guide) throws {
    for question in guide.questions where question.parts.isEmpty {
      guard let good = question.text.good,
        [.number, .date, .scale, .yesNo, .choice].contains(question.kind)
      else { continue }
      let reader = Self.reader(question, guide)
      guard question.kind != .choice || !reader.options.isEmpty else { continue }
      #expect(throws: Never.self, "\(question.name): \(good)") { _ = try reader.value(of: good) }
    }
  }

  @Test(arguments: [
    ("mode", "both", "hybrid"), ("mode", "in a room", "room"), ("kpi.target", "at least 60%", "60"),
    ("kpi.target", "≥ 60", "60"), ("pain.severity", "nuisance", "1"),
    ("pain.frequency", "Every time", "5"), ("vision.horizon", "in three years", "2029"),
    ("vision.horizon", "summer 2029", "2029"), ("kpi.due", "end of June", "2026-06-30"),
  ])
  func `what people say to a question is understood`(name: String, typed: String, value: String)
    throws
  {
    let guide = BuiltInGuides.stepByStep
    let question = try #require(guide.questions.first { $0.name == name })
    let read = try Self.reader(question, guide).value(of: typed)
    #expect(read.hasPrefix(value), "\(read)")
  }
}
