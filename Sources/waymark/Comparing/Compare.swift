import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Says what changed between two maps.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what changed from one map to another; ends with 2 when anything did.",
    discussion: """
      Stages, steps, feelings, pains, numbers and ideas, by stage, the worst first. Things are the same \
      by their short name, else by what they are called.
      Behind an @ stands a revision, where the folder is under git: waymark compare van-parts@HEAD~5 \
      van-parts.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html
  }

  @Argument(help: "The older map: a workshop's name, its folder, or either with @REVISION.")
  var old: String

  @Argument(help: "The newer map.")
  var new: String

  @Option(help: "The format: text, markdown or html.")
  var format = Kind.text

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let comparison = MapComparison(
        old: try NamedMap(old, options, world).session,
        new: try NamedMap(new, options, world).session)
      if options.json {
        try world.print(ComparisonJSON.value(of: comparison).text())
      } else {
        switch format {
        case .text:
          world.say(ComparisonReport(of: comparison, isLinear: world.isAccessible).passages)
        case .markdown: try world.show(MarkdownPage.text(of: ComparisonOutline.of(comparison)))
        case .html: try world.show(HTMLPage.text(of: ComparisonOutline.of(comparison)))
        }
      }
      if !comparison.isEmpty { throw Exit.checkFoundErrors.code }
    }
  }
}
