import Shell
import Storage
import Workshop

/// A change that a command makes in a workshop, without leading it.
struct SilentChange {
  let path: String
  let writer: String
  let world: Host

  /// The session before and after.
  typealias Outcome = (before: Session, after: Session)

  /// - Parameter edits: what is to be kept, from the session as it stands.
  func keep(_ edits: (Session, GuideWalk) throws -> [Edit]) throws -> Outcome {
    var folder = try SessionFolder(writing: path, as: writer, at: world.now())
    let before = try folder.load().session
    let edits = try edits(before, GuideWalk(guide: try Guides.guide(of: before, in: folder)))
    var after = before
    for edit in edits {
      do throws(EditProblem) {
        try after.apply(edit)
      } catch {
        throw Trouble(exit: .badData, error.sentence(in: after))
      }
    }
    guard !edits.isEmpty else { return (before, before) }
    var numbering = folder.numbering
    _ = try folder.keep(
      numbering.minutes(for: edits, by: writer, at: world.now()), session: after)
    return (before, after)
  }
}
