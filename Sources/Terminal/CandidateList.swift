import CEditline
import Shell

/// What Tab shows when several things could be meant.
struct CandidateList {
  let candidates: [Completion.Candidate]

  /// Rows that fit the width: each name with a few words about it, or names alone in columns.
  func rows(width: Int) -> [String] {
    let names = candidates.map { Message.visible($0.text) }
    let widest = names.map { CandidateList.width(of: $0) }.max() ?? 0
    if candidates.allSatisfy(\.about.isEmpty) {
      return grid(of: names, cell: widest + 2, width: width)
    }
    let cell = min(widest, max(width / 2, 8)) + 2
    return zip(names, candidates).map { name, candidate in
      let about = Message.visible(candidate.about)
      if about.isEmpty { return name }
      let padded = CandidateList.padded(name, to: cell)
      // One column stays free: a full row would wrap on some terminals.
      let room = width - 1 - CandidateList.width(of: padded)
      let clipped = CandidateList.clipped(about, to: room)
      return clipped.isEmpty ? name : padded + clipped
    }
  }

  private func grid(of names: [String], cell: Int, width: Int) -> [String] {
    let columns = max(1, (width - 1) / max(cell, 1))
    let rowCount = (names.count + columns - 1) / columns
    return (0..<rowCount).map { row in
      let inRow = stride(from: row, to: names.count, by: rowCount).map { names[$0] }
      let padded = inRow.dropLast().map { CandidateList.padded($0, to: cell) }
      return padded.joined() + (inRow.last ?? "")
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - CandidateList.width(of: text)))
  }

  private static func clipped(_ text: String, to width: Int) -> String {
    if CandidateList.width(of: text) <= width { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += CandidateList.width(of: String(character))
      if used > width { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept.isEmpty ? "" : kept + "…"
  }

  private static func width(of text: String) -> Int {
    text.reduce(0) { sum, character in
      sum + (character.unicodeScalars.map { Int(ce_width($0.value)) }.max() ?? 0)
    }
  }
}
