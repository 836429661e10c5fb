import ArgumentParser
import Shell
import Storage
import Workshop

/// Shows what a branch would bring.
struct GitPreview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show what merging a branch would bring, workshop by workshop; changes nothing.")

  @Argument(help: "A branch or another revision.")
  var branch: String

  @Argument(help: "A folder in the repository.", completion: .directory)
  var folder = "."

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if branch.hasPrefix("-") { throw ValidationError("\(branch) is no revision.") }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let repository = try GitRepository(at: folder)
      let folders = try repository.workshops(changedIn: branch)
      if folders.isEmpty {
        return world.say([.init(.plain, "\(branch) brings nothing new to any workshop.")])
      }
      for name in folders { try preview(name, repository, world) }
    }
  }

  private func preview(_ name: String, _ repository: GitRepository, _ world: Host) throws {
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    guard try repository.write(name, at: branch, to: scratch, as: "theirs") else {
      return world.say([.init(.plain, "\(branch) has no workshop at \(name).")])
    }
    let copy = try CopyMerger.Copy(called: name, at: "\(scratch.path)/theirs", world)
    guard try repository.write(name, at: "HEAD", to: scratch, as: "ours") else {
      return world.say([.init(.title, "\"\(copy.title)\" in \(name): a new workshop.")])
    }
    var folder = try SessionFolder(reading: "\(scratch.path)/ours")
    let loaded = try folder.load()
    let merger = CopyMerger(
      into: loaded.session, world.minutes(of: loaded), numbering: loaded.minutes.numbering,
      by: world.writer(options.writer), at: world.now())
    guard let merge = merger.merge(with: copy) else {
      return world.say([
        .init(
          .warning, "\(name): the two began apart, so every answer of both is kept or asked about.")
      ])
    }
    world.say(
      [.init(.place, name)]
        + MergeWording.opening(merge, from: copy.title, by: merger.writer(of: merge))
        + merge.conflicts.map { MergeWording.line($0, isTaken: false) })
  }
}

extension GitRepository {
  /// The folders of workshops that a revision changed since it left ours.
  fileprivate func workshops(changedIn branch: String) throws -> [String] {
    let names = try run(["diff", "--name-only", "-z", "HEAD...\(branch)"]).text
      .split(separator: "\0").map(String.init)
    var folders: Set<String> = []
    for name in names where name.hasSuffix(".rec") {
      var parts = name.split(separator: "/").dropLast()
      if parts.last == "minutes" { parts.removeLast() }
      let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
      let session = folder == "." ? "session.rec" : "\(folder)/session.rec"
      if try run(["cat-file", "-e", "\(branch):\(session)"], mayFail: true).status == 0 {
        folders.insert(folder)
      }
    }
    return folders.sorted()
  }
}
