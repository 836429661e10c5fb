import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Lists what is due.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "What is due in all workshops, or in one; ends with 2 when something is late.",
    discussion: """
      Actions, readings by how often a KPI is read, guesses to settle, today's values to find, \
      the days on which the team looks again, and once a month whether anything has changed.
      --ics writes a calendar. Reading it in twice changes nothing, a later one moves what has moved.
      """)

  @Argument(
    help: ArgumentHelp(
      "The workshop's name, or the path of its folder; all of the home without it.",
      valueName: "name"))
  var words: [String] = []

  var name: String? { words.isEmpty ? nil : words.joined(separator: " ") }

  @Flag(help: "As a calendar, RFC 5545.")
  var ics = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let parts = try parts(world)
      if ics {
        try world.print(CalendarFile.text(of: parts))
      } else if options.json {
        let items = parts.flatMap { part in part.list.items.map { $0.result(in: part) } }
        try world.print(JSONValue.array(items).text())
      } else {
        world.say(passages(parts, today: world.today))
      }
      if parts.contains(where: { !$0.list.late.isEmpty }) { throw Exit.checkFoundErrors.code }
    }
  }

  private func parts(_ world: Host) throws -> [CalendarFile.Part] {
    if let name {
      let reading = try ReadOnlyWorkshop(name, options, world)
      return [
        CalendarFile.Part(
          folder: SessionHome.lastName(of: SessionHome.plain(reading.path)),
          list: DueList(
            of: reading.session, today: world.today, along: GuideWalks().walk(of: reading.session)),
          last: reading.minutes.map(\.moment).max())
      ]
    }
    let home = try Home(given: options.home, environment: world.environment)
    let (sessions, today, walks) = (home.sessions, world.today, GuideWalks())
    let parts = try sessions.folders().concurrentMap { folder in
      let entry = sessions.entry(folder)
      return Result { () throws(StorageProblem) in
        let session = try entry.session.get()
        return CalendarFile.Part(
          folder: entry.folder,
          list: DueList(of: session, today: today, along: walks.walk(of: session)),
          last: entry.lastMoment)
      }
    }
    return parts.compactMap { part in
      switch part {
      case .success(let part): return part
      case .failure(let problem):
        world.remark([.init(.warning, problem.sentence)])
        return nil
      }
    }
  }

  private func passages(_ parts: [CalendarFile.Part], today: Day) -> [Message] {
    let due = parts.filter { !$0.list.items.isEmpty }
    guard !due.isEmpty else { return [.init(.plain, "Nothing is due.")] }
    return due.enumerated().flatMap { place, part in
      [
        .init(.title, "\(place == 0 ? "" : "\n")\(part.list.title) [\(part.folder)]")
      ]
        + part.list.items.map { item in
          .init(item.isLate ? .warning : .plain, item.line(today: today), hang: 2)
        }
    }
  }
}

extension Due {
  /// As one of the results of `waymark due --json`.
  fileprivate func result(in part: CalendarFile.Part) -> JSONValue {
    JSONValue(result: [
      "workshop": .string(part.list.title), "folder": .string(part.folder),
      "what": .string(what.rawValue), "thing": .string(thing.id.text), "title": .string(title),
      "owner": JSONValue(owner), "day": JSONValue(day?.text),
      "standing": .string(standing.rawValue),
    ])
  }
}
