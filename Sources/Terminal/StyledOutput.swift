import Shell

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts what is said on a stream: plain, or with a few calm styles; the words mean the same.
package struct StyledOutput: Sendable {
  /// Why the stream took no more.
  package enum Failure: Error, Equatable {
    /// Nobody reads the other end any more.
    case closed
    /// The system's error number.
    case system(Int32)
  }

  /// The stream, which stays the owner's to close.
  package let descriptor: Int32
  /// Whether escapes for style are sent.
  package let colour: Bool

  /// Writes to a stream; SIGPIPE is the owner's to ignore.
  package init(descriptor: Int32, colour: Bool) {
    self.descriptor = descriptor
    self.colour = colour
  }

  /// The bytes of lines that are already wrapped, each ended by a line feed.
  package func bytes(of lines: [String], role: Message.Role) -> [UInt8] {
    var bytes: [UInt8] = []
    add(lines, role: role, to: &bytes)
    return bytes
  }

  /// The same behind what is there already: thousands of passages are one text in the end.
  package func add(_ lines: [String], role: Message.Role, to bytes: inout [UInt8]) {
    let style = colour ? StyledOutput.style(of: role) : nil
    for line in lines {
      let visible = Message.visible(line)
      if let style, !visible.isEmpty {
        bytes += "\u{1B}[\(style)m\(visible)\u{1B}[0m".utf8
      } else {
        bytes += visible.utf8
      }
      bytes.append(0x0A)
    }
  }

  /// Adds what is said, in lines of a screen so many cells wide.
  package func add(_ passage: Message, width: Int, to bytes: inout [UInt8]) {
    // Of a large map most lines are such.
    if !colour || StyledOutput.style(of: passage.role) == nil,
      let line = passage.soleLine(width: width)
    {
      bytes += line.utf8
      bytes.append(0x0A)
    } else {
      add(passage.lines(width: width), role: passage.role, to: &bytes)
    }
  }

  /// Writes all bytes, waiting where the stream is slow.
  package func write(_ bytes: [UInt8]) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        let rest = UnsafeRawBufferPointer(rebasing: all[written...])
        return systemWrite(descriptor, rest.baseAddress, rest.count)
      }
      if count >= 0 {
        written += count
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wait, 1, -1)
      case EPIPE: throw .closed
      case let number: throw .system(number)
      }
    }
  }

  /// Magenta is the accent: of the eight basic colours it alone reads well on black and on white.
  private static func style(of role: Message.Role) -> String? {
    switch role {
    case .title: "1;35"
    case .place: "35"
    case .question: "1"
    case .hint, .done: "2"
    case .warning: "33"
    case .problem: "31"
    case .plain, .drawing: nil
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
  #else
    Darwin.write(descriptor, start, count)
  #endif
}
