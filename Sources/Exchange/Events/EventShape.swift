/// Which columns of a log hold whom, when, what, where and of which group.
package struct EventShape: Sendable, Equatable {
  package let name: String
  /// The columns without which it is not this shape.
  let needs: [String]
  /// A query over `log`, with names of columns in braces.
  private let text: String

  /// What somebody said that the columns hold.
  package struct Columns: Sendable, Equatable {
    package var person: String
    package var time: String
    package var activity: String
    package var channel: String?
    package var group: String?

    package init(
      person: String, time: String, activity: String, channel: String? = nil, group: String? = nil
    ) {
      self.person = person
      self.time = time
      self.activity = activity
      self.channel = channel
      self.group = group
    }
  }

  package init(_ columns: Columns) {
    name = "as you said"
    needs =
      [columns.person, columns.time, columns.activity]
      + [columns.channel, columns.group].compactMap { $0 }
    text =
      "SELECT {\(columns.person)} AS case_id, {seconds:\(columns.time)} AS ts, "
      + "{\(columns.activity)} AS activity, \(columns.channel.map { "{\($0)}" } ?? "NULL") AS channel, "
      + "\(columns.group.map { "{\($0)}" } ?? "NULL") AS segment FROM log"
  }

  private init(name: String, file: [UInt8]) {
    self.name = name
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init)
    let mark = "-- needs: "
    needs = lines.filter { $0.hasPrefix(mark) }
      .flatMap { $0.dropFirst(mark.count).split(separator: ", ").map(String.init) }
    text = lines.filter { !$0.hasPrefix("--") }.joined(separator: "\n")
  }

  /// The shapes that are known; those that need most come first.
  package static let known: [EventShape] = [
    EventShape(name: "Google Analytics 4", file: PackageResources.ga4_sql),
    EventShape(name: "Snowplow", file: PackageResources.snowplow_sql),
    EventShape(name: "plain columns", file: PackageResources.plain_sql),
    EventShape(name: "Matomo", file: PackageResources.matomo_sql),
    EventShape(name: "PostHog", file: PackageResources.posthog_sql),
    EventShape(name: "Google Analytics 4, flat", file: PackageResources.ga4_table_sql),
    EventShape(name: "XES as a table", file: PackageResources.xes_sql),
  ]

  /// The first shape whose columns are all there.
  package static func fitting(_ columns: [String]) -> EventShape? {
    known.first { $0.isIn(columns) }
  }

  package func isIn(_ columns: [String]) -> Bool { needs.allSatisfy(columns.contains) }

  /// Whether the columns are daily totals without visitors, in which there are no ways to follow.
  package static func areTotals(_ columns: [String]) -> Bool {
    ["date", "visitors", "pageviews"].allSatisfy(columns.contains)
  }

  /// The query in the words of an engine.
  func query(for engine: EventEngine) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      let mark = "seconds:"
      result += rest[..<open]
      result +=
        name.hasPrefix(mark)
        ? engine.seconds(String(name.dropFirst(mark.count))) : engine.quoted(name)
      rest = rest[close...].dropFirst()
    }
    return result + rest
  }
}
