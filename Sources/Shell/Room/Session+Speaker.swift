import Workshop

extension Session {
  /// Who says something, when it begins with the name of somebody who takes part, `Ana: who pays?`, and
  /// what they say.
  func speaker(of text: String) -> (name: String?, said: String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let names = participants.members.compactMap(\.name)
    let said = AnswerReader.trimmed(String(text[text.index(after: colon)...]))
    guard let name = SpokenName(String(text[..<colon])).meant(among: names), !said.isEmpty else {
      return (nil, text)
    }
    return (name, said)
  }
}
