import Workshop

/// `/whatif remove THING`: what would hang in the air; nothing is changed.
struct WhatIfCommand {
  private let session: Session

  init(in room: DialogueContext) {
    session = room.session
  }

  func run(_ rest: String) -> DialogueResult {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0].lowercased() == "remove" else {
      return .said([Wording.usage(.whatif)])
    }
    switch ThingSelector.find(words[1], in: session) {
    case .thing(let thing): return .said(passages(of: thing))
    case .field(let thing, _, _), .unknownField(let thing, _, _):
      return .said(
        .problem,
        "It asks about whole things. /whatif remove \(thing.id.text) asks about"
          + " \(session.title(of: thing)).")
    case .several(let things, _):
      let names = things.prefix(5).map { "\($0.id.text) (\($0.kind.word))" }
      return .said(
        .problem, "\(words[1]) could be \(names.joined(separator: ", ")). Type the short name.")
    case .nothing(let nearest): return .said([Wording.noSuchThing(words[1], nearest)])
    }
  }

  private func passages(of thing: Reference) -> [Message] {
    let title = session.title(of: thing)
    guard thing.kind.soleIdentifier == nil else {
      return [.init(.problem, "The \(thing.kind.word) cannot go: a map has exactly one.")]
    }
    let found: WhatIf
    do throws(EditProblem) {
      found = try WhatIf(removing: thing, from: session)
    } catch {
      return [.init(.problem, error.sentence(in: session))]
    }
    let heading = "Without the \(thing.kind.word) \"\(title)\":"
    guard !found.hanging.isEmpty else {
      return [
        .init(.plain, "\(heading) nothing else would hang in the air."), hint(for: thing),
      ]
    }
    return [.init(.title, heading)]
      + found.hanging.map { .init(.plain, line($0), hang: 2) } + [hint(for: thing)]
  }

  private func hint(for thing: Reference) -> Message {
    .init(.hint, "Nothing was changed. /delete \(thing.id.text) does it.")
  }

  /// `KPI feels sure the evening before: it would lose its stage`.
  private func line(_ hanging: WhatIf.Hanging) -> String {
    let name = "\(hanging.thing.kind.word) \(session.title(of: hanging.thing))"
    let words =
      switch hanging.reason {
      case .goesWithIt: "goes with it"
      case .takesPain(let pain): "takes its pain with it: \(pain)"
      case .answersNothing: "answers no touchpoint any more"
      case .answersNoQuestion: "answers no question any more"
      case .losesPlace(let place): "loses the \(place) it is read for"
      case .guessesAtNothing: "guesses at something that is gone"
      case .servesNothing: "serves nothing any more"
      case .walksNowhere: "has no step left"
      case .losesGroup: "stands for no group any more"
      case .becomesGuess(let line): "becomes a guess: \(line)"
      case .names(let field): "names it under \(field)"
      }
    return "\(name): \(words)"
  }
}
