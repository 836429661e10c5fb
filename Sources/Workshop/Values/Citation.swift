/// A text and the sources it leans on: `Orders from the van [interviews-march] [support-log]`.
///
/// Citations are identifiers in square brackets at the very end. Brackets elsewhere are text.
public struct CitedText: Sendable, Equatable {
  public var body: String
  public var sources: [Identifier]

  public init(body: String, sources: [Identifier]) {
    self.body = body
    self.sources = sources
  }

  /// Splits `text`; every bracket at the end counts as a citation, known or not.
  public init(_ text: String) {
    var rest = Substring(text)
    var found: [Identifier] = []
    while rest.last == "]", let open = rest.lastIndex(of: "[") {
      let name = rest[rest.index(after: open)...].dropLast()
      guard CitedText.couldBeIdentifier(name) else { break }
      found.insert(Identifier(String(name)), at: 0)
      rest = rest[..<open]
      while rest.last == " " { rest.removeLast() }
    }
    body = String(rest)
    sources = found
  }

  /// Splits `text` by what exists: only brackets that name something in `known` are citations.
  public init(_ text: String, known: (Identifier) -> Bool) {
    guard text.utf8.last == UInt8(ascii: "]") else {
      self.init(body: text, sources: [])
      return
    }
    let all = CitedText(text)
    let isCited = all.sources.map(known)
    if isCited.allSatisfy({ $0 }) {
      self = all
    } else if !isCited.contains(true) {
      self.init(body: text, sources: [])
    } else {
      let unknown = zip(all.sources, isCited).filter { !$0.1 }.map { "[\($0.0.text)]" }
      let spaced = all.body.isEmpty ? unknown : [all.body] + unknown
      self.init(
        body: spaced.joined(separator: " "),
        sources: zip(all.sources, isCited).filter(\.1).map(\.0))
    }
  }

  /// The text as it is stored.
  public var text: String {
    ([body] + sources.map { "[\($0.text)]" }).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func couldBeIdentifier(_ name: Substring) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy { 97...122 ~= $0 || 48...57 ~= $0 || $0 == 45 }
  }
}
