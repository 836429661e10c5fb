import ArgumentParser
import Shell
import Storage

/// What git is told of workshops.
struct GitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git", abstract: "Let git join workshops record by record.",
    discussion: """
      waymark git install does what is needed in one repository; whoever clones it does the same there. \
      Then git merge, git rebase and git diff know what a touchpoint is. Where two branches gave \
      different answers both are kept, and the shell asks when the workshop is opened.
      """,
    subcommands: [
      GitInstall.self, GitRemove.self, GitStatus.self, GitPreview.self, GitMerge.self,
      GitWords.self,
    ])
}

struct GitInstall: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Let git join and compare workshops in a repository.")

  @Argument(help: "A folder in the repository.", completion: .directory)
  var folder = "."

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let repository = try GitRepository(at: folder)
      try repository.install()
      world.say([
        .init(.done, "git joins workshops in \(repository.top) record by record from now on."),
        .init(
          .hint,
          "Commit \(GitAttributes.file). Whoever clones the repository runs waymark git install there."
        ),
      ])
    }
  }
}

struct GitRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take out of a repository what install put there.")

  @Argument(help: "A folder in the repository.", completion: .directory)
  var folder = "."

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let repository = try GitRepository(at: folder)
      try repository.remove()
      world.say([.init(.done, "git joins workshops in \(repository.top) as plain text again.")])
    }
  }
}

struct GitStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell how git joins workshops here; ends with 2 when something is to be done.")

  @Argument(help: "A folder in the repository.", completion: .directory)
  var folder = "."

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let repository = try GitRepository(at: folder)
      let state = try repository.state()
      let unmerged = try repository.unmerged()
      world.say(
        [state.passage]
          + unmerged.map {
            .init(
              .warning,
              "\($0) waits for a merge to end. If it reads without marks of git, git add takes it.")
          })
      if case .ready = state, unmerged.isEmpty { return }
      throw Exit.checkFoundErrors.code
    }
  }
}

extension GitRepository.State {
  /// In a sentence, with what to do.
  var passage: Message {
    switch self {
    case .ready: .init(.done, "git joins workshops here record by record.")
    case .nameOnly:
      .init(
        .warning,
        "\(GitAttributes.file) names Waymark, but this clone does not know how to run it, so git joins "
          + "workshops as plain text. Run waymark git install.")
    case .commandOnly:
      .init(
        .warning,
        "This clone can run Waymark, but \(GitAttributes.file) gives it no file. Run waymark git install."
      )
    case .none:
      .init(.plain, "git joins workshops here as plain text. waymark git install changes that.")
    case .gone(let path):
      .init(.warning, "git is to run \(path), and nothing stands there. Run waymark git install.")
    }
  }
}
