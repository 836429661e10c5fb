import CEditline
import Shell

/// A person at a terminal, typing lines with libedit: history, completion, paste, every script.
///
/// One may exist at a time, and only one thread may use it; ``post(_:)`` is for all threads.
package final class Editline: LineSource {
  /// What has been typed, with what was loaded before.
  package private(set) var history: LineHistory
  /// The signal that ended the sitting, if one did: SIGTERM or SIGHUP.
  package private(set) var endSignal: Int32?

  /// Whether a dot stands in for each letter of a sealed line; a screen reader would read them all.
  package var showsDots = true

  private let output: Int32
  private let colour: Bool
  private let isDumb: Bool
  private var editor: OpaquePointer?
  private var prompt = Prompt(text: "")
  private var walk = HistoryWalk(through: LineHistory(), at: .nothing)

  /// Takes the terminal; `nil` if the streams are none, no UTF-8 is to be had, or one exists.
  ///
  /// Signals for Ctrl-C, Ctrl-Z, window sizes and the end of the terminal are taken until `deinit`.
  package convenience init?(screen: Screen, history: LineHistory = LineHistory()) {
    self.init(
      input: screen.input.descriptor, output: screen.output.descriptor, terminal: screen.terminal,
      colour: screen.output.colour, history: history)
  }

  init?(
    input: Int32, output: Int32, terminal: String, colour: Bool,
    history: LineHistory = LineHistory(),
    pastePause: Int32 = 2000
  ) {
    self.history = history
    self.output = output
    isDumb = ["", "dumb"].contains(terminal)
    self.colour = colour && !isDumb
    let plain = isDumb
    let callbacks = callbacks()
    editor = terminal.withCString { name in
      let options = ce_options(
        input: input, output: output, terminal: name, plain: plain, paste_pause: pastePause)
      return ce_open(options, callbacks)
    }
    if editor == nil { return nil }
  }

  deinit {
    if let editor { ce_close(editor) }
  }

  /// Shows text above the line being typed, or before the next prompt; from any thread.
  ///
  /// The text is shown as it is: make foreign text visible first. False if nobody is at a terminal.
  @discardableResult
  package static func post(_ text: String) -> Bool {
    ce_post(text)
  }

  /// The same for a line that tells how something stands, in place of the one before it.
  @discardableResult
  package static func post(status text: String) -> Bool {
    ce_post_status(text)
  }

  /// Shows the prompt and lets the person type, until Enter, Ctrl-C, or the end.
  package func next(_ prompt: Prompt) -> LineEvent {
    guard let editor else { return .end }
    self.prompt = prompt
    walk = HistoryWalk(through: history, at: prompt.history)
    if prompt.isSealed { return sealed(prompt, in: editor) }
    let status = ce_read(editor, styled(prompt.text), prompt.prefill)
    switch status {
    case CE_LINE:
      let event = line(of: editor)
      if case .line(let text, _) = event { history.remember(text, at: prompt.history) }
      return event
    case CE_INTERRUPT:
      guard case .line(let text, _) = line(of: editor) else { return .interrupt(typed: "") }
      // Ctrl-C drops the line, but Up must bring it back: nothing said is lost.
      history.remember(text, at: prompt.history)
      return .interrupt(typed: text)
    case CE_TERMINATED:
      endSignal = ce_signal(editor)
      if case .line(let text, _) = line(of: editor) { history.remember(text, at: prompt.history) }
      return .end
    default:
      return .end
    }
  }

  /// A line that is neither shown nor remembered.
  private func sealed(_ prompt: Prompt, in editor: OpaquePointer) -> LineEvent {
    switch ce_read_sealed(editor, styled(prompt.text), showsDots) {
    case CE_LINE: return line(of: editor)
    case CE_INTERRUPT:
      guard case .line(let text, _) = line(of: editor) else { return .interrupt(typed: "") }
      return .interrupt(typed: text)
    case CE_TERMINATED:
      endSignal = ce_signal(editor)
      return .end
    default: return .end
    }
  }

  private func line(of editor: OpaquePointer) -> LineEvent {
    var length = 0
    let start = ce_text(editor, &length)
    var bytes = Array(UnsafeRawBufferPointer(start: start, count: length))
    let overflow = ce_overflow(editor)
    if overflow > 0 { return .refused(.tooLong(bytes: bytes.count + overflow)) }
    // What was pasted as whole lines ends in one; the answer does not.
    while bytes.last == 0x0A { bytes.removeLast() }
    let event = LineEvent(rawLine: bytes)
    guard case .line(let text, let removed) = event else { return event }
    return .line(text, removed: removed + ce_removed(editor))
  }

  /// The prompt for libedit: an escape may not come last, or its colour leaks into the answer.
  private func styled(_ text: String) -> String {
    var label = Message.visible(text)
    guard colour, label.count > 1 else { return label }
    let last = label.removeLast()
    return "\u{1}\u{1B}[1m\u{1}\(label)\u{1}\u{1B}[0m\u{1}\(last)"
  }
}

// What libedit asks while a line is typed. The context is an Editline, alive as long as its editor.
extension Editline {
  private func callbacks() -> ce_callbacks {
    ce_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      grapheme: { _, text, length, last in
        let text = string(text, length)
        return (last ? text.last : text.first)?.unicodeScalars.count ?? 0
      },
      complete: { context, text, length in
        editline(context)?.complete(string(text, length)) ?? CE_NOTHING
      },
      walk: { context, text, length, older in
        editline(context)?.recall(older: older, from: string(text, length)) ?? false
      },
      find: { context, text, length, start in
        editline(context)?.find(string(text, length), from: start) ?? -1
      },
      shown: { context in editline(context)?.prompt.whenShown() })
  }

  private func recall(older: Bool, from line: String) -> Bool {
    guard let line = walk.step(older: older, from: line) else { return false }
    reply(line)
    return true
  }

  private func find(_ text: String, from start: Int) -> Int {
    guard let found = history.find(text, at: prompt.history, from: start) else { return -1 }
    reply(found.entry)
    return found.place
  }

  private func reply(_ text: String) {
    guard let editor else { return }
    ce_reply(editor, text, text.utf8.count)
  }

  private func complete(_ before: String) -> ce_completion {
    guard let editor else { return CE_NOTHING }
    let completion = prompt.complete(before)
    switch CompletionStep(completion, atLineEnd: !ce_has_text_after(editor)) {
    case .nothing: return CE_NOTHING
    case .insert(let text):
      ce_replace_before(editor, completion.stem.unicodeScalars.count, text)
      return CE_EDITED
    case .list:
      show(CandidateList(candidates: completion.candidates), on: editor)
      return CE_LISTED
    }
  }

  private func show(_ list: CandidateList, on editor: OpaquePointer) {
    var columns: Int32 = 80
    var height: Int32 = 0
    ce_terminal_size(output, &columns, &height)
    let rows = list.rows(width: Int(columns))
    // The last row is for the question; a window of no sensible height is not paged.
    let page = height > 3 ? Int(height) - 1 : rows.count
    ce_move_below(editor)
    for start in stride(from: 0, to: rows.count, by: max(page, 1)) {
      if start > 0, !wantsMore(editor) { return }
      for row in rows[start...].prefix(page) { ce_write(editor, row + "\n") }
    }
  }

  private func wantsMore(_ editor: OpaquePointer) -> Bool {
    ce_write(editor, "More? (y/n) ")
    defer { ce_write(editor, isDumb ? "\n" : "\r\u{1B}[K") }
    while true {
      switch ce_read_key(editor) {
      case 0, 0x1B, 0x07, 0x71, 0x6E, 0x4E: return false
      case 0x79, 0x59, 0x20, 0x0D, 0x0A: return true
      default: continue
      }
    }
  }
}

private func editline(_ context: UnsafeMutableRawPointer?) -> Editline? {
  context.map { Unmanaged<Editline>.fromOpaque($0).takeUnretainedValue() }
}

private func string(_ text: UnsafePointer<CChar>?, _ length: Int) -> String {
  String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
}
