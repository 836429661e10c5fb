import ArgumentParser
import Exchange

/// Prints the published JSON Schema.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a session in JSON, for other programs.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run { try world.print(JSONSchema.text()) }
  }
}
