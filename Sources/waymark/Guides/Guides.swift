import Shell
import Storage
import Workshop

/// How a name or a file leads to a guide.
enum Guides {
  /// The guide of a session: its own `guide.rec`, else the built-in one it names.
  static func guide(of session: Session, in folder: borrowing SessionFolder) throws -> Guide {
    let edition = session.facts.guideEdition
    if let bytes = try folder.guide() {
      return try GuideCodec.read(bytes, file: folder.path + "/guide.rec") {
        BuiltInGuides.guide(named: $0, edition: edition)
      }
    }
    let name = session.facts.guide ?? BuiltInGuides.standard
    guard let guide = BuiltInGuides.guide(named: name, edition: edition) else {
      throw Trouble(
        exit: .badData,
        "\(folder.path)/session.rec: there is no guide called \(name). waymark guide list names them."
      )
    }
    return guide
  }

  /// What the length of a workshop chooses among; nil where its guide is its own, was named for it, or
  /// is of the first edition.
  static func choice(of session: Session, in folder: borrowing SessionFolder) throws -> GuideChoice?
  {
    guard try folder.guide() == nil, (session.facts.guideEdition ?? 1) > 1,
      session.facts.guide != BuiltInGuides.stepByStep.name
    else { return nil }
    return GuideChoice(
      named: BuiltInGuides.guide(named:), forLength: BuiltInGuides.name(forLength:))
  }

  /// A guide that leads the day itself.
  static func ofDay(_ text: String) throws -> (guide: Guide, bytes: [UInt8]?) {
    let chosen = try named(text)
    guard !chosen.guide.isRound else {
      throw Trouble(
        exit: .usage,
        "\(chosen.guide.name) leads a round after the day. waymark follow NAME begins one.")
    }
    return chosen
  }

  /// A guide by its name, or from a file; the bytes are what a new session keeps of a file.
  static func named(
    _ text: String, edition: Int? = BuiltInGuides.edition
  ) throws -> (guide: Guide, bytes: [UInt8]?) {
    if let guide = BuiltInGuides.guide(named: text, edition: edition) { return (guide, nil) }
    guard text.contains("/") || text.contains(".") else {
      let nearest = Nearest.match(for: text, in: BuiltInGuides.names)
      let hint = nearest.map { "Did you mean \($0)?" } ?? "waymark guide list names them."
      throw Trouble(exit: .usage, "There is no guide called \(text). \(hint)")
    }
    let bytes = try PlainFile.read(text)
    let guide = try GuideCodec.read(bytes, file: text) {
      BuiltInGuides.guide(named: $0, edition: edition)
    }
    return (guide, bytes)
  }
}
