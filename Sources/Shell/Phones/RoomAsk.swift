import Workshop

/// What is asked of everybody now, as a phone shows it: a value made from the session.
package struct RoomAsk: Sendable {
  /// How it is answered.
  package enum Sort: Sendable, Equatable {
    /// Lines, as many as somebody has.
    case lines
    /// One number for each of these, along the story.
    case row([Stop], ClosedRange<Int>)
    /// One number.
    case number(ClosedRange<Int>)
    /// Dots on these; the most dots in all, and on one.
    case dots([Item], each: Int, most: Int)
  }

  /// A step of the story that is given a number.
  package struct Stop: Sendable, Equatable {
    /// Its number on the map.
    package var number: Int
    package var title: String
    package var stage: String
    /// What goes through their mind there; empty where nobody knows.
    package var thought: String
  }

  /// Something that is given dots.
  package struct Item: Sendable, Equatable {
    /// What is typed for it.
    package var sign: String
    package var title: String
  }

  /// A heading that a line stands under, as on the sheet of a persona.
  package struct Heading: Sendable, Equatable {
    /// What is typed for it.
    package var mark: String
    package var title: String
  }

  /// The same as long as the same is asked, also when it is asked anew.
  package var key: String
  /// What it is about: persona and stage; empty where it is about all.
  package var place: String
  package var question: String
  /// The marks a line may have, and an example.
  package var shape: String
  package var example: String
  /// What a line may stand under; none where lines have no headings.
  package var headings: [Heading] = []
  /// What the numbers of a line mean.
  package var list: [String]
  package var sort: Sort
  /// Whether what comes bears no writer and no moment.
  package var isNameless: Bool
  /// The number up to which entries stand on the map already.
  package var taken = 0
  /// Codes from paper that let a ballot in, as far as no keyboard used them; nil where none is needed.
  package var codes: Set<String>?
  let reading: Reading

  /// Whether everybody sends one answer only; with codes, one phone may send those of several people.
  package var isSole: Bool { sort != .lines && codes == nil }

  /// How a text is understood; as the shell understands a typed line.
  enum Reading: Sendable {
    case harvest(HarvestReader)
    case answer(AnswerReader, Question)
    case ballot(BallotPaper)
  }

  /// What comes of a text.
  package enum Answer: Sendable, Equatable {
    /// What it was understood to say.
    case understood(String)
    /// What it lacks, in the words of the shell.
    case refused(String)
  }

  /// The longest text that is taken, in characters.
  package static let longest = 2_000

  package func read(_ text: String) -> Answer {
    let line = AnswerReader.trimmed(text)
    if line.isEmpty { return .refused("There is nothing in this line yet.") }
    if line.count > Self.longest {
      return .refused("This line has \(line.count) characters. Part it into several lines.")
    }
    if line.hasPrefix("/"), !line.hasPrefix("//") {
      return .refused("Only the shell takes commands. Begin with // to write a slash.")
    }
    switch reading {
    case .harvest(let reader):
      switch reader.read(line) {
      case .lacking(let lack): return .refused(lack.sentence)
      case .understood(let harvested): return .understood(harvested.echo)
      }
    case .answer(let reader, let question):
      do throws(AnswerProblem) {
        return .understood(try reader.value(of: line))
      } catch {
        let words = Wording.passages(error, question: question).map(\.text)
        return .refused(words.joined(separator: " "))
      }
    case .ballot(let paper):
      do throws(BallotPaper.Problem) {
        return .understood(String(try paper.dots(in: line).values.reduce(0, +)))
      } catch {
        return .refused(error.sentence)
      }
    }
  }

  /// Whether a key is that of a round, a score or a vote, which close by themselves.
  package static func isSealed(_ key: String) -> Bool {
    ["round/", "score/", "vote/"].contains { key.hasPrefix($0) }
  }

  /// A key without spaces, as marks in the files need it.
  static func key(_ parts: [String]) -> String {
    parts.joined(separator: "/").replacing(" ", with: "/")
  }
}

/// What came to light at once: lines, dots or numbers.
package struct RoomReveal: Sendable, Equatable {
  package enum Result: Sendable, Equatable {
    case lines([String])
    /// Each with its dots, the most first.
    case dots([Count])
    /// How many gave each number, the lowest first, and the median.
    case numbers([Count], median: String)
  }

  package struct Count: Sendable, Equatable {
    package var label: String
    package var count: Int

    package init(_ label: String, _ count: Int) {
      self.label = label
      self.count = count
    }
  }

  /// Which question it answers, as `RoomAsk.key` calls it.
  package var key: String
  package var question: String
  package var result: Result
  /// What was made of it, in the shell's words.
  package var told: [String] = []
}

extension RoomReveal {
  /// What a score came to; nil for a question that takes no scores.
  init?(of scores: [Int], for question: Question, as key: String) {
    guard case .scores(let range, _) = question.field.column?.kind else { return nil }
    let counts = range.map { number in Count(String(number), scores.count { $0 == number }) }
    let median = SpokenScores(scores, for: question.field).median
    self.init(
      key: key, question: question.text.ask, result: .numbers(counts, median: median))
  }
}
