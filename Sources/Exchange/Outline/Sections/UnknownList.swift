import Workshop

/// What nobody knew: every field whose answer was "unknown", told once in the whole map.
struct UnknownList {
  let map: PublishedMap

  /// The labels of fields behind the things that lack them; things of a kind that lack the same stand
  /// together.
  var phrases: [Phrase] {
    EntityTable.all.flatMap { table -> [Phrase] in
      var order: [String] = []
      var things: [String: [String]] = [:]
      for (place, id) in table.ids(in: map.session).enumerated() {
        let labels = labels(at: place, in: table)
        if labels.isEmpty { continue }
        let name =
          table.kind.soleIdentifier == nil
          ? map.title(of: Reference(table.kind, id)) : table.kind.word
        if things[labels] == nil { order.append(labels) }
        things[labels, default: []].append(name)
      }
      return order.map { labels in
        let named = (things[labels] ?? []).joined(separator: ", ")
        return Phrase([.strong(named + ":"), .ours(labels)])
      }
    }
  }

  private func labels(at place: Int, in table: EntityTable) -> String {
    let unknown = table.marks(at: place, in: map.session).unknown
    if unknown.isEmpty { return "" }
    let isRead =
      table.kind == .kpi
      && TodaysValue(of: map.session.kpis.members[place], in: map.session).isReadSince
    return table.columns
      .filter { unknown.contains($0.name) }
      // What was read since is known.
      .filter { !isRead || KPI.path(.baseline) != FieldPath(.kpi, $0.name) }
      .map { map.label(table.kind, $0.name).lowercased() }.joined(separator: ", ")
  }
}
