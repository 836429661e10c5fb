import Shell
import Storage
import Testing
import Workshop

/// A team at its wall, with a journey that is far enough to be brought in.
enum WallTeam {
  static let guide = BuiltInGuides.halfDay

  private static func add(
    _ kind: EntityKind, _ id: Identifier, _ fields: KeyValuePairs<String, String>
  ) -> Edit {
    .add(kind, id, fields.map { FieldValues($0.key, [$0.value]) }, place: nil)
  }

  private static let people: [Edit] = [
    add(.facts, "session", ["Name": "Night bus", "Decider": "Ana"]),
    add(.participant, "ana", ["Name": "Ana", "Role": "service designer"]),
    add(.participant, "bo", ["Name": "Bo", "Role": "control room"]),
    add(.participant, "cleo", ["Name": "Cleo", "Role": "ticket sales"]),
    add(.evidence, "ride-along", ["Title": "Ride-along notes", "Type": "observation"]),
    add(.goal, "trust", ["Statement": "Half the calls at night"]),
    add(.persona, "mara", ["Name": "Mara"]),
  ]

  private static let stages: [Edit] = [
    add(.stage, "wait", ["Name": "Wait at the stop"]), add(.stage, "ride", ["Name": "Ride"]),
  ]

  private static let steps: [Edit] = [
    ("dark-display", "wait", "looks at the dark display", "-2"),
    ("asks-app", "wait", "asks the app", "-1"), ("nods", "ride", "nods to the driver", "1"),
  ].map { id, stage, action, _ in
    add(
      .touchpoint, Identifier(id),
      ["Stage": stage, "Persona": "mara", "Action": action, "Name": action])
  }

  private static let ideas: [Edit] = [
    add(.opportunity, "tell", ["HowMightWe": "tell who waits that the bus still comes"]),
    add(.idea, "lamp", ["Text": "a lamp that blinks", "Opportunity": "tell"]),
    add(.idea, "desk", ["Text": "the desk rings back", "Opportunity": "tell"]),
    add(.idea, "timetable", ["Text": "print the real times", "Opportunity": "tell"]),
  ]

  /// How far the map is.
  enum Map {
    case people, stages, steps, ideas

    fileprivate var edits: [Edit] {
      switch self {
      case .people: WallTeam.people
      case .stages: WallTeam.people + WallTeam.stages
      case .steps: WallTeam.people + WallTeam.stages + WallTeam.steps
      case .ideas: WallTeam.people + WallTeam.stages + WallTeam.steps + WallTeam.ideas
      }
    }
  }

  /// A sitting at the room screen of a step, or in its first form after `lines`.
  static func sitting(
    at place: String, with map: Map, after lines: [String] = [], width: Int = 80,
    isLinear: Bool = false
  ) throws -> ShellTranscript {
    var session = Session()
    for edit in map.edits { try session.apply(edit) }
    var sitting = ShellTranscript(guide: guide, session: session, width: width, isLinear: isLinear)
    sitting.type("/goto \(place)")
    for line in lines { sitting.type(line) }
    sitting.forget()
    return sitting
  }

  /// The same, with somebody there who can be asked.
  static func asking(
    at place: String, with map: Map, after lines: [String] = [""]
  ) throws -> ShellTranscript {
    var sitting = try sitting(at: place, with: map, after: lines)
    sitting.engine.options.mayAsk = true
    return sitting
  }
}
