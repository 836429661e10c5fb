#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program, run to its end.
enum ChildProcess {
  /// What came of it.
  struct Outcome {
    /// The exit code; what a shell gives for one that a signal ended.
    let status: Int32
    let output: [UInt8]
    /// What it said on standard error.
    let talk: String

    var text: String { String(decoding: output, as: UTF8.self) }

    /// The output in lines, without the last line feed.
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// Runs a program that is found in `PATH`; nil where it cannot be started.
  ///
  /// - Parameter environment: what is set besides what we have ourselves, as `NAME=value`.
  static func run(_ words: [String], environment added: [String] = []) -> Outcome? {
    var output: [Int32] = [-1, -1]
    var talk: [Int32] = [-1, -1]
    guard pipe(&output) == 0 else { return nil }
    guard pipe(&talk) == 0 else {
      for end in output { close(end) }
      return nil
    }
    for end in output + talk { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var child: pid_t = 0
    let problem = spawn(&child, words, added, output: output[1], talk: talk[1])
    close(output[1])
    close(talk[1])
    defer {
      close(output[0])
      close(talk[0])
    }
    guard problem == 0 else { return nil }
    let said = collect(output[0], talk[0])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    let signal = status & 0x7F
    return Outcome(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: said.0,
      talk: String(decoding: said.1, as: UTF8.self))
  }

  /// Reads both ends as they fill, so that neither makes the program wait for ever.
  private static func collect(_ output: Int32, _ talk: Int32) -> ([UInt8], [UInt8]) {
    var ends = [output, talk].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var found: [[UInt8]] = [[], []]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while ends.contains(where: { $0.fd >= 0 }) {
      guard poll(&ends, nfds_t(ends.count), -1) >= 0 || errno == EINTR else { break }
      for place in ends.indices where ends[place].fd >= 0 && ends[place].revents != 0 {
        let count = read(ends[place].fd, &buffer, buffer.count)
        if count > 0 {
          found[place] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          // A negative number is passed over by the system.
          ends[place].fd = -1
        }
      }
    }
    return (found[0], found[1])
  }

  private static func spawn(
    _ child: inout pid_t, _ words: [String], _ added: [String], output: Int32, talk: Int32
  ) -> Int32 {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return errno }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, talk, 2)
    guard posix_spawnattr_init(&attributes) == 0 else { return errno }
    defer { posix_spawnattr_destroy(&attributes) }
    // A child inherits which signals are ignored; others have these as they are.
    var ignored = sigset_t()
    sigemptyset(&ignored)
    for signal in [SIGPIPE, SIGXFSZ] { sigaddset(&ignored, signal) }
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables = added.map { strdup($0) }
    let copies = arguments + variables
    defer { for copy in copies { free(copy) } }
    let names = added.compactMap { $0.split(separator: "=").first.map { $0 + "=" } }
    var own = environ
    while let variable = own.pointee {
      let text = String(cString: variable)
      if !names.contains(where: { text.hasPrefix($0) }) { variables.append(variable) }
      own += 1
    }
    variables.append(nil)
    return posix_spawnp(&child, words[0], &actions, &attributes, &arguments, variables)
  }
}
