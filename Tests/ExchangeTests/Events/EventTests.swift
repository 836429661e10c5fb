import Testing
import Workshop

@testable import Exchange

/// The questions to a log, as text; Tests/Events/run puts them to real engines.
@Suite struct EventTests {
  @Test(arguments: [
    ("plain", "'plain'"), ("it's", "('it' || chr(39) || 's')"), ("", "''"),
    ("a\\b", "('a' || chr(92) || 'b')"), ("'", "chr(39)"),
  ])
  func `a text means the same to every engine`(text: String, sql: String) {
    #expect(EventEngine.literal(text) == sql)
  }

  @Test(arguments: [
    (
      ["user_pseudo_id", "event_timestamp", "event_name", "traffic_source", "device"],
      "Google Analytics 4"
    ),
    (["user_pseudo_id", "event_timestamp", "event_name"], "Google Analytics 4, flat"),
    (["idvisitor", "server_time", "name", "referer_type"], "Matomo"),
    (["uuid", "distinct_id", "timestamp", "event", "properties"], "PostHog"),
    (["case:concept:name", "concept:name", "time:timestamp"], "XES as a table"),
    (["who", "when", "what"], nil),
  ])
  func `a shape is known by its columns`(columns: [String], name: String?) {
    #expect(EventShape.fitting(columns)?.name == name)
  }

  @Test func `no shape leaves a brace, and each quotes names as its engine does`() {
    for shape in EventShape.known {
      for engine in EventEngine.allCases {
        let query = shape.query(for: engine)
        #expect(!query.contains("{") && query.contains("FROM log"), "\(shape.name): \(query)")
      }
    }
    let own = EventShape(.init(person: "a\"b", time: "t", activity: "w"))
    #expect(own.query(for: .duckdb).contains("\"a\"\"b\" AS case_id"))
    #expect(own.query(for: .spark).contains("`a\"b` AS case_id"))
  }

  @Test func `counts are read from either engine, and anything else is named`() {
    let text = "1 reach\tpays\t\t3\t10\t\n5 next\tpays\tgets\t2\tNULL\t60\n"
    let rows = EventCounts.read(text).counts?.rows ?? []
    #expect(rows.map(\.count) == [3, 2])
    #expect(rows.map(\.all) == [10, nil] && rows.map(\.seconds) == [nil, 60])
    #expect(EventCounts.read("Error: no\n").line == "Error: no")
  }

  /// What DuckDB and Spark say of the span of no rows.
  @Test(arguments: [
    "0 events\t\t\t0\t0\t\n0 span\t\t\t\t\t\n",
    "0 events\t\t\t0\t0\tNULL\n0 span\t\t\tNULL\tNULL\tNULL\n",
  ])
  func `a log without events is counted as none`(text: String) {
    let counts = EventCounts.read(text)
    #expect(counts.line == nil && counts.counts?.rows("0 events").first?.count == 0)
    #expect(counts.counts?.rows("0 span").first?.all == nil)
  }

  @Test func `daily totals are told from events`() {
    #expect(EventShape.areTotals(["date", "visitors", "pageviews", "visits"]))
    #expect(!EventShape.areTotals(["date", "event"]))
  }
}
