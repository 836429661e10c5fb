import Foundation
import Testing

/// One run of the program that may not hang, eat the memory or say what acts on a terminal.
struct Attempt {
  let status: Int32
  let output: [UInt8]
  let talk: [UInt8]

  /// The most seconds any command may take, on a busy machine and without optimisation.
  static let patience = Size.count(120, large: 900)

  /// Both streams as text.
  var said: String { String(decoding: output + talk, as: UTF8.self) }

  /// Runs `waymark` with the words, fed with bytes, its streams apart.
  ///
  /// - Parameters:
  ///   - memory: the most bytes of address space, if there is to be a limit.
  ///   - variables: more of the environment; nil takes a variable away.
  init(
    _ words: [String], in scratch: Scratch, input: [UInt8] = [], memory: Int? = nil,
    variables: [String: String?] = [:], mask: String? = nil
  ) throws {
    let marks = scratch.at("attempt-\(UUID().uuidString)")
    try Bytes.put(input, at: marks + ".in")
    defer {
      for end in [".in", ".out", ".err"] {
        try? FileManager.default.removeItem(atPath: marks + end)
      }
    }
    var limits = "ulimit -c 0;"
    if let memory { limits += " ulimit -v \(memory / 1024);" }
    if let mask { limits += " umask \(mask);" }
    let shell = """
      \(limits) exec timeout -s KILL \(Self.patience) "$@" <"$0.in" >"$0.out" 2>"$0.err"
      """
    let process = Program.process(
      ["/bin/sh", "-c", shell, marks, Program.waymark] + words, in: scratch.path)
    for (name, value) in variables { process.environment?[name] = value }
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try Bytes.of(marks + ".out")
    talk = try Bytes.of(marks + ".err")
  }

  /// It ended by itself, with a code that the README lists, and said nothing that acts.
  func expectCalm(
    _ codes: Set<Int32>, _ place: @autoclosure () -> String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let end = String(said.suffix(600))
    #expect(codes.contains(status), "\(place()): \(status)\n\(end)", sourceLocation: location)
    #expect(AttackCorpus.acting(in: output) == [], "\(place()): output", sourceLocation: location)
    #expect(AttackCorpus.acting(in: talk) == [], "\(place()): talk", sourceLocation: location)
  }
}
