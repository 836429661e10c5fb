import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

extension Waymark {
  /// Asks of a map what the method would ask.
  struct CheckMap: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract:
        "Ask of a map what the method would ask; ends with 2 when something required is missing."
    )

    @Argument(help: "The workshop's name, or the path of its folder.")
    var name: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let world = Host(options: options)
      try world.run {
        let reading = try ReadOnlyWorkshop(name, options, world)
        let findings = Check.findings(
          in: CheckInput(
            session: reading.session, walk: reading.walk, today: world.today,
            words: SpokenWordsCodec.builtIn))
        if options.json {
          try world.print(JSONValue.array(findings.map(\.result)).text())
        } else {
          world.say(FindingList.passages(findings))
        }
        if findings.contains(where: { $0.severity == .error }) { throw Exit.checkFoundErrors.code }
      }
    }
  }
}

extension Check.Finding {
  fileprivate var result: JSONValue {
    JSONValue(result: [
      "rule": .string(rule), "severity": .string(severity.rawValue), "step": .string(step),
      "place": .string(place.text), "question": JSONValue(place.question),
      "message": .string(message), "advice": .string(advice),
    ])
  }
}
