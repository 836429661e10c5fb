import CEditline
import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines of anything that is not edited: a pipe, a file, a dumb terminal.
///
/// Where a person types, a sealed line is not shown. Of a line longer than
/// `LineEvent.longestLine` only the length is kept.
package struct PipedLines: LineSource {
  /// The system's error number, if reading failed rather than came to its end.
  package private(set) var failure: Int32?

  private static let blockSize = 65_536
  private let descriptor: Int32
  private let showPrompt: ((String) -> Void)?
  private let warn: (() -> Void)?
  /// Switches the echo off.
  var hide: (Int32) -> ce_hiding = { ce_hide_typing($0) }
  private var wasWarned = false
  private var block: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// What stands behind another line end than LF in the block of the last line.
  private var waiting: [LineEvent] = []

  /// Reads from a descriptor; `showPrompt` prints the prompt before each line, if it should be.
  ///
  /// - Parameter warn: says, before the first sealed line, that the terminal shows it all the same.
  package init(
    descriptor: Int32, showPrompt: ((String) -> Void)? = nil, warn: (() -> Void)? = nil
  ) {
    self.descriptor = descriptor
    self.warn = warn
    self.showPrompt = showPrompt
  }

  /// Gives the next line, or the end; see ``failure`` for what ended it.
  package mutating func next(_ prompt: Prompt) -> LineEvent {
    // Before the prompt, or what is typed as it appears is shown. After a sealed line the echo stays
    // off until the next prompt: keys pressed meanwhile belong to the next person.
    if prompt.isSealed { seal() } else { ce_show_typing() }
    showPrompt?(prompt.text)
    prompt.whenShown()
    if !waiting.isEmpty { return waiting.removeFirst() }
    var line = PartialLine()
    while position < block.count || fill() {
      if let end = block[position...].firstIndex(of: 0x0A) {
        line.append(block[position..<end])
        position = end + 1
        line.dropReturn()
        return event(of: line)
      }
      line.append(block[position...])
      position = block.count
    }
    return line.count == 0 ? .end : event(of: line)
  }

  private mutating func seal() {
    guard hide(descriptor) == CE_STILL_SHOWN, !wasWarned else { return }
    wasWarned = true
    warn?()
  }

  private mutating func event(of line: PartialLine) -> LineEvent {
    var line = line
    line.dropByteOrderMark()
    if line.count > LineEvent.longestLine { return .refused(.tooLong(bytes: line.count)) }
    waiting = LineEvent(rawLine: line.bytes).parted
    return waiting.removeFirst()
  }

  /// Reads the next block; false at the end or after a failure.
  private mutating func fill() -> Bool {
    position = 0
    block = []
    while !isAtEnd {
      let descriptor = descriptor
      var problem: Int32 = 0
      block = [UInt8](unsafeUninitializedCapacity: PipedLines.blockSize) { buffer, count in
        let got = read(descriptor, buffer.baseAddress, buffer.count)
        problem = got < 0 ? errno : 0
        count = max(got, 0)
      }
      switch problem {
      case 0:
        isAtEnd = block.isEmpty
        return !isAtEnd
      case EINTR: continue
      case EAGAIN:
        var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&wait, 1, -1)
      default:
        failure = problem
        isAtEnd = true
      }
    }
    return false
  }
}

/// A line being put together; beyond the longest line only counted.
private struct PartialLine {
  var bytes: [UInt8] = []
  var count = 0
  private var last: UInt8 = 0

  mutating func append(_ more: ArraySlice<UInt8>) {
    guard let end = more.last else { return }
    // Room for a byte order mark and a carriage return that do not count.
    let room = LineEvent.longestLine + 4 - bytes.count
    if room > 0 { bytes += more.prefix(room) }
    count += more.count
    last = end
  }

  mutating func dropReturn() {
    guard last == 0x0D else { return }
    if bytes.count == count { bytes.removeLast() }
    count -= 1
  }

  mutating func dropByteOrderMark() {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    bytes.removeFirst(3)
    count -= 3
  }
}
