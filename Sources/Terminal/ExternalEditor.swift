#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The person's own editor, on a private file that is gone afterwards.
package struct ExternalEditor: Sendable {
  /// What came of it.
  package enum Outcome: Sendable, Equatable {
    case written(String)
    case failed(String)
  }

  /// As in `EDITOR`: a program, perhaps with arguments; a shell parts the words.
  package let command: String
  /// Where the file stands meanwhile, in a folder of its own.
  package let folder: String

  package init(command: String, folder: String) {
    self.command = command
    self.folder = folder
  }

  /// Opens the editor on `text` and waits until it is closed.
  ///
  /// What was written and cannot be taken as the answer stays on the disk, and the words say where.
  package func edit(_ text: String) -> Outcome {
    guard let file = EditorFile(holding: text, under: folder) else {
      return .failed("No file can be made for the editor (error \(errno)).")
    }
    guard let status = run(on: file.path) else {
      file.remove()
      return .failed("The editor \"\(name)\" could not be started. Set EDITOR, or use /long.")
    }
    guard status == 0 else { return kept(file, "The editor ended with an error") }
    switch file.content() {
    case .text(let text):
      file.remove()
      return .written(text)
    case .missing: return kept(file, "The editor left no file")
    case .unusable(let reason): return kept(file, "What the editor left \(reason)")
    }
  }

  private func kept(_ file: EditorFile, _ fact: String) -> Outcome {
    guard file.isChanged else {
      file.remove()
      return .failed("\(fact); the answer stays open.")
    }
    file.keep()
    return .failed("\(fact); the answer stays open. What was written is kept in \(file.path).")
  }

  /// The command as a sentence can hold it.
  private var name: String {
    command.count <= 60 ? command : command.prefix(60) + "…"
  }

  /// The command's exit status; nil when nothing could be started. The path is a word of its own,
  /// never part of the command, and the command no option of the shell.
  private func run(on path: String) -> Int32? {
    let words = ["sh", "-c", "--", "\(command) \"$@\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for word in arguments { free(word) } }
    var child: pid_t = 0
    guard spawn(&child, arguments) == 0 else { return nil }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    let isExit = status & 0x7F == 0
    let code = (status >> 8) & 0xFF
    // What a shell says of a program that is not there, or is none.
    return isExit && ![126, 127].contains(code) ? code : isExit ? nil : 1
  }

  /// Starts the shell with the signals that we ignore as others have them: a child inherits that.
  private func spawn(
    _ child: inout pid_t, _ arguments: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    guard posix_spawnattr_init(&attributes) == 0 else { return errno }
    defer { posix_spawnattr_destroy(&attributes) }
    var ignored = sigset_t()
    sigemptyset(&ignored)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&ignored, signal) }
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, environ)
  }
}
