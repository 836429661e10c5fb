import Storage
import Synchronization
import Workshop

/// The ways through the guides that come along, each laid out once for all workshops that go it.
final class GuideWalks: Sendable {
  /// A way with the name and the edition of its guide, of which there are few.
  private struct Known {
    let name: String
    let edition: Int?
    let walk: GuideWalk?
  }

  private let walks = Mutex<[Known]>([])

  /// The way of a session; nil where its guide is its own.
  func walk(of session: Session) -> GuideWalk? {
    let (name, edition) = (
      session.facts.guide ?? BuiltInGuides.standard, session.facts.guideEdition
    )
    return walks.withLock { walks in
      if let known = walks.first(where: { $0.name == name && $0.edition == edition }) {
        return known.walk
      }
      let walk = BuiltInGuides.guide(named: name, edition: edition).map { GuideWalk(guide: $0) }
      walks.append(Known(name: name, edition: edition, walk: walk))
      return walk
    }
  }
}
