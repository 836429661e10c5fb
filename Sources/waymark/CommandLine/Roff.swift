import Shell

/// Text for roff; nothing in it is taken for a request.
struct Roff {
  private(set) var text = ""
  /// Whether nothing stands under the section's name yet.
  private var isFresh = false

  /// What parts a paragraph from the one above; under a section's name nothing does.
  private var gap: String {
    mutating get {
      defer { isFresh = false }
      return isFresh ? "" : ".PP\n"
    }
  }

  mutating func title(_ name: String, section: Int, source: String) {
    text += ".TH \(name) \(section) \"\" \"\(Roff.escaped(source))\" \"User Commands\"\n"
  }

  mutating func section(_ name: String) {
    text += ".SH \(Roff.escaped(name))\n"
    isFresh = true
  }

  mutating func paragraph(_ words: String) {
    text += "\(gap)\(Roff.line(words))\n"
  }

  mutating func term(_ term: String, _ words: String) {
    isFresh = false
    text += ".TP\n.B \(Roff.escaped(term))\n\(Roff.line(words))\n"
  }

  /// A further paragraph under a term.
  mutating func further(_ words: String) {
    text += ".IP\n\(Roff.line(words))\n"
  }

  /// Drawings keep their lines.
  mutating func passages(_ passages: [Message]) {
    for passage in passages {
      if passage.role == .drawing {
        let lines = passage.text.split(separator: "\n").map { Roff.line(String($0)) }
        text += "\(gap).nf\n" + lines.joined(separator: "\n") + "\n.fi\n"
      } else if passage.hang > 0 {
        let mark = passage.text.prefix(passage.hang)
        term(String(mark.trimmedRight), String(passage.text.dropFirst(passage.hang)))
      } else {
        paragraph(passage.text)
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\"", with: "\\(dq")
  }

  /// A line of text: a full stop or an apostrophe in front would be a request.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text.replacing("\n", with: " "))
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}

extension Substring {
  fileprivate var trimmedRight: Substring {
    var rest = self
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
