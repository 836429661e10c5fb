import Workshop

extension Doctor.Finding {
  /// What a terminal that is none, plain or unknown takes away.
  static func terminal(_ around: Doctor.Surroundings) -> Self? {
    let name = around.terminal
    if !around.isTerminal {
      return Self(
        "no-terminal", .note, "fit for a pipe or a file: lines are read as they come.",
        "At a terminal they can be edited.")
    }
    if name.isEmpty || name == "dumb" {
      return Self(
        "plain-terminal", .note,
        "fit for plain lines, without colours: TERM is \(name.isEmpty ? "not set" : name).",
        "Set TERM to xterm-256color if the terminal can do more.")
    }
    if around.isKnown { return nil }
    return Self(
      "unknown-terminal", .warning,
      "TERM is \"\(VisibleText.of(name))\", which this system does not know.",
      "Set TERM to a kind it knows, such as xterm-256color.")
  }
}

extension Doctor {
  /// Whether the system describes a kind of terminal; true when it has no descriptions to look in.
  ///
  /// - Parameter home: the person's own folder, where further descriptions may stand.
  package static func knowsTerminal(_ name: String, home: String?) -> Bool {
    guard let first = name.utf8.first, !name.contains("/") else { return false }
    let folders =
      (home.map { ["\($0)/.terminfo"] } ?? []) + [
        "/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo",
        "/usr/local/share/terminfo",
      ]
    let present = folders.filter(PlainFile.isFolder)
    let letters = [String(decoding: [first], as: UTF8.self), String(first, radix: 16)]
    return present.isEmpty
      || present.contains { folder in
        letters.contains { PlainFile.exists("\(folder)/\($0)/\(name)") }
      }
  }
}
