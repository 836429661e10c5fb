import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Lists the saved workshops.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the saved workshops.")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    try Listing.say(options.settings, asJSON: options.json)
  }
}

/// The saved workshops under a home, the latest first.
struct Listing {
  let home: Home

  /// Says which there are, the latest first.
  static func say(_ settings: Settings, asJSON: Bool) throws {
    let world = Host(settings)
    try world.run {
      let home = try Home(given: settings.home, environment: world.environment)
      let lobby = try Listing(home: home).lobby(today: world.today)
      if asJSON {
        try world.print(JSONValue.array(lobby.saved.map(\.result)).text())
      } else {
        world.say(lobby.due + lobby.list(at: world.now()))
      }
      let leftovers = home.sessions.leftovers
      if !leftovers.isEmpty {
        let advice = Message(.hint, "waymark doctor removes what nobody finished.")
        world.remark(leftovers.map { .init(.warning, $0.fact) } + [advice])
      }
    }
  }

  func lobby(today: Day) throws -> WorkshopPicker {
    let (sessions, walks) = (home.sessions, GuideWalks())
    let saved = try sessions.folders().concurrentMap { folder in
      Listing.saved(sessions.entry(folder), today: today, walks)
    }
    let sorted = saved.sorted {
      ($0.last?.seconds ?? 0, $1.folder) > ($1.last?.seconds ?? 0, $0.folder)
    }
    return WorkshopPicker(
      saved: sorted, home: home.path, words: { SpokenWordsCodec.builtIn })
  }

  private static func saved(
    _ entry: SessionHome.SavedWorkshop, today: Day, _ walks: GuideWalks
  ) -> WorkshopPicker.Saved {
    switch entry.session {
    case .success(let session):
      WorkshopPicker.Saved(
        folder: entry.folder, title: entry.title, step: step(of: session, walks),
        last: entry.lastMoment,
        due: DueList(of: session, today: today, along: walks.walk(of: session))
          .summary(called: entry.title))
    case .failure(let problem):
      WorkshopPicker.Saved(
        folder: entry.folder, title: entry.title, step: "", last: nil, trouble: problem.sentence)
    }
  }

  private static func step(of session: Session, _ walks: GuideWalks) -> String {
    guard let walk = walks.walk(of: session) else {
      return "with its own guide"
    }
    guard let position = walk.position(in: session) else { return "every question done" }
    let left = walk.leftOpen(in: session).count
    return left > 0
      ? "through, \(left.counted("question", "questions")) open"
      : "at \(walk.step(of: position).title)"
  }
}

extension WorkshopPicker.Saved {
  fileprivate var result: JSONValue {
    JSONValue(result: [
      "folder": .string(folder), "title": .string(title), "step": .string(step),
      "last": JSONValue(last?.text), "trouble": JSONValue(trouble), "due": JSONValue(due),
    ])
  }
}
