import Workshop

/// A line that holds a whole touchpoint, in words.
enum CaptureWording {
  static let howToCapture =
    "In a hurry, one line takes it all: what they do #channel -1 !what hurts ?what could help."

  /// What was understood of a line that holds a whole touchpoint.
  static func captured(_ capture: QuickCapture) -> String {
    var parts = [capture.name]
    if let channel = capture.channel { parts.append("on \(channel)") }
    if !capture.scores.isEmpty {
      let feeling = Feeling(medianOf: capture.scores)?.signed ?? "0"
      parts.append(
        capture.scores.count == 1
          ? "feels \(feeling)" : "feels \(feeling), the median of \(capture.scores.count)")
    }
    if let pain = capture.pain { parts.append("hurts: \(pain)") }
    if let delight = capture.delight { parts.append("delights: \(delight)") }
    if let howMightWe = capture.howMightWe { parts.append("how might we: \(howMightWe)") }
    return "Saved: " + parts.joined(separator: "; ") + "."
  }

  static func sentence(_ problem: QuickCapture.Problem) -> String {
    switch problem {
    case .noSuchChannel(let given, let nearest?):
      "There is no channel \(given). Did you mean #\(nearest)?"
    case .noSuchChannel(let given, nil):
      "There is no channel \(given). The channels are: "
        + Touchpoint.channels.joined(separator: ", ") + "."
    case .twoChannels(let first, let second):
      "A touchpoint has one channel; this line names \(first) and \(second). Leave one out."
    case .noName: "Say first what the customer does, then #channel, !pain or ?opportunity."
    }
  }
}
