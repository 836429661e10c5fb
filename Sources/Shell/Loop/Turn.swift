import Workshop

/// What comes of one line: words to say, edits to keep, perhaps something to do outside.
package struct Turn: Sendable, Equatable {
  /// To be kept before anything is said.
  package var minutes: [Minute] = []
  /// Said once the minutes are kept.
  package var told: [Message] = []
  /// The next question, said in any case.
  package var ahead: [Message] = []
  package var request: Request?
  /// Whether the screen is cleared before anything is said, because the next person must not read it.
  package var wipes = false

  package init() {}

  /// Puts the question once more in its words alone, where something asked in between has pushed it up.
  mutating func putAgain(
    _ asking: CurrentQuestion?, _ session: Session, after move: DialogueResult
  ) {
    guard case .stay = move.next, ahead.isEmpty, request == nil, !told.isEmpty, let asking else {
      return
    }
    ahead = [.init(.question, asking.wording(in: session))]
  }

  /// The first thing that it adds.
  var added: Reference? {
    for minute in minutes {
      if case .add(let kind, let id, _, _) = minute.edit { return Reference(kind, id) }
    }
    return nil
  }
}

/// What is to be done with the live room.
package enum RoomOrder: Sendable, Equatable {
  /// Open it, at one address of this machine only where one is named.
  case open(listen: String?)
  case close
  /// Say what to look at when a phone does not reach it; show how to join a hotspot, if one is named.
  case test(hotspot: String?, password: String?)
  /// Say where the page for the projector is.
  case wall
  case nudge
  /// Say who is in, and who has not sent.
  case who
  /// Words that are none of these.
  case unknown(String)

  /// What stands behind `/room`.
  init(_ rest: String) {
    let words = rest.split(separator: " ").map(String.init)
    switch (words.first ?? "", words.count) {
    case ("", _), ("open", 1): self = .open(listen: nil)
    case ("--listen", 2): self = .open(listen: words[1])
    case ("close", 1): self = .close
    case ("who", 1): self = .who
    case ("test", 1...3):
      self = .test(
        hotspot: words.count > 1 ? words[1] : nil, password: words.count > 2 ? words[2] : nil)
    default: self = .unknown(rest)
    }
  }
}

/// Something the shell cannot do itself.
package enum Request: Sendable, Equatable {
  case export(format: String)
  case saveAs(String)
  /// Give each group a copy with its stages.
  case breakout(Breakout)
  /// Bring the copy of this name, or without one all that groups have of this workshop.
  case copies(of: String?)
  /// Hand this text to the person's editor and come back with what they wrote.
  case editor(String)
  /// Take these lines one after another, as if each had been typed.
  case type([String])
  /// Read this file and come back with its lines.
  case lines(file: String)
  /// Come back with the lines that scribes added.
  case inbox
  /// Say what changed since the map of this name, or without one since that which this was begun from.
  case compare(with: String?)
  /// Do something with the things that several maps share.
  case shared(SharedOrder)
  /// Do something with the live room.
  case room(RoomOrder)
  /// Come back with what phones sent.
  case reveal
  /// Begin a round after the day, or go on with it.
  case follow
  /// Write the page of the round that was ended, and leave it.
  case endRound(Identifier)
  case leave
}
