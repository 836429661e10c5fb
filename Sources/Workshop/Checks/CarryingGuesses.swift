/// The guesses that carry what was chosen: lines without a source of the touchpoints whose ideas are
/// taken on, of those that make or break the whole, the gap itself, and what the person wants and is
/// stopped by. What a customer thinks is imagined anyway, and what they do is the touchpoint itself:
/// neither is a guess to test.
///
/// Where nothing is chosen yet, the pains stand for it.
struct CarryingGuesses {
  let session: Session

  private static let unoffered = Set(Touchpoint.fields(named: .thought, .action))
  private static let personal = Set(Persona.fields(named: .challenges, .goals, .behaviours))

  /// The weightiest first.
  func lines(most: Int = 10) -> [MapLine] {
    let open = session.openAssumptions.filter {
      !Self.unoffered.contains($0.field) && $0.text.body != "unknown"
    }
    let chosen = chosenTouchpoints
    let turning = Set(session.touchpoints.members.filter { $0.momentOfTruth == true }.map(\.id))
    let ranked = open.enumerated().compactMap { place, line -> (rank: Int, place: Int)? in
      switch line.reference.kind {
      case .purpose: return (1, place)
      case .touchpoint:
        let isPain = line.field == Touchpoint.field(.pain)
        if chosen.contains(line.reference.id) { return (isPain ? 0 : 3, place) }
        if turning.contains(line.reference.id) { return (isPain ? 2 : 4, place) }
        return isPain && chosen.isEmpty && turning.isEmpty ? (5, place) : nil
      // What stops the person, or what they want, may sink a choice as well.
      case .persona: return Self.personal.contains(line.field) ? (6, place) : nil
      default: return nil
      }
    }.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }
    return ranked.prefix(most).map { open[$0.place] }
  }

  /// The touchpoints that ideas or questions taken on are about.
  private var chosenTouchpoints: Set<Identifier> {
    let taken = session.ideas.members.filter { $0.chosen == true }.compactMap(\.opportunity)
    let chosen = session.opportunities.members.filter {
      $0.chosen == true || taken.contains($0.id)
    }
    return Set(chosen.flatMap(\.touchpoints))
  }
}
