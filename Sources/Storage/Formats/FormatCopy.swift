import Workshop

/// The files of an older format, kept before they are brought to the present one.
enum FormatCopy {
  /// `before-format-1`, and with a number when other files stand there already.
  static func name(_ count: Int) -> String {
    "before-format-\(WorkshopInfo.currentFormat)" + (count == 1 ? "" : "-\(count)")
  }

  /// Copies every file of records into a folder of its own; a copy that a crash broke off is completed.
  static func keep(
    of directory: borrowing Directory, _ flush: SyncPolicy
  ) throws(StorageProblem) {
    let names = try directory.names().filter {
      $0.hasSuffix(".rec") && (Doctor.recordFiles.contains($0) || !directory.isLink($0))
    }
    for count in 1... {
      guard let copy = try Directory(name(count), in: directory, create: true) else {
        throw .missing(path: directory.path(of: name(count)))
      }
      if try isOther(copy, names, than: directory) { continue }
      for name in names {
        guard let content = try InPlace.read(name, in: directory) else { continue }
        try AtomicFile.replace(name, in: copy, with: content.bytes, flush: flush)
      }
      try directory.descriptor.flush(flush.folder)
      return
    }
  }

  /// Whether a folder holds files that differ from these.
  private static func isOther(
    _ copy: borrowing Directory, _ names: [String], than directory: borrowing Directory
  ) throws(StorageProblem) -> Bool {
    for name in try copy.names() {
      guard names.contains(name), let own = try InPlace.read(name, in: directory),
        try copy.read(name, links: false)?.bytes == own.bytes
      else { return true }
    }
    return false
  }
}
