import Workshop

/// What the maps of a home share: masters of personas, segments, sources and KPIs, kept as a session of its
/// own in the hidden folder `.shared`.
///
/// It is held, written and mended as every session is: the minute first, each file whole.
package struct SharedLibrary: Sendable {
  static let folder = ".shared"
  private static let title = "Shared things"

  /// What stands there, and what its files have to tell.
  package struct Contents: Sendable {
    package var session: Session
    package var notices: [LoadNotice]
  }

  package let path: String

  /// The shared things of a workshop's home.
  ///
  /// - Parameter home: counts where the workshop stands in it, however deep; else the folder that holds
  ///   the workshop is its home.
  package init(for workshop: String, in home: SessionHome?) {
    let path = SessionHome.plain(workshop)
    let main = home.map { SessionHome.plain($0.path) }
    let isIn = main.map { path.hasPrefix($0 + "/") } ?? false
    let base = isIn ? main ?? "" : SessionHome(above: path).path
    self.path = SessionHome(base).path(of: Self.folder)
  }

  /// What is shared; nil where nothing was ever shared.
  package func read() throws(StorageProblem) -> Contents? {
    guard PlainFile.exists(path) else { return nil }
    var folder = try SessionFolder(reading: path)
    let loaded = try folder.load()
    return Contents(session: loaded.session, notices: loaded.notices)
  }

  /// Changes what is shared while nobody else does; what stands there then.
  ///
  /// - Parameter plan: gives the edits, from what stands there now; none leaves all as it is.
  /// - Throws: `locked` while another window shares something.
  @discardableResult
  package func change(
    by writer: String, at moment: Moment, _ plan: (Session) -> [Edit]
  ) throws(StorageProblem) -> Session {
    if !PlainFile.exists(path) {
      do throws(StorageProblem) {
        _ = try SessionFolder(creating: Self.title, at: path, as: writer, at: moment)
      } catch .exists {
        // Another window was quicker.
      }
    }
    var folder = try SessionFolder(writing: path, as: writer, at: moment)
    var session = try folder.load().session
    let edits = plan(session)
    if edits.isEmpty { return session }
    guard session.applyEach(edits).isEmpty else { throw .copyChanged(path: path) }
    var numbering = folder.numbering
    try folder.keep(numbering.minutes(for: edits, by: writer, at: moment), session: session)
    return session
  }
}
