/// One contact between a person and anything of ours, or of somebody else's on the way.
package struct Touchpoint: Entity {
  package static let kind = EntityKind.touchpoint

  package var id: Identifier
  package var marks = AnswerState()
  package var stage: Identifier?
  package var persona: Identifier?
  package var name: String?
  /// Where it happens: known channels by their name, others as they were said.
  package var channels: [String] = []
  package var online: Bool?
  package var action: String?
  package var trigger: String?
  package var thought: String?
  package var expectation: String?
  package var frontstage: String?
  package var backstage: String?
  package var owner: String?
  /// What was read about it besides; it counts for no line.
  package var evidence: [Identifier] = []
  package var scores: [Int] = []
  /// Those of the scores that people gave who live it.
  package var livedScores: [Int] = []
  /// -2 very bad to +2 very good.
  package var emotion: Feeling?
  /// What both ends of the room saw, where its scores lie far apart.
  package var talk: String?
  package var word: String?
  package var pain: String?
  package var cause: Cause?
  package var severity: Int?
  package var frequency: Int?
  package var reports: Int?
  package var delight: String?
  package var momentOfTruth: Bool?
  package var reason: String?
  /// Whether it stands among those that make or break the whole; whoever took it off again has not.
  package var isDecisive: Bool { momentOfTruth ?? (reason != nil) }
  /// `unhappy` where it goes wrong here, `wait` where nothing happens; nil on the usual way.
  package var path: Path?
  /// How long they wait, as it was said.
  package var wait: String?
  /// Whether the step comes again later on.
  package var again: Bool?
  /// The rule or the system of ours behind it.
  package var system: String?
  /// How, and how often, customers are asked here.
  package var feedback: String?
  /// Last year, a rival or the trade.
  package var compare: String?
  /// The year of the earlier map it came from; nil where it was said on this one.
  package var asOf: String?
  /// What became of it since then; nil until somebody has looked.
  package var since: InheritedMark.Verdict?
  /// What is different since then.
  package var change: String?

  package init(id: Identifier) {
    self.id = id
  }

  /// The channels that had a name before any could be said; files hold them so for ever.
  package static let channels = [
    "website", "search", "social", "email", "in-store", "in-person", "support", "ads",
    "word-of-mouth", "articles", "reviews", "loyalty-scheme", "chatbot", "phone", "chat", "app",
    "post", "event", "partner", "other",
  ]

  static let onlineChannels: Set<String> = [
    "website", "search", "social", "email", "ads", "articles", "reviews", "chatbot", "chat", "app",
  ]

  static let offlineChannels: Set<String> = [
    "in-store", "in-person", "word-of-mouth", "phone", "post",
  ]

  /// Why something hurts.
  package enum Cause: String, Sendable, CaseIterable {
    case communication, process, information, time, cost, access, trust, other
  }

  /// What a step is beside the way people mean to go.
  package enum Path: String, Sendable, CaseIterable {
    case unhappy, wait
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case stage = "Stage", persona = "Persona", name = "Name", channels = "Channel"
    case online = "Online", action = "Action", trigger = "Trigger", thought = "Thought"
    case expectation = "Expectation", frontstage = "Frontstage", backstage = "Backstage"
    case owner = "Owner", evidence = "Evidence", scores = "Scores", emotion = "Emotion"
    case livedScores = "LivedScores", talk = "Talk", word = "Word", pain = "Pain", cause = "Cause"
    case severity = "Severity", frequency = "Frequency", reports = "Reports", delight = "Delight"
    case momentOfTruth = "MomentOfTruth", reason = "Reason", path = "Path", wait = "Wait"
    case again = "Again", system = "System", feedback = "Feedback", compare = "Compare"
    case asOf = "AsOf", since = "Since", change = "Change"
  }

  package static let naming: [FieldName] = [.name, .action]
  package static let fields: [Field<Touchpoint>] = [
    .reference(.stage, { $0[$1].stage }, { $0.stage = $1 }, to: .stage).drawn,
    .reference(.persona, { $0[$1].persona }, { $0.persona = $1 }, to: .persona).drawn,
    .text(.name, { $0[$1].name }) { $0.name = $1 }.drawn,
    .list(.channels, { $0[$1].channels }) { $0.channels = $1 }.drawn,
    .yesNo(.online, { $0[$1].online }) { $0.online = $1 }.drawn,
    .text(.action, { $0[$1].action }, "what the customer does") { $0.action = $1 }.drawn,
    .text(.trigger, { $0[$1].trigger }, "what sets it off") { $0.trigger = $1 }.drawn,
    .text(.thought, { $0[$1].thought }, "what they think") { $0.thought = $1 }.drawn,
    .text(.expectation, { $0[$1].expectation }, "what they expected") { $0.expectation = $1 }.drawn,
    .text(.frontstage, { $0[$1].frontstage }, "who of us is seen") { $0.frontstage = $1 },
    .text(.backstage, { $0[$1].backstage }, "who works unseen") { $0.backstage = $1 },
    .text(.owner, { $0[$1].owner }) { $0.owner = $1 }.person,
    .references(
      .evidence, { $0[$1].evidence }, { $0.evidence = $1 }, to: .evidence, label: "also read"
    ).drawn,
    .scores(.scores, { $0[$1].scores }, EmotionScale.range, median: .emotion) { $0.scores = $1 }
      .withheld(
        .votes),
    .feeling(.emotion, { $0[$1].emotion }) { $0.emotion = $1 }.drawn,
    .scores(
      .livedScores, { $0[$1].livedScores }, EmotionScale.range, "scores of people who live it"
    ) { $0.livedScores = $1 }.withheld(.votes),
    .text(.talk, { $0[$1].talk }, "what both ends of the room saw") { $0.talk = $1 }.withheld(
      .votes),
    .text(.word, { $0[$1].word }, "feeling in one word") { $0.word = $1 }.drawn,
    .text(.pain, { $0[$1].pain }) { $0.pain = $1 }.drawn,
    .choice(.cause, { $0[$1].cause }, "cause of the pain") { $0.cause = $1 }.drawn,
    .scale(.severity, { $0[$1].severity }, 1...5) { $0.severity = $1 }.drawn,
    .scale(.frequency, { $0[$1].frequency }, 1...5) { $0.frequency = $1 }.drawn,
    .count(.reports, { $0[$1].reports }) { $0.reports = $1 }.drawn,
    .text(.delight, { $0[$1].delight }) { $0.delight = $1 }.drawn,
    .yesNo(.momentOfTruth, { $0[$1].momentOfTruth }, "moment of truth") { $0.momentOfTruth = $1 }
      .drawn,
    .text(.reason, { $0[$1].reason }, "why it makes or breaks the whole") { $0.reason = $1 },
    .choice(.path, { $0[$1].path }, "kind of step") { $0.path = $1 }.drawn,
    .text(.wait, { $0[$1].wait }, "how long they wait") { $0.wait = $1 }.drawn,
    .yesNo(.again, { $0[$1].again }, "comes again") { $0.again = $1 }.drawn,
    .text(.system, { $0[$1].system }, "rule or system behind it") { $0.system = $1 },
    .text(.feedback, { $0[$1].feedback }, "how customers are asked here") { $0.feedback = $1 },
    .text(.compare, { $0[$1].compare }, "compared with") { $0.compare = $1 },
    .text(.asOf, { $0[$1].asOf }, "as of") { $0.asOf = $1 }.drawn,
    .choice(.since, { $0[$1].since }, "since then") { $0.since = $1 }.drawn,
    .text(.change, { $0[$1].change }, "what is different") { $0.change = $1 }.drawn,
  ]

  /// Whether it hurts enough to ask: two people, or a third of them, are below zero; where nobody's
  /// own number is known, the feeling is.
  package var hurts: Bool {
    if scores.isEmpty { return emotion.map { $0 < 0 } ?? false }
    return Scores.stands(scores) { $0 < 0 }
  }

  /// Whether the room sees two different customers: two people stand on each side of zero, or the
  /// ends lie three apart.
  package var isFarApart: Bool {
    Scores.spread(scores) >= 3
      || scores.count { $0 < 0 } >= 2 && scores.count { $0 > 0 } >= 2
  }

  /// What people feel who live it, where it differs from what the others feel.
  package var livedDifference: (lived: Feeling, others: Feeling)? {
    var rest = scores
    for score in livedScores {
      if let index = rest.firstIndex(of: score) { rest.remove(at: index) }
    }
    guard let lived = Feeling(medianOf: livedScores), let others = Feeling(medianOf: rest),
      lived != others
    else { return nil }
    return (lived, others)
  }

  /// Whether it happens online: as said, else as all its channels suggest; nil where that tells
  /// nothing.
  package var isOnline: Bool? {
    if let online { return online }
    if channels.isEmpty { return nil }
    if channels.allSatisfy(Touchpoint.onlineChannels.contains) { return true }
    return channels.allSatisfy(Touchpoint.offlineChannels.contains) ? false : nil
  }

  /// A channel in words: `in-store` becomes `in store`; what a team calls its own stays as it is.
  package static func words(ofChannel channel: String) -> String {
    channelWords[channel] ?? channel
  }

  private static let channelWords = Dictionary(
    uniqueKeysWithValues: channels.map { ($0, ChoiceWords.of($0)) })
}
