import Exchange
import Storage

/// Runs questions on an engine.
struct EventRun {
  let engine: EventEngine
  /// What opens the log, before any question.
  let opening: String
  private let log: String

  init(engine: EventEngine, logs: [String], world: Host) {
    self.engine = engine
    log = logs.first ?? ""
    opening = engine.opening(logs, folders: Set(logs.filter(PlainFile.isFolder)))
  }

  /// The names of the log's columns.
  func columns() throws(Trouble) -> [String] {
    let names = try text(engine.columns).split(separator: "\n").compactMap { line in
      line.split(separator: "\t").first.map(String.init)
    }
    if names.isEmpty { throw Trouble(exit: .badData, "\(log): there are no columns in it.") }
    return names
  }

  func counts(_ sql: String) throws(Trouble) -> EventCounts {
    let (counts, line) = EventCounts.read(try text(sql))
    guard let counts else {
      throw Trouble(
        exit: .failure,
        "\(engine.rawValue) answered something else than counts: \(line ?? "nothing"). Nothing was kept."
      )
    }
    return counts
  }

  private func text(_ sql: String) throws(Trouble) -> String {
    guard let outcome = ChildProcess.run(engine.command + [opening + sql]) else {
      throw Trouble(
        exit: .failure, "\(engine.command[0]) cannot be started. \(engine.advice)")
    }
    guard outcome.status == 0 else {
      // Engines tell at length; the first lines name the matter.
      let words = (outcome.talk.isEmpty ? outcome.text : outcome.talk).split(separator: "\n")
        .filter { !$0.contains("WARN") }.prefix(6).joined(separator: "\n")
      let isMissing = outcome.status == 127
      throw Trouble(
        exit: .failure,
        "\(engine.command[0]) ended with \(outcome.status). Nothing was kept. It says:\n\(words)"
          + (isMissing ? "\n\(engine.advice)" : ""))
    }
    return outcome.text
  }
}
