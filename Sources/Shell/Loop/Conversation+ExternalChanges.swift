import Workshop

/// What others change in the files while the workshop is open.
extension Conversation {
  /// A change others made to the files, and the line that tells of it.
  package struct ExternalChange: Sendable {
    package var edit: Edit
    package var words: String
    /// Whether the same was changed here; the edit leads from our version to theirs.
    package var isConflict: Bool

    package init(edit: Edit, words: String, isConflict: Bool = false) {
      self.edit = edit
      self.words = words
      self.isConflict = isConflict
    }
  }

  /// What came of looking whether others changed the files.
  package enum ExternalChanges {
    case seen([ExternalChange])
    /// A file cannot be read as it stands now; the words say which and why.
    case unreadable([Message])
  }

  /// Takes in what others changed in the files, before the line is understood.
  ///
  /// - Parameter mayAsk: whether somebody is there to be asked; nobody is who leaves.
  mutating func takeInNews(mayAsk: Bool = true) {
    switch look(engine.session) {
    case .unreadable(let words):
      // Told once, not at every line, until it can be read again.
      if words != unreadable { say(words) }
      unreadable = words
    case .seen(let news):
      unreadable = []
      let asked = engine.questionName
      if !news.isEmpty {
        let ahead = takeIn(news, mayAsk: mayAsk)
        if engine.questionName != asked { say(ahead) }
      }
    }
  }

  /// Takes changes in and tells them; returns the question that is open now.
  ///
  /// Where both sides changed the same, somebody who is there is asked which version stays. In a
  /// stream the file's stands: a line that was written before cannot be the answer.
  mutating func takeIn(_ first: [ExternalChange], mayAsk: Bool = true) -> [Message] {
    var (news, ahead) = (first, [Message]())
    // Keeping what came in may bring more; a file that never rests must not hold up the workshop.
    for _ in 0..<Conversation.mostRounds where !news.isEmpty {
      let taken = engine.takeIn(news.map(\.edit), at: now())
      var words: [Message] = []
      for item in news {
        let isAsked = mayAsk && isInteractive && item.isConflict && engine.dispute(item.edit)
        if !isAsked { words.append(.init(.warning, item.words)) }
      }
      say(words + taken.told)
      ahead = taken.ahead
      news = []
      guard !taken.minutes.isEmpty else { continue }
      switch save(taken.minutes, engine.session) {
      case .kept(let more): (news, isUnsaved) = (more, false)
      case .failed(let words):
        isUnsaved = true
        say(words)
      }
    }
    return ahead
  }

  private static let mostRounds = 8
}
