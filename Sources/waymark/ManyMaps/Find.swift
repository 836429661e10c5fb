import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Looks for words on every map there is.
struct Find: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find touchpoints, pains, opportunities, KPIs and quotes over all workshops.",
    discussion: """
      All words must stand in what is found; letter case and accents do not matter. Without words \
      everything is listed that fits the options. Votes, cards of a silent round, and names of people \
      in the room are never looked through.
      """)

  @Argument(help: ArgumentHelp("What to look for.", valueName: "word"))
  var words: [String] = []

  @Option(help: "Only on the way of this persona; a part of the name is enough.")
  var persona: String?

  @Option(help: "Only in this channel; a part of its name is enough.")
  var channel: String?

  @Option(
    help: "Only this; may be repeated: \(Find.kinds).",
    completion: .list(MapSearch.Kind.allCases.map { $0.rawValue.lowercased() }))
  var kind: [String] = []

  @Flag(
    help: """
      Only what still waits: a pain no opportunity answers, an opportunity nobody chose or dropped, a \
      KPI without a value, a quote without a place, a touchpoint with something unknown.
      """)
  var open = false

  @Flag(help: "Only what rests on a source.")
  var evidence = false

  @Flag(help: "Only what rests on none.")
  var assumption = false

  @Option(
    name: .customLong("in"),
    help: "Look here instead of the home: a workshop, or a folder of them; may be repeated.",
    completion: .directory)
  var folders: [String] = []

  @OptionGroup var options: GlobalOptions

  private static let kinds = MapSearch.Kind.allCases.map { $0.rawValue.lowercased() }
    .joined(separator: ", ")

  func validate() throws {
    if evidence, assumption {
      throw ValidationError("--evidence and --assumption leave nothing. Leave out one of them.")
    }
    for name in kind where Find.kind(name) == nil {
      throw ValidationError("There is no kind called \(name). The kinds: \(Find.kinds).")
    }
    if words.allSatisfy({ AnswerReader.trimmed($0).isEmpty }), persona == nil, channel == nil,
      kind.isEmpty, !open, !evidence, !assumption
    {
      throw ValidationError("Say what to look for: waymark find invoice, or waymark find --open.")
    }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let maps = try SavedMaps(in: folders, home: options.home, world)
      let search = search
      let found = maps.each { map throws(StorageProblem) in
        try SessionGlance.hits(of: search, at: map.path).map { one in
          FoundHits(map: map, title: one.title ?? map.name, hits: one.hits)
        }
      } leavingOut: {
        world.remark([.init(.warning, "Left out: \($0.sentence)")])
      }
      if options.json {
        try world.print(JSONValue.array(found.flatMap(\.results)).text())
      } else {
        world.say(found.flatMap(\.passages) + [closing(found, of: maps.all.count)])
      }
    }
  }

  private var search: MapSearch {
    var search = MapSearch(words)
    if !kind.isEmpty {
      search.kinds = MapSearch.Kind.allCases.filter(kind.compactMap(Find.kind).contains)
    }
    search.persona = persona.map { SearchText($0) }
    search.channel = channel.map { SearchText($0) }
    search.isOpenOnly = open
    search.basis = evidence ? .evidence : assumption ? .assumption : nil
    return search
  }

  private static func kind(_ name: String) -> MapSearch.Kind? {
    MapSearch.Kind.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
  }

  private func closing(_ found: [FoundHits], of count: Int) -> Message {
    let workshops = count.counted("workshop", "workshops")
    let hits = found.reduce(0) { $0 + $1.hits.count }
    if hits == 0 {
      return .init(
        .hint, "Nothing like that on the maps of \(workshops). Try fewer words, or a part of one.")
    }
    return .init(
      .hint, "\(hits.counted("place", "places")), on \(found.count) of \(workshops).")
  }
}
