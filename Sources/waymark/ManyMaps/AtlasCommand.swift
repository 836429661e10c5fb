import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Writes one page over many maps.
struct AtlasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "atlas",
    abstract: "Write one page over all workshops: journeys, what is due, and what recurs.",
    discussion: """
      Journeys with their curve, who looks after them, when something was last said and the share on \
      sources; what is due; pains that stand in three maps or more; opportunities and KPIs over all; \
      personas and segments that recur. Votes and cards of silent rounds never appear.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case html, markdown, json, csv
  }

  @Argument(help: "Workshops or folders of them; without any, all of the home.")
  var folders: [String] = []

  @Option(help: "The format: html, markdown, json or csv.")
  var format = Kind.html

  @Option(
    name: .shortAndLong, help: "The file to write; - is standard output, the default.",
    completion: .file())
  var output: String?

  @Flag(help: "Replace a file that is there; it is kept once, with ~ after its name.")
  var force = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let today = world.today
      let maps = try SavedMaps(in: folders, home: options.home, world).each {
        place throws(StorageProblem) in
        let session = try SessionGlance.session(at: place.path)
        let last = try SessionGlance.lastMoment(at: place.path)
        return AtlasMap(session, folder: place.name, lastDay: last?.day, today: today)
      } leavingOut: {
        world.remark([.init(.warning, "Left out: \($0.sentence)")])
      }
      if maps.isEmpty {
        throw Trouble(
          exit: .failure, "No map can be shown. Begin one with waymark new, or name a folder.")
      }
      try write(text(of: Atlas(of: maps, today: today)), world)
    }
  }

  private func text(of atlas: Atlas) -> String {
    switch options.json ? .json : format {
    case .html: AtlasPage.text(of: atlas)
    case .markdown: AtlasText.markdown(of: atlas)
    case .json: AtlasJSON.text(of: atlas)
    case .csv: AtlasText.csv(of: atlas)
    }
  }

  private func write(_ text: String, _ world: Host) throws {
    guard let output, output != "-" else { return try world.show(text) }
    let outcome = try ExportFiles.write(Array(text.utf8), to: output, isForced: force)
    world.remark([ExportBundle.told(outcome, at: output)])
  }
}
