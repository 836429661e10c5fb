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
    let hour = Energiser.Hour(room.moment.onWall(room.options.offset))
    let fitting = room.options.words.room.energisers.filter {
      $0.fits(mode: room.session.facts.mode, hour: hour, most: total <= 90 ? 2 : 5)
    }
    let fresh = fitting.filter { !room.shown.offered.contains($0.id) }
    let picked = (fresh.count >= 3 ? fresh : fitting).shuffled(using: &room.chance).prefix(3)
    room.shown.offered.formUnion(picked.map(\.id))
    let lines = picked.map {
      let (name, words) = (text($0.name, in: room), text($0.words, in: room))
      return Message(.plain, "  \(name), \($0.minutes) min: \(words)", hang: 2)
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
    let all = room.options.words.room.checkIns
    let fresh = all.filter { !used.contains($0.id) }
    // When all were put, those of this workshop at least do not come twice.
    let left = fresh.isEmpty ? all.filter { !here.contains($0.id) } : fresh
    guard let question = left.shuffled(using: &room.chance).first else {
      return .said(.hint, "Every question was put already. Ask your own.")
    }
    var move = DialogueResult.said([
      .init(.question, text(question.words, in: room)),
      .init(.hint, "A sentence from each; whoever does not want to says pass."),
    ])
    let edit = room.session.changing(room.session.facts) { $0.checkIns.append(question.id) }
    move.apart = [.init(edits: [edit])]
    return move
  }

  /// In the language that the workshop says it speaks.
  private func text(_ text: TextByLanguage, in room: DialogueContext) -> String {
    room.options.words.text(text, in: room.session.facts.language)
  }
}
