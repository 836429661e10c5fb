import Foundation
import Storage
import Testing
import Workshop

/// Pipes, devices, folders and links where a session keeps its files, and a target that is not ours.
@Suite struct HostileFolderTests {
  /// What may stand at a name instead of a file.
  enum Shape: String, CaseIterable {
    case pipe, folder, zero, full, dangling, itself, secret, elsewhere

    func put(at path: String, in scratch: Scratch) throws {
      let files = FileManager.default
      try? files.removeItem(atPath: path)
      try files.createDirectory(
        at: URL(filePath: path).deletingLastPathComponent(), withIntermediateDirectories: true)
      let target: String
      switch self {
      case .pipe:
        try #require(mkfifo(path, 0o600) == 0)
        return
      case .folder:
        return try files.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .zero: target = "/dev/zero"
      case .full: target = "/dev/full"
      case .dangling: target = "/nowhere/at/all"
      case .itself: target = path
      case .secret: target = scratch.at("secret")
      case .elsewhere: target = scratch.at("elsewhere")
      }
      try files.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
  }

  static let places = [
    "session.rec", "outcomes.rec", "stages.rec", "guide.rec", "minutes", "minutes/ana.rec",
    "minutes/eve.rec", "minutes/ana.recovered", ".lock", ".outcomes.rec.new",
    ".outcomes.rec.backup", "exports",
    "exports/map.md", "exports/.map.md.new",
  ]

  private static let readers = [
    ["show"], ["show", "--json"], ["minutes"], ["check"], ["export"], ["doctor", "--no-input"],
  ]

  private static func base(in scratch: Scratch) throws {
    let script = try scratch.put(
      "clock: 2027-03-11T09:00:00Z\nguide: express\nname: Van\nas: Ana\n/park one\n", "script.txt")
    try Stakes.play(script, at: scratch.at("base"), in: scratch)
    _ = try scratch.put("secret\n", "secret")
    try FileManager.default.createDirectory(
      atPath: scratch.at("elsewhere"), withIntermediateDirectories: false)
  }

  @Test(arguments: places)
  func `whatever stands at a name of the session, it is told, and nothing beyond is touched`(
    place: String
  ) throws {
    let scratch = try Scratch()
    try Self.base(in: scratch)
    for shape in Size.spread(Shape.allCases, 4) {
      let folder = try scratch.copy(scratch.at("base"), as: "trial")
      try shape.put(at: "\(folder)/\(place)", in: scratch)
      for words in Size.spread(Self.readers, 3) {
        let attempt = try Attempt(words.prefix(1) + [folder] + words.dropFirst(), in: scratch)
        attempt.expectCalm([0, 1, 2, 65, 74], "\(words) with \(place) a \(shape)")
      }
      let list = try Attempt(["list", "--home", scratch.path], in: scratch)
      list.expectCalm([0], "list with \(place) a \(shape)")
      let open = try Attempt(
        ["open", folder, "--as", "Ana"], in: scratch,
        input: Array("/park two\n/export\n/quit\n".utf8))
      open.expectCalm([0, 1, 65, 74], "open with \(place) a \(shape)")
      if open.said.contains("Parked;"), open.status == 0 {
        #expect(try reading(folder).session.parked.members.count == 2, "\(place) a \(shape)")
      }
      try Attempt(["doctor", folder, "--yes"], in: scratch)
        .expectCalm([0, 1, 65, 74], "doctor with \(place) a \(shape)")
      #expect(try Bytes.of(scratch.at("secret")) == Array("secret\n".utf8), "\(place) a \(shape)")
      let beyond = try FileManager.default.contentsOfDirectory(atPath: scratch.at("elsewhere"))
      #expect(beyond == [], "\(place) a \(shape)")
    }
  }

  @Test(arguments: ["minutes", "minutes/ana.rec", "minutes/eve.rec"])
  func `a link among the minutes is found as gravely as it keeps readers out, and mended`(
    place: String
  ) throws {
    let scratch = try Scratch()
    try Self.base(in: scratch)
    let folder = scratch.at("base")
    for shape in [Shape.zero, .dangling, .itself, .secret, .elsewhere] {
      try shape.put(at: "\(folder)/\(place)", in: scratch)
      try Attempt(["show", folder], in: scratch).expectCalm([74], "show with \(shape)")
      let doctor = try Attempt(["doctor", folder, "--no-input"], in: scratch)
      doctor.expectCalm([74], "doctor with \(shape)")
      #expect(doctor.said.contains("\(place): a link stands in its place"))
      try Attempt(["doctor", folder, "--yes"], in: scratch).expectCalm([0], "mending \(shape)")
      try Attempt(["show", folder], in: scratch).expectCalm([0], "show after \(shape)")
      #expect(try Bytes.of(scratch.at("secret")) == Array("secret\n".utf8))
    }
  }

  @Test func `a folder at the name of a file being written does not keep it from being saved`()
    throws
  {
    let scratch = try Scratch()
    try Self.base(in: scratch)
    let folder = scratch.at("base")
    try Shape.folder.put(at: "\(folder)/.outcomes.rec.new", in: scratch)
    let open = try Attempt(
      ["open", folder, "--as", "Ana"], in: scratch, input: Array("/park two\n/quit\n".utf8))
    open.expectCalm([0], "open")
    #expect(open.said.contains("Parked;") && !open.said.contains("Not saved"))
    #expect(String(decoding: try Bytes.of("\(folder)/outcomes.rec"), as: UTF8.self).contains("two"))
  }

  /// Where an export may not go, with what it says.
  static let targets: [(path: String, status: Int32, says: String)] = [
    ("base/session.rec", 1, "base/session.rec"), ("base/outcomes.rec", 1, "base/outcomes.rec"),
    ("base/minutes/ana.rec", 1, "ana.rec"), ("base/.lock", 1, ".lock"), ("base", 1, "base"),
    ("link", 1, "link"), ("pipe", 1, "pipe"),
    ("/dev/full", 1, "/dev/full"), ("none/map.md", 74, "none"), ("secret/map.md", 1, "secret"),
  ]

  @Test(arguments: targets.indices)
  func `an export never replaces what is not its own`(index: Int) throws {
    let scratch = try Scratch()
    try Self.base(in: scratch)
    try Shape.secret.put(at: scratch.at("link"), in: scratch)
    try Shape.pipe.put(at: scratch.at("pipe"), in: scratch)
    let before = try Bytes.tree(scratch.at("base"))
    let (path, status, says) = Self.targets[index]
    let attempt = try Attempt(
      ["export", scratch.at("base"), "--format", "markdown", "--force", "--output", path],
      in: scratch)
    attempt.expectCalm([status], path)
    #expect(attempt.said.contains(says))
    #expect(try Bytes.tree(scratch.at("base")) == before)
    #expect(try Bytes.of(scratch.at("secret")) == Array("secret\n".utf8))
  }

  @Test func `a hard link to somebody's file keeps what is theirs`() throws {
    let scratch = try Scratch()
    try Self.base(in: scratch)
    try FileManager.default.linkItem(atPath: scratch.at("secret"), toPath: scratch.at("hard.md"))
    let attempt = try Attempt(["export", scratch.at("base"), "--output", "hard.md"], in: scratch)
    attempt.expectCalm([1], "export")
    #expect(try Bytes.of(scratch.at("secret")) == Array("secret\n".utf8))
    #expect(attempt.said.contains("hard.md"))
  }

  @Test func `what is made is the owner's alone, whatever the mask`() throws {
    let scratch = try Scratch()
    let attempt = try Attempt(
      ["new", "Van", "--guide", "express", "--at", scratch.at("made")], in: scratch,
      input: Array("Ana\n\n/park x\n/export\n/save-as Copy\n/quit\n".utf8), mask: "000")
    attempt.expectCalm([0], "new")
    for top in ["made", "copy"] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.at(top))
      #expect(names.contains("minutes/tester.rec"))
      for name in names + ["."] {
        var status = stat()
        try #require(lstat("\(scratch.at(top))/\(name)", &status) == 0)
        #expect(status.st_mode & 0o077 == 0, "\(top)/\(name)")
      }
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give files away"))
  func `a session of somebody else, or open to a group, works or says why`() throws {
    let scratch = try Scratch()
    try Self.base(in: scratch)
    for (owner, mode) in [(uid_t(12345), mode_t(0o700)), (0, 0o777), (12345, 0o1777)] {
      let folder = try scratch.copy(scratch.at("base"), as: "trial")
      try #require(chown("\(folder)/session.rec", owner, owner) == 0)
      try #require(chown(folder, owner, owner) == 0 && chmod(folder, mode) == 0)
      for words in [["show", folder], ["check", folder], ["doctor", folder, "--no-input"]] {
        try Attempt(words, in: scratch).expectCalm([0, 2, 65, 74], "\(words) \(owner) \(mode)")
      }
      let open = try Attempt(["open", folder], in: scratch, input: Array("/park x\n/quit\n".utf8))
      open.expectCalm([0, 74], "open \(owner) \(mode)")
    }
  }

  /// Names somebody may give a workshop, and the folder it gets; none where it gets none.
  static let names: [(name: String, folder: String?)] = [
    ("../../x", "x"), ("..", nil), (".", nil), ("~", nil), ("/etc/passwd", "etc-passwd"),
    ("a/b", "a-b"), ("a\\b", "a-b"), ("CON", "con-workshop"), ("nul.txt", "nul-txt"),
    ("aux.tar.gz", "aux-tar-gz"), ("dot.", "dot"), ("blank ", "blank"), (":ads", "ads"),
    (".hidden", "hidden"), ("line\nfeed", "line-feed"), ("\u{1B}[2Jx", nil), ("n\u{303}", "n"),
    (String(repeating: "long", count: 75), String(String(repeating: "long", count: 75).prefix(40))),
    ("UPPER", "upper"), ("\u{202E}", nil),
  ]

  @Test(arguments: names.indices)
  func `a workshop's folder stands in its home and nowhere else`(index: Int) throws {
    let scratch = try Scratch()
    let (name, folder) = Self.names[index]
    let attempt = try Attempt(
      ["new", "--home", scratch.at("a/home"), "--", name], in: scratch, input: Array("/quit\n".utf8)
    )
    attempt.expectCalm([0, 3, 64, 74], name.debugDescription)
    let made = (try? FileManager.default.contentsOfDirectory(atPath: scratch.at("a/home"))) ?? []
    if let folder { #expect(made == [folder], "\(name.debugDescription)") }
    #expect(
      made.allSatisfy {
        $0.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || $0 == 0x2D || (0x30...0x39).contains($0)
        }
      })
    let above = Set(try FileManager.default.contentsOfDirectory(atPath: scratch.path))
    #expect(above.subtracting(["a", ".local"]) == [], "\(above)")
  }
}
