#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What whoever starts the program hands over: three streams, and the words of the command line.
///
/// Either may be missing, and going on without would put answers where nobody wants them: a file that
/// is opened takes the place of a closed stream, and `waymark` alone begins another workshop.
enum Handover {
  /// Makes the best of what is there.
  ///
  /// - Throws: when nothing can be done with it.
  static func check() throws(Trouble) {
    for stream in Int32(0)...2 where fcntl(stream, F_GETFD) == -1 {
      // Opened the wrong way round, so that whoever reads or writes there is told as before.
      guard open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY) == stream else {
        throw Trouble(
          exit: .inputOutput,
          "Standard input, output or error is closed, and /dev/null cannot stand in for it. "
            + "Start waymark with all three of them.")
      }
    }
    guard !CommandLine.arguments.isEmpty else {
      throw Trouble(
        exit: .inputOutput,
        "The system does not tell what stands behind \"waymark\" on the command line, so nothing is "
          + "done. Let it open more files (ulimit -n 64) and read /proc/self/maps.")
    }
  }
}
