/// A line typed before, with what a correction says in place of what it said.
extension HarvestReader {
  /// The line before as the correction means it: `15, not 12` puts a word in place of another, `by 15 May`
  /// a day in place of a day; nil where it stands for the whole line.
  package func revised(_ line: String, by correction: SpokenCorrection) -> String? {
    if let mended = correction.mended(line) { return mended }
    if let person = participant(correction.said), case .understood(let read) = self.read(line),
      let old = read.parts.first(where: { form.field(of: $0)?.vocabulary == .people }),
      let range = line.firstRange(of: old.said), !old.said.isEmpty
    {
      return line.replacingSubrange(range, with: person)
    }
    var taken = TakenParts(reader: self)
    guard taken.claim(correction.said, isBracket: false), let part = taken.parts.first,
      case .understood(let read) = self.read(line)
    else { return nil }
    guard let old = read.parts.first(where: { $0.field == part.field }) else {
      return "\(line), \(correction.said)"
    }
    guard let range = line.firstRange(of: old.said), !old.said.isEmpty else { return nil }
    return line.replacingSubrange(range, with: correction.said)
  }
}

extension String {
  /// The text with other words in one place of it.
  func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + self[range.upperBound...]
  }
}
