import ArgumentParser
import Exchange
import Shell
import Storage
import Workshop

/// Puts the questions of a map to a log of what customers did.
struct Events: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Ask a log of what customers did how many reach each step, and how many move on.",
    discussion: """
      DuckDB answers on this machine, or Spark where it is set up; the log itself is never read in, and \
      what comes back are counts. Known are exports of Google Analytics 4, Matomo, PostHog and Snowplow, \
      and XES as a table; of others it is asked once which column holds what. Which activity means which \
      touchpoint is asked once too, and kept as Trace on the touchpoint, as a pattern of SQL's LIKE.

      Times without a zone count as UTC, and rows that say the very same count once. A share of fewer \
      than ten is not told. By a share stands the interval in which it lies, 95 times of 100.
      """)

  @Argument(help: "The workshop's name, or the path of its folder.")
  var name: String

  @Argument(
    help: """
      Files: CSV, JSON or Parquet, * allowed; a folder stands for its Parquet files, table:NAME for a \
      table that Spark knows.
      """, completion: .file())
  var logs: [String]

  @Option(help: "What runs the questions: duckdb or spark.")
  var engine = EventEngine.duckdb

  @Flag(name: .customLong("print-sql"), help: "Print the SQL for another database; run nothing.")
  var printSQL = false

  @Option(help: "The column that tells customers apart.")
  var person: String?

  @Option(help: "The column with the time.")
  var time: String?

  @Option(help: "The column that says what happened.")
  var activity: String?

  @Option(help: "The column with the channel.")
  var channel: String?

  @Option(help: "The column with the group of customers.")
  var group: String?

  @Option(help: "How many days somebody may take from one stage to the next.")
  var days = 30

  @Option(
    help: "Also note a share as a reading of a KPI: KPI=STAGE, by short names; may be repeated.")
  var reading: [String] = []

  @Flag(help: "Ask again what each activity means.")
  var ask = false

  @Flag(name: .customLong("dry-run"), help: "Show what the log tells, and keep nothing.")
  var dryRun = false

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard 1...3650 ~= days else { throw ValidationError("Say 1 to 3650 days.") }
    if logs.isEmpty { throw ValidationError("Name a log: waymark events \(name) visits.csv") }
    let said = [person, time, activity].compactMap { $0 }.count
    if said != 0, said != 3 {
      throw ValidationError("Give all three of --person, --time and --activity, or none.")
    }
  }

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let workshop = try ReadOnlyWorkshop(name, options, world)
      var session = workshop.session
      let questions = EventRun(engine: engine, logs: logs, world: world)
      let shape = try shape(questions, world)
      let query = EventQuery(shape, engine: engine, window: days * 86_400)
      if printSQL {
        let places = EventPlaces(in: session).all
        return try world.print(
          questions.opening + query.preparation + EventQuery.rows + "\n" + query.journey(places))
      }
      let edits = try traces(questions, query, &session, world)
      let places = EventPlaces(in: session)
      guard !places.all.isEmpty else {
        throw Trouble(
          exit: .failure,
          "No activity of the log means a touchpoint, so there is nothing to count. --ask asks again."
        )
      }
      let counts = try questions.counts(
        query.preparation + EventQuery.rows + "\n" + query.journey(places.all))
      let report = EventReport(counts, places, session, days: days)
      if counts.rows("0 events").first?.count ?? 0 == 0 {
        throw Trouble(exit: .failure, "The log holds no event of this map. Nothing was kept.")
      }
      world.say(report.passages)
      let wanted = try readings(session)
      let findings = EventFindings(report, log: logs[0], on: world.today, readings: wanted)
      try keep(edits + findings.edits(in: session), workshop.path, world)
    }
  }

  /// The KPIs that get a reading, each with the stage whose share it is.
  private func readings(_ session: Session) throws -> [Identifier: Identifier] {
    var found: [Identifier: Identifier] = [:]
    for text in reading {
      let parts = text.split(separator: "=").map { Identifier(String($0)) }
      guard parts.count == 2, session.kpis[parts[0]] != nil, session.stages[parts[1]] != nil else {
        throw Trouble(
          exit: .usage, "\(text): there is no such KPI or stage. waymark show lists short names.")
      }
      found[parts[0]] = parts[1]
    }
    return found
  }
}

extension EventEngine: ExpressibleByArgument {}
