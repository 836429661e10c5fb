import Shell
import Storage
import Workshop

extension OpenWorkshop {
  /// Gives each group its copy, beside this workshop and called like it.
  func copies(for breakout: Breakout, _ session: Session) -> [Message] {
    let own = SessionHome.plain(folder.path)
    let called = name.contains("/") ? SessionHome.plain(name) : SessionHome.lastName(of: own)
    let rounds = 1...OpenWorkshop.mostRounds
    let endings = rounds.lazy.map { round in
      breakout.groups.map { OpenWorkshop.ending(ofGroup: $0.number, round: round) }
    }
    let free = endings.first { !$0.contains { SessionFolder.isTaken(own + $0) } }
    let shares: [[Edit]]
    do throws(EditProblem) {
      shares = try breakout.groups.map { group throws(EditProblem) in
        try group.edits(splitting: session)
      }
    } catch {
      return [
        .init(.problem, error.sentence(in: session)), .init(.hint, "No copy was made."),
      ]
    }
    do throws(StorageProblem) {
      guard let free else { throw .exists(path: own + OpenWorkshop.ending(ofGroup: 1), title: nil) }
      // What could not be saved yet would be missing in the copies.
      try settle(session)
      let copies = zip(free, shares).map { ending, edits in
        SessionFolder.Copy(at: own + ending, edits: edits)
      }
      try folder.make(copies, by: "breakout", mark: Merge.split, at: clock())
      return breakout.passages(of: session, called: called, as: free.map { called + $0 })
    } catch {
      return [.init(.problem, error.sentence), .init(.hint, "No copy was made.")]
    }
  }

  /// The copy of this name, or all that groups have of this workshop.
  func copies(called name: String?) -> Conversation.RequestResult {
    do throws(StorageProblem) {
      if let name {
        return .copies([
          try CopyMerger.Copy(called: name, at: home.path(ofSessionCalled: name), world)
        ])
      }
      var copies: [CopyMerger.Copy] = []
      for path in groupFolders {
        copies.append(
          try CopyMerger.Copy(called: SessionHome.lastName(of: path), at: path, world))
      }
      guard !copies.isEmpty else {
        return .said([
          .init(.hint, "No copies of groups stand beside this workshop."),
          .init(.hint, "/breakout makes them; /merge NAME takes one from anywhere."),
        ])
      }
      return .copies(copies)
    } catch {
      return .said([.init(.problem, error.sentence), .init(.hint, "Nothing was changed.")])
    }
  }

  /// Where the copies of groups stand, round by round.
  private var groupFolders: [String] {
    let own = SessionHome.plain(folder.path)
    return (1...OpenWorkshop.mostRounds).flatMap { round in
      (1...OpenWorkshop.mostGroups).map { own + OpenWorkshop.ending(ofGroup: $0, round: round) }
    }.filter(PlainFile.isFolder)
  }

  /// What a group's copy is called after its workshop; later rounds stand beside the first.
  static func ending(ofGroup number: Int, round: Int = 1) -> String {
    (round == 1 ? "" : "-round-\(round)") + "-group-\(number)"
  }

  /// More than any room holds.
  private static let mostGroups = 99
  /// Rounds of groups within one workshop.
  private static let mostRounds = 9
}
