import Workshop

/// What `/help` and `/keys` say, made from the table of commands.
package enum Help {
  package static func passages(
    about name: String, formats: [Completion.Candidate] = []
  ) -> [Message] {
    let word = name.hasPrefix("/") ? String(name.dropFirst()) : name
    guard !word.isEmpty else { return overview }
    let wanted = word.lowercased() == "remove" ? "delete" : word.lowercased()
    if !name.hasPrefix("/"), let topic = HelpTopic(rawValue: wanted) {
      return topic.passages + (topic == .exports ? [rows(formats)].compactMap { $0 } : [])
    }
    guard let verb = ShellCommand(rawValue: wanted) else {
      let names = ShellCommand.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue)
      let nearest = Nearest.match(for: word, in: names)
      let hint = nearest.map { "Did you mean \($0)?" } ?? "/help lists the commands."
      return [.init(.problem, "There is no command or topic \(word). \(hint)")]
    }
    return passages(about: verb, formats: formats)
  }

  static func passages(
    about verb: ShellCommand, formats: [Completion.Candidate] = []
  ) -> [Message] {
    let details = verb.details.isEmpty ? [] : [Message(.plain, verb.details)]
    let choices = verb == .export ? [rows(formats)].compactMap { $0 } : []
    return [.init(.title, verb.usage), .init(.plain, verb.purpose)] + details + choices
  }

  static var overview: [Message] {
    let widest = ShellCommand.allCases.map { $0.usage.count }.max() ?? 0
    var passages: [Message] = []
    for group in ShellCommand.Group.allCases {
      let rows = ShellCommand.allCases.filter { $0.group == group }.map {
        "  " + DisplayWidth.padded($0.usage, to: widest + 2) + $0.purpose
      }
      passages.append(.init(.title, group.rawValue))
      passages.append(.init(.drawing, rows.joined(separator: "\n")))
    }
    let topics = HelpTopic.allCases.filter { $0 != .commands }.map(\.rawValue)
    passages.append(
      .init(
        .hint,
        "/help NAME tells more, also about: \(topics.joined(separator: ", "))."))
    passages.append(
      .init(
        .hint,
        "Anything else you type is the answer. `?` helps with the question, `unknown` is an answer, "
          + "//text begins an answer with a slash."))
    return passages
  }

  /// Names with their purposes, one a line.
  private static func rows(_ candidates: [Completion.Candidate]) -> Message? {
    guard let widest = candidates.map(\.text.count).max() else { return nil }
    let rows = candidates.map { "  " + DisplayWidth.padded($0.text, to: widest + 2) + $0.about }
    return .init(.drawing, rows.joined(separator: "\n"))
  }

  static let keys = """
      Enter          takes the line
      Tab            completes commands, names, choices and [sources]
      Up, Down       earlier lines of the same kind
      Ctrl-R         searches earlier lines
      Ctrl-A, Ctrl-E the beginning and the end of the line
      Ctrl-C         drops the line; twice on an empty line leaves
      Ctrl-D         on an empty line saves and leaves
      Ctrl-L         clears the screen
    """
}
