import ArgumentParser

/// Prints the manual page.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, for man.",
    discussion: "To read it: waymark manual | man -l -")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let tree = try CommandTree(dump: Waymark._dumpHelp())
      try world.print(ManualPage(tree: tree, version: Waymark.configuration.version).text)
    }
  }
}
