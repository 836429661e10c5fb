import Workshop

extension Session {
  /// Who says something, when it begins with the name of somebody who takes part, `Ana: who pays?`, and
  /// what they say.
  func speaker(of text: String) -> (name: String?, said: String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let name = SpokenName(String(text[..<colon]))
    let said = AnswerReader.trimmed(String(text[text.index(after: colon)...]))
    let names = participants.members.compactMap(\.name)
    let meant =
      names.filter { SpokenName($0) == name }.first.map { [$0] }
      ?? names.filter { name.text.count >= 2 && name.begins(SpokenName($0)) }
    guard meant.count == 1, !said.isEmpty else { return (nil, text) }
    return (meant[0], said)
  }
}
