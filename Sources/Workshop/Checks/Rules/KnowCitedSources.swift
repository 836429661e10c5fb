extension Check {
  /// Asks about square brackets at the end of a text that name no source.
  static let knowCitedSources = Check(
    id: "know-cited-sources", step: nil, asks: "Does every citation name a source?"
  ) { input in
    let session = input.session
    let sources = session.evidence.members.map(\.id.text)
    return EntityTable.all.flatMap { table in
      let columns = table.columns.filter(\.kind.mayCite)
      return table.ids(in: session).flatMap { id in
        columns.flatMap { column in
          session.strayCitations(in: column.name, of: Reference(table.kind, id)).map { name in
            let near = Nearest.match(for: name, in: sources)
            return Draft(
              .warning, input.place(Reference(table.kind, id), column.name),
              "\"[\(name)]\" names no source.",
              near.map { "Did you mean \"[\($0)]\"?" } ?? "List the source, or drop the brackets.")
          }
        }
      }
    }
  }
}

extension Session {
  fileprivate func strayCitations(in field: String, of thing: Reference) -> [String] {
    values(of: field, on: thing).filter { $0.utf8.contains(UInt8(ascii: "[")) }
      .flatMap(citationDoubts).compactMap { doubt in
        // Words such as [Monday, 8:00] are an aside; only what could be an identifier is a slip.
        if case .unknown(let name) = doubt, Identifier.slugText(of: name) == name.lowercased() {
          return name
        }
        return nil
      }
  }
}
