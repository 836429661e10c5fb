/// The one way in which minutes and turns get their numbers.
///
/// A writer goes by the slug of the name, because that is what their book of minutes and the `Id`s in
/// it are called by: `Ana` and `ana` write one book. Turns are counted through all books of a folder.
package struct MinuteNumbering: Sendable, Equatable {
  /// The highest number of a turn; 0 before the first.
  package private(set) var lastTurn = 0
  /// By the writer's slug.
  private var lastSequences: [String: Int] = [:]
  /// A name is turned into a slug once, for there are many minutes of each.
  private var slugs: [String: String] = [:]

  package init() {}

  package init(_ minutes: [Minute]) {
    for minute in minutes { note(minute) }
  }

  /// What a writer's book and minutes are called by.
  package static func slug(of writer: String) -> String {
    let slug = Identifier.slugText(of: writer)
    return slug.isEmpty ? "writer" : slug
  }

  /// No turn and no minute is counted beyond it; a file that says more was not written by us.
  package static let highest = 1 << 52

  /// The number of the next turn, from 1.
  package var nextTurn: Int { lastTurn + 1 }

  /// The number of a writer's next minute, from 1.
  package func nextSequence(of writer: String) -> Int {
    lastSequences[slugs[writer] ?? Self.slug(of: writer), default: 0] + 1
  }

  /// The highest number in a writer's book; 0 before the first.
  package func lastSequence(inBookOf slug: String) -> Int { lastSequences[slug, default: 0] }

  /// Takes note of a minute that bears its numbers already; what is sealed bears none.
  package mutating func note(_ minute: Minute) {
    if minute.origin == .sealed { return }
    let slug = slugs[minute.writer] ?? Self.slug(of: minute.writer)
    slugs[minute.writer] = slug
    note(sequence: minute.sequence, turn: minute.turn, inBookOf: slug)
  }

  /// Takes note of numbers in a writer's book, also where the rest of the minute cannot be read.
  package mutating func note(sequence: Int, turn: Int, inBookOf slug: String) {
    if 1...Self.highest ~= sequence {
      lastSequences[slug] = max(lastSequences[slug, default: 0], sequence)
    }
    if 1...Self.highest ~= turn { lastTurn = max(lastTurn, turn) }
  }

  /// Edits as the minutes of one turn, numbered on from what was noted.
  ///
  /// - Parameter turn: a turn that has begun already; nil begins the next one.
  package mutating func minutes(
    for edits: [Edit], by writer: String, at moment: Moment, turn: Int? = nil,
    question: String? = nil, origin: Minute.Origin = .said
  ) -> [Minute] {
    let turn = turn ?? nextTurn
    return edits.map { edit in
      let minute = Minute(
        sequence: nextSequence(of: writer), moment: moment, writer: writer, turn: turn,
        question: question, edit: edit, origin: origin)
      note(minute)
      return minute
    }
  }
}

/// Where a minute stands in the story: by turn, then by writer, then in the writer's book.
///
/// Clocks are set back, set wrong and differ between machines, so none has a say in it.
package struct MinutePlace: Comparable, Sendable {
  package let turn: Int
  /// What the writer's book is called by.
  package let slug: String
  package let sequence: Int

  package init(turn: Int, slug: String, sequence: Int) {
    (self.turn, self.slug, self.sequence) = (turn, slug, sequence)
  }

  package static func < (one: MinutePlace, other: MinutePlace) -> Bool {
    (one.turn, one.slug, one.sequence) < (other.turn, other.slug, other.sequence)
  }
}
