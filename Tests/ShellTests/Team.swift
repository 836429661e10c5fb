import Shell
import Storage
import Workshop

/// A team with a map that is far enough for rounds and votes.
enum Team {
  static let names = ["Ana", "Ben", "Cleo", "Dov"]

  static let openings = [
    "show stock before login", "say when the part arrives", "find a part by photo",
    "call back within the hour", "let people reorder in one step", "show what fits the van",
    "tell the price with fitting", "answer at night",
  ]

  /// What everybody here is, and eight opportunities, in the half-day guide.
  static func session(
    people: [String] = names, openings: [String] = openings, decider: String? = "Ana"
  ) -> Session {
    var session = Session()
    let facts =
      [FieldValues("Name", ["Van parts"])] + (decider.map { [FieldValues("Decider", [$0])] } ?? [])
    var edits: [Edit] = [.add(.facts, "session", facts, place: nil)]
    edits += people.map {
      .add(.participant, Identifier($0.lowercased()), [FieldValues("Name", [$0])], place: nil)
    }
    edits += openings.enumerated().map {
      .add(
        .opportunity, Identifier("o\($0.offset + 1)"), [FieldValues("HowMightWe", [$0.element])],
        place: nil)
    }
    for edit in edits { try? session.apply(edit) }
    return session
  }

  /// A sitting with this team, at the vision's drafts unless told otherwise.
  static func sitting(
    at place: String = "vision.drafts", people: [String] = names, openings: [String] = openings,
    decider: String? = "Ana", isLinear: Bool = false, seed: UInt64 = 7
  ) -> ShellTranscript {
    var sitting = ShellTranscript(
      after: ["/goto \(place)"], guide: BuiltInGuides.stepByStep,
      session: session(people: people, openings: openings, decider: decider), isLinear: isLinear)
    sitting.engine.options.chance = Chance(seed: seed)
    return sitting
  }

  /// `sitting` after these lines, with nothing written down yet.
  static func sitting(
    _ sitting: ShellTranscript, after lines: [String]
  ) -> ShellTranscript {
    var sitting = sitting
    for line in lines { sitting.type(line) }
    sitting.forget()
    return sitting
  }
}
