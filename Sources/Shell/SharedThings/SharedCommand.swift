import Workshop

/// `/share NAME` and `/shared`: things that several maps have in common.
struct SharedCommand {
  private let session: Session

  init(in room: DialogueContext) {
    session = room.session
  }

  /// `/share mara`, `/share mara over`
  func share(_ rest: String) -> DialogueResult {
    guard !rest.isEmpty else { return .said([Wording.usage(.share)]) }
    switch ThingSelector.find(rest, in: session) {
    case .thing(let thing): return put(thing, over: false)
    case .unknownField(let thing, "over", _): return put(thing, over: true)
    case .several(let things, _): return .said(.problem, SharedWords.several(things, in: session))
    case .field(let thing, _, _), .unknownField(let thing, _, _):
      return .said(.problem, SharedWords.whole(thing))
    case .nothing(let nearest): return .said(.problem, SharedWords.unknown(rest, nearest))
    }
  }

  private func put(_ thing: Reference, over isOver: Bool) -> DialogueResult {
    guard SharedThings.kinds.contains(thing.kind) else {
      return .said(.problem, SharedWords.notShareable(thing.kind))
    }
    return .requested(.shared(.put(thing, over: isOver)))
  }

  /// `/shared`, `/shared take mara`
  func shared(_ rest: String) -> DialogueResult {
    let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
    switch (words.first?.lowercased(), words.count) {
    case (nil, _): return .requested(.shared(.list))
    case ("take", 2): return .requested(.shared(.take(AnswerReader.trimmed(words[1]))))
    default: return .said([Wording.usage(.shared)])
    }
  }
}

extension SharedReply {
  /// Takes what came from outside into a sitting; a thing that is taken is one turn.
  package func take(into engine: inout Engine, at moment: Moment) -> Turn {
    let result: DialogueResult
    switch self {
    case .list(let library):
      result = .said(SharedWords.list(library.map { SharedThings(of: engine.session, with: $0) }))
    case .take(_, nil): result = .said(.hint, SharedWords.nothing)
    case .take(let name, let library?):
      result = Self.take(name, from: SharedThings(of: engine.session, with: library))
    case .put(let thing, let placing, let library):
      result = Self.put(thing, placing, in: engine.session, library)
    }
    return engine.timed(engine.make(result, at: moment), at: moment)
  }

  private static func take(_ name: String, from things: SharedThings) -> DialogueResult {
    let found = things.masters(called: name)
    guard let master = found.first else { return .said(.problem, SharedWords.noMaster(name)) }
    if found.count > 1 {
      return .said(.problem, SharedWords.severalMasters(found, in: things.library))
    }
    let taking = things.taking(master)
    let title = things.library.title(of: master)
    if taking.edits.isEmpty { return .said(.hint, SharedWords.alreadyHere(title)) }
    return DialogueResult(
      told: [SharedWords.taken(taking, title)], edits: taking.edits, next: .firstOpen)
  }

  private static func put(
    _ thing: Reference, _ placing: SharedThings.Placing, in session: Session, _ library: Session
  ) -> DialogueResult {
    let title = session.title(of: thing)
    switch placing {
    case .newerThere(let master):
      return .said(.problem, SharedWords.newerThere(thing, master, title))
    case .sameName(let masters):
      return .said(.problem, SharedWords.sameName(thing, masters, title))
    case .placed(_, let mark), .same(let mark):
      let isKnown = SharedMark.all(in: session).contains(mark)
      let isNew = if case .placed = placing { true } else { false }
      return DialogueResult(
        told: [SharedWords.put(title, mark, isNew: isNew)],
        edits: isKnown ? [] : [mark.noted(in: session)])
    }
  }
}
