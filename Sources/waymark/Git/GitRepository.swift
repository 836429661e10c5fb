import Shell
import Storage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The git repository in which workshops stand, asked through the `git` command.
struct GitRepository {
  /// The folder at its top.
  let top: String

  /// - Parameter folder: a folder within it.
  init(at folder: String) throws(Trouble) {
    let outcome = try GitRepository.git(["-C", folder, "rev-parse", "--show-toplevel"])
    guard outcome.status == 0, let top = outcome.lines.first else {
      throw Trouble(
        exit: .failure,
        "\(folder): this is in no git repository. Begin one with git init, or name a folder in one."
      )
    }
    self.top = top
  }

  /// Runs git here; its words end the command where it fails.
  @discardableResult
  func run(_ words: [String], mayFail: Bool = false) throws(Trouble) -> ChildProcess.Outcome {
    let outcome = try GitRepository.git(["-C", top] + words)
    guard outcome.status == 0 || mayFail else {
      throw Trouble(exit: .failure, "git \(words.first ?? ""): \(outcome.talk)")
    }
    return outcome
  }

  private static func git(_ words: [String]) throws(Trouble) -> ChildProcess.Outcome {
    guard let outcome = ChildProcess.run(["git"] + words) else {
      throw Trouble(exit: .failure, "The git command cannot be started. Install git first.")
    }
    return outcome
  }

  // MARK: What Waymark sets

  private static let driver = "merge.waymark.driver"

  /// What git is to run: this very program.
  private static var program: String {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlink("/proc/self/exe", &path, Int(PATH_MAX))
    guard length > 0 else { return "waymark" }
    let own = path.prefix(length).map { UInt8(bitPattern: $0) }
    return "'" + String(decoding: own, as: UTF8.self).replacing("'", with: "'\\''") + "'"
  }

  func install() throws {
    try run(["config", "merge.waymark.name", "Waymark, record by record"])
    try run(["config", Self.driver, "\(Self.program) git merge %O %A %B %P"])
    try run(["config", "diff.waymark.textconv", "\(Self.program) git words"])
    try GitAttributes.install(at: top)
  }

  func remove() throws {
    for section in ["merge.waymark", "diff.waymark"] {
      try run(["config", "--remove-section", section], mayFail: true)
    }
    try GitAttributes.remove(at: top)
  }

  /// How git joins the files of workshops here.
  enum State {
    /// Waymark does it.
    case ready
    /// The files are given to Waymark, and nothing says how it is run: git joins them as text.
    case nameOnly
    /// It can be run, and no file is given to it.
    case commandOnly
    /// Waymark has no part in it.
    case none
    /// The program that is to be run is not there any more.
    case gone(String)
  }

  func state() throws -> State {
    let isNamed = try GitAttributes.isNamed(at: top)
    let found = try run(["config", "--get", Self.driver], mayFail: true)
    guard found.status == 0, let command = found.lines.first else {
      return isNamed ? .nameOnly : .none
    }
    let path = command.split(separator: "'").first.map(String.init) ?? ""
    if path.hasPrefix("/"), !PlainFile.exists(path) { return .gone(path) }
    return isNamed ? .ready : .commandOnly
  }

  /// Files of workshops that a merge left unmerged, by their paths.
  func unmerged() throws -> [String] {
    let found = try run(["diff", "--name-only", "--diff-filter=U", "-z"]).text
    return found.split(separator: "\0").map(String.init).filter { $0.hasSuffix(".rec") }
  }
}

extension GitRepository {
  /// What is to be told of how git joins the workshop in a folder, where its repository names Waymark;
  /// git itself is only asked then.
  static func warning(of folder: String, examinedBy doctor: borrowing Storage.Doctor) -> Message? {
    do {
      guard try GitAttributes.isNamed(around: doctor) else { return nil }
      switch try GitRepository(at: folder).state() {
      case .ready, .none: return nil
      case let state: return state.passage
      }
    } catch {
      // No git, or a folder that may not be read: nothing is known of it.
      return nil
    }
  }
}
