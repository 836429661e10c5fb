import Workshop

/// Something short that wakes a room up: two to five minutes, no touch, also works seated.
struct Energiser: Sendable {
  enum Hour: Sendable {
    case early, midday, late
  }

  let name: String
  let minutes: Int
  let words: String
  /// Where it works; empty for everywhere.
  var modes: [String] = []
  /// When it does most good; empty for any hour.
  var hours: [Hour] = []

  /// Those that fit a room and an hour, none longer than `most` minutes.
  static func fitting(mode: String?, hour: Hour, most: Int) -> [Energiser] {
    all.filter { one in
      one.minutes <= most && (one.modes.isEmpty || mode.map { one.modes.contains($0) } ?? false)
        && (one.hours.isEmpty || one.hours.contains(hour))
    }
  }

  static let all: [Energiser] = [
    Energiser(
      name: "One word", minutes: 2,
      words: "Round the table, each says in one word how awake they are. No comments."),
    Energiser(
      name: "Stretch where you are", minutes: 2,
      words: "Reach for the ceiling, then the walls, standing or seated. Roll the shoulders.",
      hours: [.midday, .late]),
    Energiser(
      name: "Windows open", minutes: 3,
      words: "Let air in, look at the farthest thing you can see, breathe out slowly five times.",
      hours: [.midday, .late]),
    Energiser(
      name: "Point at it", minutes: 2,
      words:
        "Point at something round, something older than you, something the customer would like.",
      modes: ["room"]),
    Energiser(
      name: "Count to twenty", minutes: 3,
      words: "Count together, one voice at a time, in no order. Two at once: begin again.",
      modes: ["room", "hybrid"]),
    Energiser(
      name: "Change the seat", minutes: 2,
      words: "Whoever likes takes another place at the table and sees the wall from there.",
      modes: ["room"]),
    Energiser(
      name: "Show one thing", minutes: 4,
      words: "Each holds up one thing from the desk and says in a sentence why it stays there.",
      modes: ["remote", "hybrid"]),
    Energiser(
      name: "Camera off, eyes shut", minutes: 2,
      words:
        "Everybody leaves the screen for ninety seconds; the facilitator calls you back by voice.",
      modes: ["remote", "hybrid"], hours: [.midday, .late]),
    Energiser(
      name: "Draw the customer", minutes: 4,
      words:
        "One minute, one line, without lifting the pen: the customer's face now. Show them all.",
      hours: [.early, .midday]),
    Energiser(
      name: "Best line so far", minutes: 3,
      words: "Each names the one sentence on the wall they will still know tomorrow.",
      hours: [.midday, .late]),
    Energiser(
      name: "Three sounds", minutes: 2,
      words: "A minute of silence; then each names a sound they heard. Works best after much talk."),
    Energiser(
      name: "Weather report", minutes: 3,
      words: "Each tells the weather in their head and the forecast for the next hour.",
      hours: [.early, .midday]),
    Energiser(
      name: "Chat storm", minutes: 2,
      words: "All type one word for the last hour into the chat, and press Enter on three.",
      modes: ["remote"]),
  ]
}

/// A question that lets everybody speak once before the work begins.
struct CheckIn: Sendable {
  let name: String
  let words: String

  static let all: [CheckIn] = [
    CheckIn(name: "last-purchase", words: "What did you last buy, and what almost stopped you?"),
    CheckIn(name: "good-service", words: "When did somebody last help you really well?"),
    CheckIn(name: "queue", words: "Where did you last wait, and what made it bearable?"),
    CheckIn(name: "first-job", words: "What did your first job teach you about customers?"),
    CheckIn(name: "leave-outside", words: "What would you like to leave outside this room today?"),
    CheckIn(name: "one-thing", words: "What one thing must happen today so that it was worth it?"),
    CheckIn(name: "tool", words: "Which tool at home would you never lend, and why?"),
    CheckIn(name: "returned", words: "What did you last send back, and how did it feel?"),
    CheckIn(name: "thank-you", words: "Whom did you last thank at work, and for what?"),
    CheckIn(name: "small-joy", words: "What small thing went well this week?"),
    CheckIn(name: "learned", words: "What did a customer teach you that you did not expect?"),
    CheckIn(
      name: "switch", words: "Which shop or service did you leave, and what was the last straw?"),
    CheckIn(name: "stay", words: "Which one do you stay with although others are cheaper?"),
    CheckIn(name: "label", words: "Which word on a sign or a screen last puzzled you?"),
    CheckIn(name: "route", words: "Which way did you come here, and what did you see on it?"),
    CheckIn(name: "question", words: "Which question do customers ask you most?"),
    CheckIn(name: "proud", words: "Which piece of our work would you show to a friend?"),
    CheckIn(name: "surprise", words: "What surprised you since we last met?"),
  ]
}
