import ArgumentParser
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
        let reading = try Reading(name, options, world)
        let findings = Check.findings(
          in: CheckInput(session: reading.session, walk: reading.walk, today: world.today))
        if options.json {
          try world.print(JSONText.of(findings.map(FindingLine.init)))
        } else {
          world.say(FindingList.passages(findings))
        }
        if findings.contains(where: { $0.severity == .error }) { throw Exit.checkFoundErrors.code }
      }
    }
  }
}

/// One finding as JSON.
private struct FindingLine: Encodable {
  let rule: String
  let severity: String
  let step: String
  let place: String
  let question: String?
  let message: String
  let advice: String

  init(_ finding: Check.Finding) {
    rule = finding.rule
    severity = finding.severity.rawValue
    step = finding.step
    place = finding.place.text
    question = finding.place.question
    message = finding.message
    advice = finding.advice
  }
}
