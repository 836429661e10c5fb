import Workshop

@testable import Storage

/// A session folder open for writing together with its session, as the shell holds them.
struct FolderSession: ~Copyable {
  var folder: SessionFolder
  var session: Session
  let notices: [LoadNotice]
  private var seconds = 1_800_000_000

  /// Begins a new session in `path`.
  init(creating path: String, name: String = "Van parts") throws(StorageProblem) {
    var folder = try SessionFolder(
      creating: name, at: path, as: "Ana", at: Moment(seconds: 1_800_000_000))
    let loaded = try folder.load()
    self.init(folder, loaded)
  }

  init(opening path: String) throws(StorageProblem) {
    var folder = try SessionFolder(writing: path, as: "Ana", at: Moment(seconds: 1_800_000_000))
    let loaded = try folder.load()
    self.init(folder, loaded)
  }

  private init(_ folder: consuming SessionFolder, _ loaded: SessionFolder.Loaded) {
    self.folder = folder
    session = loaded.session
    notices = loaded.notices
  }

  /// Applies edits as one turn and keeps them.
  @discardableResult
  mutating func say(_ edits: Edit...) throws -> [OutsideChange] {
    try say(edits)
  }

  @discardableResult
  mutating func say(_ edits: [Edit]) throws -> [OutsideChange] {
    for edit in edits { try session.apply(edit) }
    return try folder.keep(minutes(of: edits), session: session)
  }

  mutating func minutes(of edits: [Edit]) -> [Minute] {
    let turn = folder.numbering.nextTurn
    let sequence = folder.numbering.nextSequence(of: "Ana")
    seconds += 1
    return edits.enumerated().map { count, edit in
      Minute(
        sequence: sequence + count, moment: Moment(seconds: seconds), writer: "Ana", turn: turn,
        edit: edit)
    }
  }

  /// Takes in what others changed, as the shell does between two questions.
  mutating func lookOutside() throws -> [OutsideChange] {
    let changes = try folder.outsideChanges(in: session)
    try take(changes)
    return changes
  }

  mutating func take(_ changes: [OutsideChange]) throws {
    for change in changes { try session.apply(change.edit) }
    try folder.keep(minutes(of: changes.map(\.edit)), session: session)
  }
}

/// The session in a folder as somebody finds it who opens it to read.
func reading(_ path: String) throws(StorageProblem) -> SessionFolder.Loaded {
  var folder = try SessionFolder(reading: path)
  return try folder.load()
}

/// The problem that stops `body`; nil when none does.
func problem(_ body: () throws -> Void) -> StorageProblem? {
  do {
    try body()
    return nil
  } catch {
    return error as? StorageProblem
  }
}

extension SessionFolder {
  /// Exports a session as somebody does who opens it to read.
  @discardableResult
  static func export(
    _ files: [ExportFiles.File], _ edition: ExportFiles.Edition, ofSessionAt path: String
  ) throws(StorageProblem) -> ExportFiles.Delivery {
    try SessionFolder(reading: path).export(files, edition)
  }
}
