import Workshop

/// Two versions of one thing, and the question which one stays.
extension Wording {
  static let theirsStays = "It stays as the file has it."
  static func oursStays(_ clash: Clash) -> String {
    if case .turn = clash { "Undone all the same." } else { "Saved: it is ours again." }
  }

  static let bothStay = "Saved: both are kept."

  static func question(_ clash: Clash, _ versions: Engine.Versions) -> [Passage] {
    let (fact, theirs, ours) = words(clash, versions)
    let lines = ["1  \(theirs)", "2  \(ours)"] + (versions.both == nil ? [] : ["3  both"])
    return [.init(.warning, fact), .init(.question, "Which one stays?")]
      + lines.map { .init(.plain, $0, hang: 3) } + [howToSettle(versions)]
  }

  static func howToSettle(_ versions: Engine.Versions) -> Passage {
    .init(.hint, "Type \(versions.both == nil ? "1 or 2" : "1, 2 or 3"). Enter takes 1.")
  }

  private static func words(
    _ clash: Clash, _ versions: Engine.Versions
  ) -> (fact: String, theirs: String, ours: String) {
    let (theirs, ours) = (quoted(versions.theirs), quoted(versions.ours))
    switch clash {
    case .field(let reference, let field, _):
      return (
        "\(name(of: reference, field)) was changed in the file while it was answered here.",
        "the file's: \(theirs)", "ours: \(ours)"
      )
    case .thing(let edit):
      let thing = "The \(edit.reference.kind.word) \(edit.reference.id.text)"
      guard case .add = edit else {
        return (
          "\(thing) was changed in the file while it was taken off here.",
          "the file's: it is back", "ours: it is off the map"
        )
      }
      return (
        "\(thing) was taken out of the file while something was said of it here.",
        "the file's: it is gone", "ours: it is back, with what was said"
      )
    case .turn(_, let problem):
      switch problem {
      case .changedSince(let reference, _, _) where versions.isAdded:
        return (
          "The \(reference.kind.word) \(reference.id.text) was changed by hand since.",
          "it stays as it is now", "it goes off the map all the same"
        )
      case .changedSince(let reference, let field, _):
        return (
          "\(name(of: reference, field)) was changed by hand since.", "as it is now: \(theirs)",
          "as it was before: \(ours)"
        )
      case .noSuchThing(let reference):
        return (
          "The \(reference.kind.word) \(reference.id.text) was taken off by hand since.",
          "it stays off the map", "it comes back as it was before"
        )
      default: return ("This was changed by hand since.", "as it is now", "as it was before")
      }
    }
  }

  private static func name(of reference: Reference, _ field: String) -> String {
    "\(reference.id.text).\(field.lowercased())"
  }

  private static func quoted(_ values: [String]) -> String {
    values.isEmpty ? "nothing" : "\"\(values.joined(separator: "; "))\""
  }
}
