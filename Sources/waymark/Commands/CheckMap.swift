import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Asks of a map what the method would ask, or holds it against a team's own bar.
struct CheckMap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Ask of a map what the method would ask; ends with 2 when something required is missing.",
    discussion: """
      --policy FILE holds it against a team's own bar instead: a recfile of rules, one finding for each that \
      does not hold. `waymark help agreed` has one to begin from, and a workflow for pull requests.
      --leave PLACE --because REASON leaves what is asked of a place so, until something changes there.
      """
  )

  @Argument(
    help: ArgumentHelp("The workshop's name, or the path of its folder.", valueName: "name"))
  var words: [String]

  /// A name of several words is one name, also where nobody put it into quotation marks.
  var name: String { words.joined(separator: " ") }

  @Option(
    help: ArgumentHelp("Hold it against the rules of this file instead.", valueName: "file"),
    completion: .file(extensions: ["rec"]))
  var policy: String?

  @Option(help: ArgumentHelp("Leave so what is asked of this place.", valueName: "place"))
  var leave: String?

  @Option(help: ArgumentHelp("Why it is left so.", valueName: "reason"))
  var because: String?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard (leave == nil) == (because == nil) else {
      throw ValidationError("A place is left so for a reason: --leave PLACE --because REASON.")
    }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      if let leave, let because { return try self.leave(leave, because, world) }
      let bar = try policy.map(CheckMap.policy)
      let reading = try ReadOnlyWorkshop(name, options, world)
      let input = CheckInput(
        session: reading.session, walk: reading.walk, today: world.today,
        words: SpokenWordsCodec.builtIn)
      let found = AnsweredFindings(
        bar?.findings(in: input) ?? Check.findings(in: input), in: reading.session)
      let findings = found.open
      if options.json {
        let answered = found.answered.map { $0.finding.result(answered: $0.reason) }
        try world.print(
          JSONValue.array(findings.map { $0.result(answered: nil) } + answered).text())
      } else if let bar, findings.isEmpty {
        let count = bar.rules.count
        world.say([
          .init(.done, "The map meets the bar: \(count.counted("rule", "rules")).")
        ])
      } else {
        world.say(FindingList.passages(findings) + FindingList.answered(found.answered.count))
      }
      if findings.contains(where: { $0.severity == .error }) { throw Exit.checkFoundErrors.code }
    }
  }

  private func leave(_ place: String, _ because: String, _ world: Host) throws {
    let home = try Home(given: options.home, environment: world.environment)
    let change = SilentChange(
      path: home.sessions.path(ofSessionCalled: name), writer: world.writer(options.writer),
      world: world)
    _ = try change.keep { session, walk in
      let input = CheckInput(
        session: session, walk: walk, today: world.today, words: SpokenWordsCodec.builtIn)
      let found = AnsweredFindings(Check.findings(in: input), in: session)
      let answer = FindingReason(place: place, reason: because)
      switch answer.edits(in: found, session, on: world.today, walk.guide) {
      case .success(let edits): return edits
      case .failure(let problem): throw Trouble(exit: .usage, problem.sentence)
      }
    }
    world.say([.init(.done, FindingReason.saved)])
  }

  /// Every mistake in the file is told at once.
  private static func policy(_ file: String) throws -> Policy {
    let bytes = try PlainFile.read(file)
    let problems = PolicyCodec.problems(in: bytes, file: file)
    guard problems.isEmpty else {
      throw Trouble(exit: .badData, problems.map(\.sentence).joined(separator: "\n"))
    }
    return try PolicyCodec.read(bytes, file: file)
  }
}

extension Check.Finding {
  fileprivate func result(answered reason: String?) -> JSONValue {
    JSONValue(result: [
      "rule": .string(rule), "severity": .string(severity.rawValue), "step": .string(step),
      "place": .string(place.text), "question": JSONValue(place.question),
      "message": .string(message), "advice": .string(advice),
      "answered": JSONValue(reason),
    ])
  }
}
