import ArgumentParser

/// The door: names the commands and nothing else.
@main
struct Waymark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waymark",
    abstract: "Leads a team through a customer journey mapping workshop.",
    discussion: """
      Without a command it lists the saved workshops and offers to go on with one.
      Every answer is saved before the next question. Nothing leaves this machine.
      """,
    version: "0.1.0",
    subcommands: [
      Start.self, New.self, Open.self, AskAfter.self, Scribe.self, List.self, DueCommand.self,
      Follow.self, RenameWorkshop.self, DeleteWorkshop.self, Show.self, MinutesCommand.self,
      CheckMap.self, Agree.self, Export.self, MergeCopies.self, Import.self, Replay.self,
      GuideCommand.self, DoctorCommand.self, Find.self, Compare.self, TrendCommand.self,
      AtlasCommand.self, GitCommand.self, Events.self, HelpOn.self, Completions.self, Manual.self,
      Schema.self,
    ],
    defaultSubcommand: Start.self)

  static func main() {
    do throws(Trouble) {
      try Handover.check()
    } catch {
      Host(Settings()).complain(error)
      exit(withError: error.exit.code)
    }
    do {
      if try runPlainly(Array(CommandLine.arguments.dropFirst())) { return }
      var command = try parseAsRoot()
      try command.run()
    } catch {
      leave(over: error)
    }
  }
}
