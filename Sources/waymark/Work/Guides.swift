import Storage
import Workshop

/// How a name or a file leads to a guide.
enum Guides {
  /// The guide of a session: its own `guide.rec`, else the built-in one it names.
  static func guide(of session: Session, in folder: borrowing SessionFolder) throws -> Guide {
    if let bytes = try folder.guide() {
      return try GuideCodec.read(bytes, file: folder.path + "/guide.rec", base: BuiltInGuides.guide)
    }
    let name = session.facts.guide ?? BuiltInGuides.standard
    guard let guide = BuiltInGuides.guide(named: name) else {
      throw Trouble(
        exit: .badData,
        "\(folder.path)/session.rec: there is no guide called \(name). waymark guide list names them."
      )
    }
    return guide
  }

  /// A guide by its name, or from a file; the bytes are what a new session keeps of a file.
  static func named(_ text: String) throws -> (guide: Guide, bytes: [UInt8]?) {
    if let guide = BuiltInGuides.guide(named: text) { return (guide, nil) }
    guard text.contains("/") || text.contains(".") else {
      let nearest = Nearest.match(for: text, in: BuiltInGuides.names)
      let hint = nearest.map { "Did you mean \($0)?" } ?? "waymark guide list names them."
      throw Trouble(exit: .usage, "There is no guide called \(text). \(hint)")
    }
    let bytes = try PlainFile.read(text)
    return (try GuideCodec.read(bytes, file: text, base: BuiltInGuides.guide), bytes)
  }
}
