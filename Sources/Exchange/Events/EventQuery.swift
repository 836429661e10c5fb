import Workshop

/// The questions that a map puts to a log, as SQL that every engine answers alike.
///
/// It is plain SQL with `WITH`, window functions, `CASE` and `UNION ALL`. All results are whole
/// counts; shares are reckoned here, because engines round alike only where nothing is divided.
package struct EventQuery: Sendable {
  /// A touchpoint with the patterns of what leaves a trace there, as SQL's `LIKE` has them.
  package struct Place: Sendable, Equatable {
    package let touchpoint: Identifier
    package let patterns: [String]
    /// The stage among those with traces, from 1.
    package let step: Int

    package init(touchpoint: Identifier, patterns: [String], step: Int) {
      self.touchpoint = touchpoint
      self.patterns = patterns
      self.step = step
    }
  }

  let shape: EventShape
  let engine: EventEngine
  /// How long somebody may take from one stage to the next, in seconds.
  package let window: Int

  package init(_ shape: EventShape, engine: EventEngine, window: Int) {
    self.shape = shape
    self.engine = engine
    self.window = window
  }

  /// What keeps the rows of the log as `raw`, each once, without those that lack whom, when or what.
  package var preparation: String {
    let clean = "replace(replace(CAST(activity AS STRING), chr(9), ' '), chr(10), ' ')"
    return engine.keeping(
      "raw",
      """
      SELECT DISTINCT CAST(case_id AS STRING) AS case_id, ts, \(clean) AS activity,
        coalesce(replace(CAST(channel AS STRING), chr(9), ' '), '') AS channel,
        coalesce(replace(CAST(segment AS STRING), chr(9), ' '), '') AS segment
      FROM (\(shape.query(for: engine))) s
      WHERE ts IS NOT NULL AND activity IS NOT NULL AND case_id IS NOT NULL
        AND CAST(case_id AS STRING) <> ''
      """)
  }

  /// The most frequent activities with how often and by how many.
  package static let activities = """
    SELECT '0 activity' AS kind, activity AS a, '' AS b, COUNT(*) AS n,
      COUNT(DISTINCT case_id) AS of_n, CAST(NULL AS BIGINT) AS seconds
    FROM raw GROUP BY activity ORDER BY COUNT(*) DESC, activity LIMIT 40;
    """

  /// How many rows the log has, and how many of them count.
  package static let rows = """
    SELECT '0 rows' AS kind, '' AS a, '' AS b, (SELECT COUNT(*) FROM raw) AS n,
      (SELECT COUNT(*) FROM log) AS of_n, CAST(NULL AS BIGINT) AS seconds;
    """

  /// Reach, ways, channels, groups, gaps and returns of the places.
  ///
  /// - Parameter places: in the order of the map; of two that one activity fits, the first counts.
  package func journey(_ places: [Place]) -> String {
    let last = places.map(\.step).max() ?? 0
    return """
      WITH
      \(events(places)),
      places AS (\(places.map { "SELECT \(EventEngine.literal($0.touchpoint.text)) AS touchpoint, \($0.step) AS n" }.joined(separator: " UNION ALL "))),
      staged AS (SELECT e.case_id, e.ts, p.n FROM events e JOIN places p ON p.touchpoint = e.touchpoint),
      span AS (SELECT MIN(ts) AS lo, MAX(ts) AS hi FROM events),
      s0 AS (SELECT case_id, MIN(ts) AS ts FROM staged WHERE n = 1 GROUP BY case_id),
      s1 AS (SELECT a.case_id, a.ts FROM s0 a CROSS JOIN span p WHERE a.ts <= p.hi - \(window * max(0, last - 1))),
      \((2...max(2, last)).map(step).joined(separator: ",\n")),
      first_touch AS (SELECT case_id, channel, segment FROM (
        SELECT case_id, channel, segment,
          ROW_NUMBER() OVER (PARTITION BY case_id ORDER BY ts, touchpoint, channel, segment) AS r
        FROM events) x WHERE r = 1),
      gaps AS (
        SELECT case_id, touchpoint, ts,
          LEAD(touchpoint) OVER (PARTITION BY case_id ORDER BY ts, touchpoint, channel, segment) AS next_touchpoint,
          LEAD(ts) OVER (PARTITION BY case_id ORDER BY ts, touchpoint, channel, segment) AS next_ts
        FROM events),
      ranked AS (
        SELECT touchpoint, next_touchpoint, next_ts - ts AS gap,
          ROW_NUMBER() OVER (PARTITION BY touchpoint, next_touchpoint ORDER BY next_ts - ts) AS r,
          COUNT(*) OVER (PARTITION BY touchpoint, next_touchpoint) AS c
        FROM gaps WHERE next_ts IS NOT NULL AND next_touchpoint <> touchpoint),
      per_case AS (SELECT touchpoint, case_id, COUNT(*) AS hits FROM events GROUP BY touchpoint, case_id)
      SELECT kind, a, b, n, of_n, seconds FROM (
      \(answers(last).joined(separator: "\nUNION ALL "))
      ) q ORDER BY kind, a, b;

      """
  }

  /// The rows of the log by touchpoint.
  private func events(_ places: [Place]) -> String {
    let cases = places.flatMap { place in
      place.patterns.map {
        "WHEN activity LIKE \(EventEngine.pattern($0)) THEN \(EventEngine.literal(place.touchpoint.text))"
      }
    }
    let named =
      cases.isEmpty ? "CAST(NULL AS STRING)" : "CASE \(cases.joined(separator: "\n    ")) END"
    return """
      named AS (SELECT case_id, ts, activity, channel, segment, \(named) AS touchpoint FROM raw),
      events AS (SELECT case_id, ts, touchpoint, channel, segment FROM named WHERE touchpoint IS NOT NULL)
      """
  }

  private func step(_ number: Int) -> String {
    """
    s\(number) AS (SELECT p.case_id, MIN(e.ts) AS ts FROM s\(number - 1) p JOIN staged e ON e.case_id = p.case_id
      WHERE e.n = \(number) AND e.ts > p.ts AND e.ts <= p.ts + \(window) GROUP BY p.case_id)
    """
  }

  private func answers(_ last: Int) -> [String] {
    let none = "CAST(NULL AS BIGINT)"
    let all = "CAST((SELECT COUNT(DISTINCT case_id) FROM events) AS BIGINT)"
    let ways = (1..<max(1, last)).map { step in
      "SELECT '2 step', '\(step)', '\(step + 1)', (SELECT COUNT(*) FROM s\(step + 1)), "
        + "(SELECT COUNT(*) FROM s\(step)), \(none)"
    }
    let by = { (kind: String, column: String) in
      "SELECT '\(kind)', f.\(column), '', SUM(CASE WHEN z.case_id IS NULL THEN 0 ELSE 1 END), COUNT(*), "
        + "\(none) FROM s1 en JOIN first_touch f ON f.case_id = en.case_id "
        + "LEFT JOIN s\(max(1, last)) z ON z.case_id = en.case_id GROUP BY f.\(column)"
    }
    return [
      "SELECT '0 events' AS kind, '' AS a, '' AS b, CAST((SELECT COUNT(*) FROM events) AS BIGINT) AS n, "
        + "\(all) AS of_n, \(none) AS seconds",
      "SELECT '0 span', '', '', lo, hi, \(none) FROM span",
      "SELECT '0 late', '', '', (SELECT COUNT(*) FROM s1), (SELECT COUNT(*) FROM s0), \(none)",
      "SELECT '0 unknown', activity, '', COUNT(*), (SELECT COUNT(*) FROM raw), \(none) "
        + "FROM named WHERE touchpoint IS NULL GROUP BY activity",
      "SELECT '1 reach', touchpoint, '', COUNT(DISTINCT case_id), \(all), \(none) FROM events "
        + "GROUP BY touchpoint",
    ] + ways + [
      by("3 channel", "channel"), by("4 group", "segment"),
      "SELECT '5 next', touchpoint, next_touchpoint, c, \(none), gap FROM ranked "
        + "WHERE 2 * r - c BETWEEN 0 AND 1",
      "SELECT '6 again', touchpoint, '', SUM(CASE WHEN hits > 1 THEN 1 ELSE 0 END), COUNT(*), \(none) "
        + "FROM per_case GROUP BY touchpoint",
    ]
  }
}
