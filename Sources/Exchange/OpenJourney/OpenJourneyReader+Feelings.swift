import Workshop

extension OpenJourneyReader {
  /// How somebody feels there, the channel, and who of us is there.
  mutating func readFeelings(
    _ node: JSONValue, into draft: inout Draft, at path: String
  ) throws(DataProblem) {
    draft.set("Word", try text(node, "sentiment", at: path))
    if case .number(let digits) = node["score"], let score = Double(digits) {
      let nearest = min(4, max(-4, score))
      let halves = Int(nearest < 0 ? nearest - 0.5 : nearest + 0.5)
      draft.set("Emotion", Feeling(halves: halves).text)
      if score != Double(halves) { tellChange(from: digits, to: halves) }
    }
    // Ptolemy writes false wherever nobody said anything; our own files only where somebody did.
    if case .bool(let isMoment) = node["isMomentOfTruth"], isMoment || isOurs {
      draft.set("MomentOfTruth", isMoment ? "yes" : "no")
    }
    let tags = try list(node, "tags", at: path)
    for (place, tag) in tags.enumerated() {
      let tag = try SessionJSON.text(tag, at: "\(path).tags[\(place)]")
      let isFree = !draft.values.contains { $0.name == "Channel" }
      if isFree, Touchpoint.channels.contains(tag) {
        draft.set("Channel", tag)
      } else {
        lose("node.tags", 1)
      }
    }
    guard let blueprint = node["blueprint"] else { return }
    for part in try SessionJSON.object(blueprint, at: "\(path).blueprint") {
      try readPart(part, into: &draft, at: "\(path).blueprint")
    }
  }

  private mutating func readPart(
    _ part: JSONValue.Member, into draft: inout Draft, at path: String
  ) throws(DataProblem) {
    let items = try SessionJSON.list(part.value, at: "\(path).\(part.name)")
    guard ["onstage", "backstage"].contains(part.name) else {
      if !items.isEmpty { lose("node.blueprint.\(part.name)", items.count) }
      return
    }
    var people: [String] = []
    for (place, item) in items.enumerated() {
      let here = "\(path).\(part.name)[\(place)]"
      let words = [try text(item, "actor", at: here), try text(item, "action", at: here)]
      people.append(words.filter { !$0.isEmpty }.joined(separator: ": "))
    }
    draft.set(part.name == "onstage" ? "Frontstage" : "Backstage", people.joined(separator: "; "))
  }
}
