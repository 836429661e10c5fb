/// One contact between a person and anything of ours, or of somebody else's on the way.
public struct Touchpoint: Entity {
  public static let kind = EntityKind.touchpoint

  public var id: Identifier
  public var marks = Marks()
  public var stage: Identifier?
  public var persona: Identifier?
  public var name: String?
  public var channel: String?
  public var online: Bool?
  public var action: String?
  public var trigger: String?
  public var thought: String?
  public var expectation: String?
  public var frontstage: String?
  public var backstage: String?
  public var owner: String?
  public var basis: String?
  public var evidence: [Identifier] = []
  public var scores: [Int] = []
  /// -2 very bad to +2 very good.
  public var emotion: Int?
  public var word: String?
  public var pain: String?
  public var cause: String?
  public var severity: Int?
  public var frequency: Int?
  public var reports: Int?
  public var delight: String?
  public var momentOfTruth: Bool?
  public var reason: String?

  public init(id: Identifier) {
    self.id = id
  }

  public static let channels = [
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

  public static let causes = [
    "communication", "process", "information", "time", "cost", "access", "trust", "other",
  ]

  public static let fields: [Field<Touchpoint>] = [
    .reference("Stage", \.stage, to: .stage),
    .reference("Persona", \.persona, to: .persona),
    .text("Name", \.name),
    .choice("Channel", \.channel, channels),
    .yesNo("Online", \.online),
    .text("Action", \.action, "what the customer does"),
    .text("Trigger", \.trigger, "what sets it off"),
    .text("Thought", \.thought, "what goes through their mind"),
    .text("Expectation", \.expectation, "what they expected"),
    .text("Frontstage", \.frontstage, "who of us is seen"),
    .text("Backstage", \.backstage, "who works unseen"),
    .text("Owner", \.owner),
    .choice("Basis", \.basis, ["evidence", "assumption"], "known or thought"),
    .references("Evidence", \.evidence, to: .evidence, label: "sources"),
    .scores("Scores", \.scores, -2...2, median: "Emotion"),
    .scale("Emotion", \.emotion, -2...2),
    .text("Word", \.word, "feeling in one word"),
    .text("Pain", \.pain),
    .choice("Cause", \.cause, causes, "cause of the pain"),
    .scale("Severity", \.severity, 1...5),
    .scale("Frequency", \.frequency, 1...5),
    .count("Reports", \.reports),
    .text("Delight", \.delight),
    .yesNo("MomentOfTruth", \.momentOfTruth, "moment of truth"),
    .text("Reason", \.reason, "why it makes or breaks the whole"),
  ]

  /// Severity times frequency, twice at a moment of truth (method, section 4).
  ///
  /// A pain nobody rated counts by its emotion instead, so that it can be ranked: -2 as 4 × 3, -1 as
  /// 2 × 3. Zero without a pain.
  public var painPriority: Int {
    guard pain != nil else { return 0 }
    let weight = momentOfTruth == true ? 2 : 1
    let unrated = max(1, -2 * (emotion ?? 0))
    return (severity ?? unrated) * (frequency ?? 3) * weight
  }

  /// Whether it happens online: as said, else as the channel suggests; nil where that tells nothing.
  public var isOnline: Bool? {
    if let online { return online }
    guard let channel else { return nil }
    if Touchpoint.onlineChannels.contains(channel) { return true }
    return Touchpoint.offlineChannels.contains(channel) ? false : nil
  }
}
