/// What runs the questions put to a log; they differ in how a log is opened and a name is quoted.
package enum EventEngine: String, Sendable, CaseIterable {
  case duckdb, spark

  /// The command, with what it is told before the SQL.
  ///
  /// Both print a row a line with tabs between the cells, and nothing else.
  package var command: [String] {
    switch self {
    case .duckdb:
      [
        "duckdb", "-init", "/dev/null", "-batch", "-bail", "-list", "-separator", "\t", "-noheader",
        "-nullvalue", "", "-c",
      ]
    case .spark:
      [
        "spark-sql", "-S", "--conf", "spark.ui.enabled=false", "--conf",
        "spark.sql.catalogImplementation=in-memory", "--conf",
        "spark.sql.session.timeZone=UTC", "--conf", "spark.sql.legacy.timeParserPolicy=CORRECTED",
        "-e",
      ]
    }
  }

  /// How people get it.
  package var advice: String {
    switch self {
    case .duckdb: "Install DuckDB, for example with pipx install duckdb-cli."
    case .spark: "Install Spark, for example with pipx install pyspark, and set SPARK_HOME."
    }
  }

  /// A name of a column.
  func quoted(_ name: String) -> String {
    switch self {
    case .duckdb: "\"" + name.replacing("\"", with: "\"\"") + "\""
    case .spark: "`" + name.replacing("`", with: "``") + "`"
    }
  }

  /// A text. Quotes and backslashes mean different things to engines, so neither stands in it.
  static func literal(_ text: String) -> String {
    var parts: [String] = []
    var plain = ""
    for scalar in text.unicodeScalars {
      if scalar == "'" || scalar == "\\" || scalar.value < 0x20 {
        parts += plain.isEmpty ? [] : ["'\(plain)'"]
        parts.append("chr(\(scalar.value))")
        plain = ""
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    if !plain.isEmpty || parts.isEmpty { parts.append("'\(plain)'") }
    return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " || ") + ")"
  }

  /// A pattern of `LIKE`. What parts a mark from its meaning differs between engines, so it is named.
  static func pattern(_ text: String) -> String {
    "\(literal(text.replacing("~", with: "~~"))) ESCAPE '~'"
  }

  /// Seconds since 1970 of a column that holds a time in words, or a count of seconds, thousandths or
  /// millionths. A time without a zone counts as UTC.
  func seconds(_ name: String) -> String {
    let text = "CAST(\(quoted(name)) AS STRING)"
    let count = "TRY_CAST(\(text) AS BIGINT)"
    let moment =
      switch self {
      case .duckdb: "CAST(floor(epoch(TRY_CAST(\(text) AS TIMESTAMPTZ))) AS BIGINT)"
      case .spark: "CAST(TRY_CAST(\(text) AS TIMESTAMP) AS BIGINT)"
      }
    return "CASE WHEN \(count) IS NULL THEN \(moment) "
      + "WHEN \(count) > 100000000000000 THEN CAST(floor(\(count) / 1000000) AS BIGINT) "
      + "WHEN \(count) > 100000000000 THEN CAST(floor(\(count) / 1000) AS BIGINT) ELSE \(count) END"
  }

  /// What opens the files as the view `log`.
  ///
  /// - Parameter logs: paths, which may hold `*`; a folder stands for its Parquet files; `table:NAME`
  ///   for a table that the engine knows.
  package func opening(_ logs: [String], folders: Set<String>) -> String {
    let sources = logs.enumerated().map { number, log in
      source(folders.contains(log) ? log + "/*.parquet" : log, number + 1)
    }
    let head =
      self == .duckdb ? "SET TimeZone = 'UTC';\n" : ""
    let views = sources.compactMap(\.view).map { $0 + ";\n" }.joined()
    let union = sources.map(\.select).joined(
      separator: self == .duckdb ? " UNION ALL BY NAME " : " UNION ALL ")
    return head + views + "CREATE TEMPORARY VIEW log AS \(union);\n"
  }

  private func source(_ log: String, _ number: Int) -> (view: String?, select: String) {
    if log.hasPrefix("table:") { return (nil, "SELECT * FROM \(log.dropFirst(6))") }
    let path = EventEngine.literal(log)
    let name = log.lowercased()
    let kind =
      name.hasSuffix(".parquet")
      ? "parquet"
      : name.contains(".json") || name.contains(".ndjson")
        ? "json" : "csv"
    switch self {
    case .duckdb:
      let call =
        switch kind {
        case "parquet": "read_parquet(\(path))"
        case "json": "read_json_auto(\(path))"
        default: "read_csv(\(path), all_varchar = true, header = true)"
        }
      return (nil, "SELECT * FROM \(call)")
    case .spark:
      let words = kind == "csv" ? ", header 'true', multiLine 'true', escape '\"'" : ""
      let view = "CREATE TEMPORARY VIEW log_\(number) USING \(kind) OPTIONS (path \(path)\(words))"
      return (view, "SELECT * FROM log_\(number)")
    }
  }

  /// What lists the columns of the log, a name a row.
  package var columns: String { "DESCRIBE SELECT * FROM log;" }

  /// What makes a name stand for a query whose answer is kept.
  func keeping(_ name: String, _ query: String) -> String {
    switch self {
    case .duckdb: "CREATE TEMPORARY TABLE \(name) AS \(query);\n"
    case .spark: "CACHE TABLE \(name) AS \(query);\n"
    }
  }
}
