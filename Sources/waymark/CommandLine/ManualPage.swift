import Shell

/// The manual page, made from the tables that help is made from.
///
/// The format is roff with the `man` macros (man-pages(7), groff_man(7)).
struct ManualPage {
  let tree: CommandTree
  let version: String

  var text: String {
    var page = Roff()
    page.title("WAYMARK", section: 1, source: "waymark \(version)")
    page.section("NAME")
    page.paragraph("waymark - leads a team through a customer journey mapping workshop")
    page.section("SYNOPSIS")
    page.term("waymark", "[COMMAND] [OPTIONS]")
    page.section("DESCRIPTION")
    for line in (tree.discussion ?? "").split(separator: "\n") { page.paragraph(String(line)) }
    page.section("COMMANDS")
    for command in commands { add(command, named: command.commandName, to: &page) }
    page.section("OPTIONS OF EVERY COMMAND")
    for argument in shared { page.term(argument.usage, argument.abstract ?? "") }
    page.section("IN THE SHELL")
    for verb in ShellCommand.allCases {
      page.term(
        verb.usage, [verb.purpose, verb.details].filter { !$0.isEmpty }.joined(separator: " "))
    }
    for reference in CommandReference.all where reference.name != HelpTopic.commands.rawValue {
      page.section(reference.name.uppercased())
      page.passages(reference.passages)
    }
    return page.text
  }

  private var commands: [CommandTree] {
    tree.subcommands.filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// What all commands take is told once.
  private var shared: [CommandTree.Argument] {
    let lists = commands.filter { $0.subcommands.isEmpty }.map { shown($0) }
    guard let first = lists.first else { return [] }
    return first.filter { argument in
      lists.allSatisfy { list in list.contains { $0.usage == argument.usage } }
    }
  }

  private func shown(_ command: CommandTree) -> [CommandTree.Argument] {
    command.arguments.filter(\.shouldDisplay)
  }

  private func add(_ command: CommandTree, named name: String, to page: inout Roff) {
    let everywhere = Set(shared.map(\.usage))
    let own = shown(command).filter { !everywhere.contains($0.usage) }
    let operands = own.filter { $0.kind == "positional" }.map(\.usage)
    page.term(([name] + operands).joined(separator: " "), command.abstract ?? "")
    for line in (command.discussion ?? "").split(separator: "\n") { page.further(String(line)) }
    for argument in own where argument.kind != "positional" {
      page.further("\(argument.usage): \(argument.abstract ?? "")")
    }
    for further in command.subcommands where further.commandName != "help" {
      add(further, named: "\(name) \(further.commandName)", to: &page)
    }
  }
}
