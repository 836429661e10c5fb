import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Follows a journey over a line of workshops.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend",
    abstract: "Follow feelings, pains, reports, votes and KPIs over a line of workshops.",
    discussion: """
      The line leads from a workshop to the one it was begun from, and on: waymark new NAME --from OLD \
      makes one. Things are the same by their short name, else by what they are called.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, csv, svg
  }

  @Argument(help: "The last workshop of the line: its name, its folder, or either with @REVISION.")
  var name: String

  @Argument(help: "A step of its map, to follow it alone.")
  var touchpoint: String?

  @Option(help: "The format: text, markdown, csv or svg.")
  var format = Kind.text

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let line = try WorkshopLine(endingWith: name, options, world)
      world.remark(line.breaks)
      let step = try touchpoint.map { try self.step(called: $0, in: line.sessions) }
      guard let trend = Trend(over: line.sessions, step: step), !trend.rows.isEmpty else {
        return world.say([.init(.plain, "Nothing was scored, told or counted yet.")])
      }
      if options.json {
        return try world.print(TrendText.json(of: trend).text())
      }
      switch format {
      case .text: world.say(TrendReport(of: trend, isLinear: world.isAccessible).passages)
      case .markdown: try world.show(TrendText.markdown(of: trend))
      case .csv: try world.show(TrendText.csv(of: trend))
      case .svg: try world.show(TrendSVG.text(of: trend))
      }
    }
  }

  private func step(called name: String, in line: [Session]) throws -> Identifier {
    let steps = line.last?.touchpoints.members ?? []
    let names = steps.map { step in line.last?.title(of: Reference(.touchpoint, step.id)) ?? "" }
    let wanted = SpokenName(name)
    let found = zip(steps, names).filter { step, title in
      step.id.text == name || SpokenName(title) == wanted
    }.map(\.0)
    let begun = zip(steps, names).filter { wanted.begins(SpokenName($0.1)) }.map(\.0)
    if let one = found.count == 1 ? found.first : begun.count == 1 ? begun.first : nil {
      return one.id
    }
    let nearest = Nearest.match(for: name, in: names + steps.map(\.id.text))
    let hint =
      found.count + begun.count > 1
      ? "Several are called so: \((found.isEmpty ? begun : found).map(\.id.text).joined(separator: ", "))."
      : nearest.map { "Did you mean \($0)?" }
        ?? "waymark show \(self.name) touchpoints lists them."
    throw Trouble(exit: .usage, "There is no step called \(name) on the last map. \(hint)")
  }
}
