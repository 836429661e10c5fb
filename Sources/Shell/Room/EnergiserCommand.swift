import Workshop

/// `/energise`: up to three things that fit, or a question to begin with.
struct EnergiserCommand {
  /// Draws, and remembers what was offered.
  func run(_ rest: String, in room: inout DialogueContext) -> DialogueResult {
    switch rest.lowercased() {
    case "": return offer(in: &room)
    case "question": return ask(in: &room)
    default: return .said([Wording.usage(.energise)])
    }
  }

  private func offer(in room: inout DialogueContext) -> DialogueResult {
    let total = room.guide.steps.reduce(0) { $0 + $1.minutes + $1.pause }
    let fitting = Energiser.fitting(
      mode: room.session.facts.mode, hour: hour(in: room), most: total <= 90 ? 2 : 5)
    let fresh = fitting.filter { !room.shown.offered.contains($0.name) }
    let picked = (fresh.count >= 3 ? fresh : fitting).shuffled(using: &room.chance).prefix(3)
    room.shown.offered.formUnion(picked.map(\.name))
    let lines = picked.map {
      Message(.plain, "  \($0.name), \($0.minutes) min: \($0.words)", hang: 2)
    }
    return .said(
      [.init(.title, "Something short, if you like")] + lines + [
        .init(
          .hint,
          "Nobody has to, nobody touches anybody, and all of it works seated. "
            + "/energise again offers others.")
      ])
  }

  private func ask(in room: inout DialogueContext) -> DialogueResult {
    let here = room.session.facts.checkIns
    let used = room.options.askedElsewhere().union(here)
    let fresh = CheckIn.all.filter { !used.contains($0.name) }
    // When all were put, those of this workshop at least do not come twice.
    let left = fresh.isEmpty ? CheckIn.all.filter { !here.contains($0.name) } : fresh
    guard let question = left.shuffled(using: &room.chance).first else {
      return .said(.hint, "Every question was put already. Ask your own.")
    }
    var move = DialogueResult.said([
      .init(.question, question.words),
      .init(.hint, "A sentence from each; whoever does not want to says pass."),
    ])
    let facts = Reference(.facts, "session")
    let edit = room.session.setting("CheckIn", of: facts, to: here + [question.name])
    move.apart = [.init(edits: [edit])]
    return move
  }

  /// The part of the day on the clock on the wall.
  private func hour(in room: DialogueContext) -> Energiser.Hour {
    let seconds = room.moment.onWall(room.options.offset).seconds
    let hour = (seconds % 86_400 + 86_400) % 86_400 / 3600
    return hour < 12 ? .early : hour < 15 ? .midday : .late
  }
}
