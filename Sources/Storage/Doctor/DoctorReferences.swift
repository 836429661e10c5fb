import Workshop

/// References from one thing of a session to another that lead nowhere.
enum DoctorReferences {
  private struct DeadEnd {
    let from: Reference
    let field: String
    let to: String
    /// The files in which its target may stand.
    let places: Set<SectionFile>
  }

  /// Tells how many there are in each file, and which files are missed.
  ///
  /// - Parameters:
  ///   - gone: the files that are not there.
  ///   - unread: those and the ones that cannot be read; what leads there is not judged.
  static func examine(
    _ session: Session, gone: [SectionFile], unread: [SectionFile], _ report: inout Doctor.Report
  ) {
    let ends = EntityTable.all.flatMap { deadEnds(of: $0, in: session) }
    for part in gone {
      let count = ends.filter { $0.places == [part] }.count
      if count > 0 { report.add(.missingFile(references: count), in: .file(part.name)) }
    }
    let judged = ends.filter { $0.places.isDisjoint(with: unread) }
    for part in SectionFile.allCases {
      let own = judged.filter { SectionFile.holding($0.from.kind) == part }
      guard let first = own.first else { continue }
      report.add(
        .deadReferences(count: own.count, from: first.from, field: first.field, to: first.to),
        in: .file(part.name))
    }
  }

  private static func deadEnds(of table: EntityTable, in session: Session) -> [DeadEnd] {
    var ends: [DeadEnd] = []
    for column in table.columns {
      let targets: [EntityKind]
      switch column.kind {
      case .reference(let kinds): targets = kinds
      case .references(let kind): targets = [kind]
      default: continue
      }
      for id in table.ids(in: session) {
        let thing = Reference(table.kind, id)
        for value in session.values(of: column.name, on: thing) where value != "unknown" {
          let isThere = targets.contains {
            EntityTable.of($0).index(of: Identifier(value), in: session) != nil
          }
          if !isThere {
            let places = Set(targets.map(SectionFile.holding))
            ends.append(DeadEnd(from: thing, field: column.name, to: value, places: places))
          }
        }
      }
    }
    return ends
  }
}
