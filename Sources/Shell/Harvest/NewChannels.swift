import Workshop

/// Channels that were named and of which nobody has said whether they are online.
struct NewChannels {
  let session: Session
  let names: [String]

  /// None where the form takes no channels.
  init(of form: Form, words: SpokenWords, session: Session) {
    self.session = session
    var found: [String] = []
    if form.fields.contains(where: { $0.vocabulary == .channels }) {
      for touchpoint in session.touchpoints.members where touchpoint.channels.count == 1 {
        guard let channel = touchpoint.channels.first, words.channel(channel) == nil,
          !Touchpoint.channels.contains(channel), touchpoint.online == nil,
          !found.contains(channel)
        else { continue }
        found.append(channel)
      }
    }
    names = found
  }

  var question: Message {
    let list = names.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    return .init(
      .question,
      "New channels: \(list). Which of them are online? Type them, all or none; Enter leaves it.")
  }

  func refusal(of line: String) -> [Message] {
    [.init(.problem, "\"\(line)\" names none of them."), question]
  }

  /// What a line says of them; nil when it names another.
  func read(_ line: String) -> (edits: [Edit], told: Message)? {
    guard let online = chosen(line) else { return nil }
    let edits = session.touchpoints.members.compactMap { touchpoint -> Edit? in
      guard touchpoint.channels.count == 1, names.contains(touchpoint.channels[0]) else {
        return nil
      }
      let isOnline = online.contains(touchpoint.channels[0])
      return session.setting(
        Touchpoint.field(.online), of: Reference(.touchpoint, touchpoint.id),
        to: [isOnline ? "yes" : "no"])
    }
    let words =
      online.isEmpty ? "None of them is online." : "Online: \(online.joined(separator: ", "))."
    return (edits, .init(.done, words))
  }

  /// Those that are online, by number or name.
  private func chosen(_ line: String) -> [String]? {
    switch AnswerReader.trimmed(line).lowercased() {
    case "none", "no", "n": return []
    case "all", "yes", "y": return names
    default: break
    }
    let said = line.split(separator: " ").filter {
      !["yes", "only", "just", "is", "are", "the", "online", "one", "ones"].contains(
        $0.lowercased().filter(\.isLetter))
    }.joined(separator: " ")
    let line = said.isEmpty ? line : said
    let pieces = line.replacing(" and ", with: ",").replacing("&", with: ",")
      .split { ",;".contains($0) }.map { AnswerReader.trimmed(String($0)) }
    return chosen(pieces) ?? chosen(line.split { " ,;".contains($0) }.map(String.init))
  }

  private func chosen(_ pieces: [String]) -> [String]? {
    let words = pieces.filter { !$0.isEmpty && $0.lowercased() != "and" }
    let chosen = words.compactMap { word -> String? in
      if let number = Int(word), names.indices.contains(number &- 1) { return names[number - 1] }
      return SpokenName(word).meant(among: names)
    }
    return chosen.count == words.count && !chosen.isEmpty ? chosen : nil
  }
}
