import ArgumentParser

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder that holds the workshops.", valueName: "folder"),
    completion: .directory)
  var home: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Linear output for screen readers, remembered: no drawings, no redrawing.")
  var accessible: Bool?

  @Flag(name: .customLong("no-color"), help: "No colours.")
  var noColor = false

  @Flag(name: .shortAndLong, help: "Results only, no talk.")
  var quiet = false

  @Flag(help: "Results as JSON, where a command has any.")
  var json = false

  @Flag(name: .customLong("no-input"), help: "Never wait for an answer; fail instead.")
  var noInput = false

  @Option(
    name: .customLong("as"), help: ArgumentHelp("Whom the minutes name.", valueName: "name"))
  var writer: String?

  var settings: Settings {
    Settings(
      home: home, isAccessible: accessible, noColor: noColor, isQuiet: quiet, noInput: noInput,
      writer: writer)
  }
}
