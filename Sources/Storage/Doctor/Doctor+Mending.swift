import Records

extension Doctor {
  /// Mends one thing that `examine` found, once a copy of the file has been kept.
  ///
  /// Several things in one file share the copy of how it was found. Only what has one name, in the
  /// folder itself, is ever changed, and no link is followed.
  ///
  /// - Returns: the copy's name within the folder; nil where no bytes change.
  /// - Throws: `openedForReading` for what cannot be mended, `locked` when somebody began to write,
  ///   and what the system says; nothing is changed then.
  @discardableResult
  package mutating func mend(_ complaint: Diagnosis) throws(StorageProblem) -> String? {
    guard complaint.isMendable, complaint.isOfSession, let repair = complaint.finding.repair else {
      throw .openedForReading(path: path)
    }
    if complaint.area != .lock { try lock.hold(in: directory) }
    let file = Self.file(of: complaint)
    switch repair {
    case .permissions(_, let wanted):
      try within(file) { place, name, _ throws(StorageProblem) in
        try FileRepair.setPermissions(of: name, to: wanted, in: place)
      }
      try lock.hold(in: directory)
      return nil
    case .removal:
      try FolderStage.remove(file, in: directory)
      return nil
    case .putAside:
      return try within(file) { place, name, folder throws(StorageProblem) in
        folder + (try FileRepair.moveAside(name, in: place))
      }
    case .numbering: try MinuteNumbers.mark(sectionsIn: directory, forMending: file)
    case .rewriting, .movingTail: break
    }
    var copies = self.copies
    let kept = try within(file) { place, name, folder throws(StorageProblem) in
      try FileRepair.mendText(name, repair, in: place, folder: folder, &copies)
    }
    self.copies = copies
    return kept
  }

  /// What mending will change, as lines to show before it does; empty where the complaint says it.
  ///
  /// - Throws: what keeps the file from being read.
  package func foreseen(_ complaint: Diagnosis) throws(StorageProblem) -> [String] {
    let file = Self.file(of: complaint)
    return try within(file) { place, name, folder throws(StorageProblem) in
      switch complaint.finding.repair {
      case nil, .removal: return []
      case .permissions(let found, let wanted):
        return ["\(Finding.octal(found)) becomes \(Finding.octal(wanted))"]
      case .putAside:
        let copy = FileRepair.freeName(for: String(name.drop { $0 == "." }), in: place)
        return ["\(file) becomes \(folder)\(copy)"]
      case .some(let repair):
        let bytes = try FileRepair.plainBytes(of: name, in: place)
        let mended = try FileRepair.mended(bytes, by: repair, path: place.path(of: name))
        return LineChanges(from: bytes, to: mended).shown
      }
    }
  }

  /// The name that a complaint is about within the folder; `.` is the folder itself.
  private static func file(of complaint: Diagnosis) -> String {
    if let file = complaint.file { return file }
    switch complaint.area {
    case .lock: return FolderLock.name
    case .file(let name): return name
    case .minutes: return MinuteBook.folder
    default: return "."
    }
  }

  /// Goes to the folder in which a file stands: the session's own or that of its minutes.
  private func within<Outcome>(
    _ file: String,
    _ body: (borrowing Directory, String, String) throws(StorageProblem) -> Outcome
  ) throws(StorageProblem) -> Outcome {
    let inner = MinuteBook.folder + "/"
    guard file.hasPrefix(inner) else { return try body(directory, file, "") }
    guard let minutes = try Directory(MinuteBook.folder, in: directory, create: false) else {
      throw .missing(path: directory.path(of: MinuteBook.folder))
    }
    return try body(minutes, String(file.dropFirst(inner.count)), inner)
  }
}
