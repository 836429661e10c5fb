extension Check {
  /// Asks about square brackets at the end of a text that name no source.
  static let knowCitedSources = Check(
    id: "know-cited-sources", step: nil, asks: "Does every citation name a source?"
  ) { input in
    let session = input.session
    let sources = session.evidence.members.map(\.id.text)
    return EntityKind.present(in: session).flatMap { kind in
      let table = EntityTable.of(kind)
      let columns = table.columns.indices.filter { table.columns[$0].kind.mayCite }
      return table.ids(in: session).enumerated().flatMap { place, id in
        columns.flatMap { column in
          let texts = table.values(inColumn: column, at: place, in: session)
          return session.strayCitations(in: texts).map { name in
            let near = Nearest.match(for: name, in: sources)
            return Draft(
              .warning, input.place(Reference(kind, id), table.columns[column].name),
              "\"[\(name)]\" names no source.",
              near.map { "Did you mean \"[\($0)]\"?" } ?? "List the source, or drop the brackets.")
          }
        }
      }
    }
  }
}

extension Session {
  fileprivate func strayCitations(in texts: [String]) -> [String] {
    texts.filter { $0.utf8.contains(UInt8(ascii: "[")) }
      .flatMap { citationDoubts(in: $0) }.compactMap { doubt in
        // Words such as [Monday, 8:00] are an aside; only what could be an identifier is a slip.
        if case .unknown(let name) = doubt, Identifier.slugText(of: name) == name.lowercased() {
          return name
        }
        return nil
      }
  }
}
