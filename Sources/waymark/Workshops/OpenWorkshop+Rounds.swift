import Exchange
import Shell
import Storage
import Workshop

/// The page that a round after the day leaves.
extension OpenWorkshop {
  /// Writes the page of a round that was ended; the workshop itself is led again.
  func endRound(_ id: Identifier, _ engine: Engine) -> [Message] {
    round = nil
    guard let since = engine.sinceLastTime(round: id) else { return [] }
    let name = id.text.hasPrefix("round-") ? String(id.text.dropFirst("round-".count)) : id.text
    do throws(StorageProblem) {
      let page = try RoundPages.keep(RoundPage.text(of: since), called: name, in: folder)
      let told = isRehearsal ? "\(self.name)/\(RoundPages.folder)/\(name).md" : page
      return [.init(.done, "The page of this round: \(told)")]
    } catch {
      return [.init(.problem, error.sentence)]
    }
  }
}
