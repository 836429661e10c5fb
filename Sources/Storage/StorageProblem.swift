import Records
import Workshop

/// Why a session cannot be opened, made or saved; every case says which file or folder.
package enum StorageProblem: Error, Sendable, Equatable {
  /// Nothing stands at the path.
  case missing(path: String)
  /// Something else than a folder stands at the path.
  case notAFolder(path: String)
  /// A folder, pipe or device stands where a file should be.
  case notAFile(path: String)
  /// The folder holds no `session.rec`.
  case notASession(path: String)
  /// `session.rec` holds no record of the type `Session`.
  case noSessionRecord(path: String)
  /// The session was written by a newer version; it opens for reading only.
  case newerFormat(path: String, found: Int, known: Int)
  /// The text of a file cannot be read as records.
  case syntax(path: String, RecordProblem)
  /// A file that should be text holds something else; `line` is where it first does, from 1.
  case notText(path: String, line: Int)
  /// A file is larger than anything a workshop makes; sizes are in bytes.
  case tooLarge(path: String, size: Int, limit: Int)
  /// Somebody else changed a file at the moment when it was to be written.
  case overtaken(path: String)
  /// Somebody else has the session open; nil where the lock does not say who or since when.
  case locked(path: String, by: String?, since: Moment?)
  /// As many scribes write already as may at one time.
  case scribesFull(path: String)
  /// A session of this name is there already; `title` is what that one is called.
  case exists(path: String, title: String?)
  /// Another file stands where an export is to go.
  case standsThere(path: String)
  /// A link stands where an export is to go; none is ever followed.
  case linkInTheWay(path: String)
  /// A file where an export is to go has a second name, under which somebody may know it.
  case secondName(path: String)
  /// A file is part of a session and no place for an export.
  case partOfSession(path: String)
  /// Another program wrote where an export was about to go.
  case changedMeanwhile(path: String)
  /// The name has no letter or digit a folder can be called by.
  case unusableName(given: String)
  /// A link stands in the place of a file of the session and leads out of its folder.
  case leadsOutside(path: String)
  /// The session was opened for reading only.
  case openedForReading(path: String)
  /// The folder's file system cannot be trusted with a session.
  case unfitFileSystem(path: String, Shortcoming)
  /// A field's name holds characters a recfile cannot.
  case unusableField(name: String)
  /// A copy that is being made was changed by somebody else meanwhile.
  case copyChanged(path: String)
  /// The system refused; `code` is its error number.
  case refused(FileAction, path: String, code: Int32)

  /// What a file system was found not to do.
  package enum Shortcoming: Sendable, Equatable {
    /// What is appended replaces what was there.
    case appending
    /// Renaming over a file does not replace it.
    case replacing
    /// Two can hold one lock at the same time.
    case locking
  }
}
