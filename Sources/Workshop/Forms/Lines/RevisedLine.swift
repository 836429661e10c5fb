/// A line typed before, with what a correction says in place of what it said.
package struct RevisedLine {
  private let reader: HarvestReader
  private let line: String

  package init(_ line: String, by reader: HarvestReader) {
    (self.line, self.reader) = (line, reader)
  }

  /// The line as the correction means it: `15, not 12` puts a word in place of another, `by 15 May` a day
  /// in place of a day; nil where it stands for the whole line.
  package func mended(by correction: SpokenCorrection) -> String? {
    if let mended = correction.mended(line) { return mended }
    guard case .understood(let read) = reader.read(line) else { return nil }
    let form = reader.form
    if let person = reader.participant(correction.said),
      let old = read.parts.first(where: { form.field(of: $0)?.vocabulary == .people }),
      let range = line.firstRange(of: old.said), !old.said.isEmpty
    {
      return line.replacingSubrange(range, with: person)
    }
    if form.task == .makes(.participant), isName(correction.said),
      let place = form.naming(among: read.parts),
      let name = read.parts[place].values.first, let range = line.firstRange(of: name)
    {
      return line.replacingSubrange(range, with: correction.said)
    }
    var taken = TakenParts(reader: reader)
    guard taken.claim(correction.said, isBracket: false), let part = taken.parts.first else {
      return nil
    }
    guard let old = read.parts.first(where: { $0.field == part.field }) else {
      return "\(line), \(correction.said)"
    }
    guard let range = line.firstRange(of: old.said), !old.said.isEmpty else { return nil }
    return line.replacingSubrange(range, with: correction.said)
  }

  /// Whether the words are the name of somebody and nothing else.
  private func isName(_ words: String) -> Bool {
    let tokens = words.split(separator: " ")
    return 1...3 ~= tokens.count
      && tokens.allSatisfy { $0.first?.isUppercase == true && $0.allSatisfy(\.isLetter) }
  }
}

extension String {
  /// The text with other words in one place of it.
  func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
