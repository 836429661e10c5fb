import ArgumentParser

/// Prints what makes a login shell complete commands and options.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print what makes bash, zsh or fish complete commands and options.",
    discussion: """
      For bash: waymark completions bash > ~/.local/share/bash-completion/completions/waymark
      For zsh: waymark completions zsh > a folder of your fpath, as _waymark
      For fish: waymark completions fish > ~/.config/fish/completions/waymark.fish
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var shell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "bash, zsh or fish.")
  var kind: Kind

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run { try world.print(Waymark.completionScript(for: kind.shell) + "\n") }
  }
}
