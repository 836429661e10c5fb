import Workshop

extension Session {
  /// Who says something, when it begins with the name of somebody who takes part, `Ana: who pays?`, and
  /// what they say.
  func speaker(of text: String) -> (name: String?, said: String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let said = AnswerReader.trimmed(String(text[text.index(after: colon)...]))
    guard let name = SpokenPerson(String(text[..<colon])).meant(in: self), !said.isEmpty else {
      return (nil, text)
    }
    return (name, said)
  }
}
