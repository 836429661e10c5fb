import Workshop

extension Doctor.Finding {
  /// A session without a record that names it, where no other finding says so.
  static func noSessionRecord(_ session: Session, path: String) -> Self? {
    session.workshops.isEmpty ? .told(StorageProblem.noSessionRecord(path: path)) : nil
  }

  /// A newer version wrote the session, whose rules are not known here: nothing is mended.
  static func newerFormat(_ session: Session) -> Self? {
    let (format, known) = (session.facts.format ?? 0, WorkshopInfo.currentFormat)
    return format > known ? .told(LoadNotice.newerFormat(found: format, known: known)) : nil
  }

  /// An older version wrote it; the first change brings it to the present format.
  static func olderFormat(_ session: Session) -> Self? {
    let known = WorkshopInfo.currentFormat
    guard !session.workshops.isEmpty, let found = FormatChange.format(of: session), found < known
    else { return nil }
    return .told(LoadNotice.olderFormat(found: found, known: known, copy: FormatCopy.name(1)))
  }
}
