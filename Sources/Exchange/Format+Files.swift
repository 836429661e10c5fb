import Workshop

extension Format {
  /// The folders of formats that are several files.
  package static let folders = [Format.csv.rawValue, Format.ojf.rawValue, Format.actions.rawValue]

  /// The format that a file within a folder of exports is of, by its path; nil when it is of none.
  ///
  /// A format by itself has its files in the folder somebody named, and there without its own.
  package static func holding(_ path: String) -> Format? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, let dot = name.lastIndex(of: "."), dot > name.startIndex,
      parts.count <= 2
    else { return nil }
    let ending = name[name.index(after: dot)...]
    let found = allCases.first { format in
      if format == .actions { return TrackerTables.fileNames.contains(name) }
      guard ending == format.fileExtension else { return false }
      switch format {
      case .csv: return tables.contains(String(name[..<dot]))
      case .ojf: return true
      case .actions: return false
      case .markdown, .html, .svg, .mermaid, .json:
        return name == format.fileName
          || ofRecord.contains(format) && name == format.fileName(of: .record)
      }
    }
    guard let found, parts.count == 1 || parts[0] == found.rawValue && folders.contains(parts[0])
    else { return nil }
    return found
  }

  private static let tables = Set(EntityTable.all.map { $0.kind.rawValue.lowercased() })
}
