import Records
import Workshop

extension StorageProblem {
  /// The problem as people read it: place, fact, what to do.
  package var sentence: String {
    switch self {
    case .missing(let path):
      "\(path): there is no such folder. Check the name, or begin a session with \"new\"."
    case .notAFolder(let path):
      "\(path): this is a file, not a folder. Give the folder that holds the session."
    case .notAFile(let path):
      "\(path): this is not a regular file. Move it away or put the file back in its place."
    case .notASession(let path):
      "\(path): the folder holds no session.rec. Give the folder of a session."
    case .noSessionRecord(let path):
      "\(path): the file holds no record of the type Session."
        + " Put the lines \"%rec: Session\" and, below an empty one, \"Id: session\" back."
    case .newerFormat(let path, let found, let known):
      "\(path): the session has format \(found), and this version writes format \(known)."
        + " Open it for reading, or use a newer version."
    case .syntax(let path, let problem):
      "\(path):\(problem.position.line):\(problem.position.column): \(problem.fact)"
        + " \(problem.advice)\n\(problem.excerpt.drawing)"
    case .notText(let path, let line):
      "\(path):\(line): this is not UTF-8 text. Convert the file and try again."
    case .tooLarge(let path, let size, let limit):
      "\(path): the file has \(size) bytes, and at most \(limit) are read."
        + " Take out what does not belong in it."
    case .overtaken(let path):
      "\(path): somebody else writes it again and again. Save it there once, then go on here."
    case .locked(let path, let name, let since):
      "\(path): \(Self.holder(name, since)). Open it for reading, or wait until they leave."
    case .scribesFull(let path):
      "\(path): \(ScribeFile.mostScribes) scribes write already. Wait until one of them leaves."
    case .exists(let path, let title):
      "\(path): \(Self.standing(title)). Open that one, or give the new session another name."
    case .standsThere(let path):
      "\(path): another file stands there. Add --force to replace it; it is then kept as \(path)~."
    case .linkInTheWay(let path):
      "\(path): a link stands there, and an export follows none. Give another path."
    case .leadsOutside(let path):
      "\(path): a link stands there that leads out of the workshop's folder, and it is not followed."
        + " Put the file itself there; to keep a workshop elsewhere, link its whole folder."
    case .secondName(let path):
      "\(path): this file has a second name elsewhere. Give another path, or remove the file."
    case .partOfSession(let path):
      "\(path): this place belongs to a workshop's own files."
        + " Give a path outside of it, or one in its folder exports."
    case .changedMeanwhile(let path):
      "\(path): another program wrote there at the same time. Look at it, then export again."
    case .unusableName(let given):
      "\"\(given)\" has no letter from A to Z and no digit. Add a word a folder can be called by."
    case .openedForReading(let path):
      "\(path): the session is open for reading only. Open it for writing to change it."
    case .unfitFileSystem(let path, let shortcoming):
      "\(path): \(shortcoming.fact). Put the session on another disk."
    case .unusableField(let name):
      "\"\(name)\" cannot be the name of a field."
        + " Use letters from A to Z, digits and _, beginning with a letter."
    case .copyChanged(let path):
      "\(path): somebody else changed it while it was made. Try again."
    case .refused(let action, let path, let code):
      "\(path): cannot \(action.words): \(SystemError(code).fact). \(SystemError(code).advice)"
    }
  }

  private static func holder(_ name: String?, _ since: Moment?) -> String {
    let who = name.map { $0.isEmpty ? "somebody" : $0 } ?? "somebody"
    return "\(who) has the session open" + (since.map { " since \($0.text)" } ?? "")
  }

  private static func standing(_ title: String?) -> String {
    title.map { "the session \"\($0)\" stands there already" } ?? "something stands there already"
  }
}

extension StorageProblem.Shortcoming {
  /// What was found, as a clause.
  fileprivate var fact: String {
    switch self {
    case .appending: "the file system does not add to the end of a file"
    case .replacing: "the file system does not replace a file by renaming"
    case .locking: "the file system lets two writers hold one lock"
    }
  }
}

extension FileAction {
  /// What could not be done, as a verb.
  fileprivate var words: String {
    switch self {
    case .find: "look it up"
    case .open: "open it"
    case .read: "read it"
    case .create: "make it"
    case .write: "write it"
    case .flush: "make it safe on the disk"
    case .replace: "put the new file in its place"
    case .truncate: "shorten it"
    case .lock: "lock it"
    case .list: "list what is in it"
    case .remove: "remove it"
    }
  }
}
