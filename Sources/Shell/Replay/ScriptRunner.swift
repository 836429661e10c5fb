import Workshop

/// Runs a script through a conversation, as if somebody typed it.
package struct ScriptRunner {
  /// Why a script does not fit the workshop it runs in.
  package enum Mismatch: Error, Sendable, Equatable {
    /// The shell asks one question, the script answers another.
    case otherQuestion(line: Int, asked: String?, given: String)
  }

  /// Says what is typed, with its prompt.
  package var echo: (_ prompt: String, _ typed: String) -> Void
  /// Moves the clock before each line.
  package var tick: () -> Void
  /// Moves the clock on by minutes of talk.
  package var wait: (_ minutes: Int) -> Void = { _ in }

  package init(
    echo: @escaping (_ prompt: String, _ typed: String) -> Void, tick: @escaping () -> Void
  ) {
    self.echo = echo
    self.tick = tick
  }

  /// Types every line; after leaving, the next line resumes with what `reopen` gives.
  ///
  /// - Parameter ending: how the sitting ended before, when it did.
  /// - Returns: how the last sitting ended; nil when a question is still open.
  package func run(
    _ entries: some Sequence<ReplayScript.Entry>, in conversation: inout Conversation,
    after ending: Conversation.Ending? = nil, reopen: () -> Engine?
  ) throws(Mismatch) -> Conversation.Ending? {
    conversation.engine.options.stepEnd = stepEnd(conversation.engine)
    var ending = ending
    for entry in entries {
      if case .talk(let minutes) = entry.deed {
        wait(minutes)
        continue
      }
      if ending != nil {
        guard let engine = reopen() else { return ending }
        conversation.engine = engine
        conversation.engine.options.stepEnd = stepEnd(engine)
        conversation.open()
      }
      tick()
      ending = try type(entry, into: &conversation)
    }
    return ending
  }

  /// A script can name the stop at the end of a step, so it is there, from wherever it is run.
  private func stepEnd(_ engine: Engine) -> StepEnd {
    engine.options.stepEnd == .tells ? .stops : engine.options.stepEnd
  }

  /// Whether a deed is meant for the next question and not for what the rules say before it.
  private func passesStop(_ deed: ReplayScript.ScriptStep) -> Bool {
    switch deed {
    case .answer(let question, _): return question != Engine.goOnName
    case .typed(let text):
      switch InputLine(text) {
      case .nothing, .answer, .bareWord: return true
      case .helpHere, .command, .unknownCommand: return false
      }
    case .interrupt, .end, .window, .sitting, .talk: return false
    }
  }

  /// Whether a deed is meant for what is asked once the room has done its work.
  private func passesRoom(_ deed: ReplayScript.ScriptStep) -> Bool {
    if case .answer(let question, _) = deed { question != RoomTime.name } else { false }
  }

  private func type(
    _ entry: ReplayScript.Entry, into conversation: inout Conversation
  ) throws(Mismatch) -> Conversation.Ending? {
    if conversation.engine.answers(to: Engine.goOnName), passesStop(entry.deed) {
      echo(conversation.engine.prompt.text, "")
      _ = conversation.take(.line("", removed: 0))
    }
    if conversation.engine.answers(to: RoomTime.name), passesRoom(entry.deed) {
      echo(conversation.engine.prompt.text, "")
      _ = conversation.take(.line("", removed: 0))
    }
    let prompt = conversation.engine.prompt.text
    switch entry.deed {
    case .answer(let question, let text):
      guard conversation.engine.answers(to: question) else {
        if Retired.questions.contains(question) { return nil }
        throw .otherQuestion(
          line: entry.line, asked: conversation.engine.questionName, given: question)
      }
      echo(prompt, text)
      return conversation.take(answering: LineEvent(rawLine: Array(text.utf8)))
    case .typed(let text):
      echo(prompt, text)
      return conversation.take(LineEvent(rawLine: Array(text.utf8)))
    case .interrupt:
      echo(prompt, "^C")
      return conversation.take(.interrupt(typed: ""))
    case .end:
      echo(prompt, "^D")
      return conversation.leave()
    case .window, .sitting, .talk: return nil
    }
  }
}

extension ScriptRunner.Mismatch {
  /// What was asked and what was given, without the place.
  package var sentence: String {
    switch self {
    case .otherQuestion(_, let asked?, let given):
      "The shell asks \(asked), but the script answers \(given). Everything before it is saved."
    case .otherQuestion(_, nil, let given):
      "No question is open, but the script answers \(given). Everything before it is saved."
    }
  }

  package var line: Int {
    switch self {
    case .otherQuestion(let line, _, _): line
    }
  }
}
