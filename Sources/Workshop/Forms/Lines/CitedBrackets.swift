/// Words with square brackets in them: sources, and what only looks like one.
struct CitedBrackets {
  /// Without the sources, and these; other brackets stay text.
  private(set) var text = CitedText(body: "", sources: [])
  private(set) var doubts: [String] = []
  /// A name near that of a source is a slip, to be mended before the line is kept.
  private(set) var slip: String?
  /// The bracket that is amiss, and the one that was probably meant.
  private(set) var meant: (said: String, instead: String)?

  init(_ words: String, by reader: HarvestReader) {
    var body = ""
    var tail = Substring(words)
    while let open = tail.firstIndex(of: "["), let close = tail[open...].firstIndex(of: "]") {
      let names = tail[tail.index(after: open)..<close]
        .split { LineText.separators.contains($0) }.map { LineText.trimmed($0) }
      let found = names.compactMap(reader.source)
      body += tail[..<open]
      if !names.isEmpty, found.count == names.count {
        text.sources += found.filter { !text.sources.contains($0) }
      } else {
        body += tail[open...close]
        doubt(String(tail[open...close]), names, by: reader)
      }
      tail = tail[tail.index(after: close)...]
    }
    text.body = (body + tail).split(separator: " ").joined(separator: " ")
    takeRound(by: reader)
  }

  /// Round brackets at the end that call a source are meant as one.
  private mutating func takeRound(by reader: HarvestReader) {
    guard text.sources.isEmpty, doubts.isEmpty, slip == nil,
      let said = ClosingBrackets(text.body).round,
      let source = SpokenSource(String(said)).plainlyMeant(in: reader.session),
      let open = text.body.lastIndex(of: "(")
    else { return }
    doubts.append("(\(said)) is counted as the source [\(source.text)].")
    let mark = text.body[open...].drop { $0 != ")" }.dropFirst()
    text.body = LineText.trimmed(text.body[..<open]) + mark
    text.sources = [source]
  }

  private mutating func doubt(_ bracket: String, _ names: [String], by reader: HarvestReader) {
    let nearest = names.filter { reader.source($0) == nil }
      .compactMap { SpokenSource($0).likely(in: reader.session)?.text }.first
    guard let nearest else {
      doubts.append("\(bracket) names no source, so it stays text.")
      return
    }
    guard slip == nil else { return }
    meant = (bracket, "[\(nearest)]")
    slip = "\(bracket) names no source. Did you mean [\(nearest)]?"
  }
}
