import Foundation
import Records
import Testing
import Workshop

@testable import Storage

@Suite struct WordingTests {
  static let syntax: RecordProblem? = {
    do throws(RecordProblem) {
      _ = try RecordFile(parsing: Array("Name\n".utf8))
      return nil
    } catch {
      return error
    }
  }()

  static let problems: [(StorageProblem, String)] = [
    (
      .missing(path: "van-parts"),
      "van-parts: there is no such folder. Check the name, or begin a session with \"new\"."
    ),
    (
      .notAFolder(path: "note"),
      "note: this is a file, not a folder. Give the folder that holds the session."
    ),
    (
      .notAFile(path: "v/stages.rec"),
      "v/stages.rec: this is not a regular file. Move it away or put the file back in its place."
    ),
    (
      .notASession(path: "v"),
      "v: the folder holds no session.rec. Give the folder of a session."
    ),
    (
      .noSessionRecord(path: "v/session.rec"),
      "v/session.rec: the file holds no record of the type Session."
        + " Put the lines \"%rec: Session\" and, below an empty one, \"Id: session\" back."
    ),
    (
      .newerFormat(path: "v", found: 2, known: 1),
      "v: the session has format 2, and this version writes format 1."
        + " Open it for reading, or use a newer version."
    ),
    (
      .tooLarge(path: "v/stages.rec", size: 30, limit: 20),
      "v/stages.rec: the file has 30 bytes, and at most 20 are read."
        + " Take out what does not belong in it."
    ),
    (
      .locked(path: "v", by: "Ana", since: Moment(seconds: 0)),
      "v: Ana has the session open since 1970-01-01T00:00:00Z."
        + " Open it for reading, or wait until they leave."
    ),
    (
      .locked(path: "v", by: nil, since: nil),
      "v: somebody has the session open. Open it for reading, or wait until they leave."
    ),
    (
      .standsThere(path: "map.md"),
      "map.md: another file stands there. Add --force to replace it; it is then kept as map.md~."
    ),
    (
      .linkInTheWay(path: "map.md"),
      "map.md: a link stands there, and an export follows none. Give another path."
    ),
    (
      .leadsOutside(path: "v/stages.rec"),
      "v/stages.rec: a link stands there that leads out of the workshop's folder, and it is not"
        + " followed. Put the file itself there; to keep a workshop elsewhere, link its whole folder."
    ),
    (
      .secondName(path: "map.md"),
      "map.md: this file has a second name elsewhere. Give another path, or remove the file."
    ),
    (
      .partOfSession(path: "v/.lock"),
      "v/.lock: this place belongs to a workshop's own files."
        + " Give a path outside of it, or one in its folder exports."
    ),
    (
      .exists(path: "v", title: "Van parts"),
      "v: the session \"Van parts\" stands there already."
        + " Open that one, or give the new session another name."
    ),
    (
      .exists(path: "v", title: nil),
      "v: something stands there already. Open that one, or give the new session another name."
    ),
    (
      .unusableName(given: "漢字"),
      "\"漢字\" has no letter from A to Z and no digit. Add a word a folder can be called by."
    ),
    (
      .openedForReading(path: "v"),
      "v: the session is open for reading only. Open it for writing to change it."
    ),
    (
      .unfitFileSystem(path: "v", .appending),
      "v: the file system does not add to the end of a file. Put the session on another disk."
    ),
    (
      .unfitFileSystem(path: "v", .replacing),
      "v: the file system does not replace a file by renaming. Put the session on another disk."
    ),
    (
      .unfitFileSystem(path: "v", .locking),
      "v: the file system lets two writers hold one lock. Put the session on another disk."
    ),
    (
      .unusableField(name: "My-Field"),
      "\"My-Field\" cannot be the name of a field."
        + " Use letters from A to Z, digits and _, beginning with a letter."
    ),
    (
      .copyChanged(path: "v"), "v: somebody else changed it while it was made. Try again."
    ),
    (
      .refused(.write, path: "v/stages.rec", code: ENOSPC),
      "v/stages.rec: cannot write it: the disk is full. Make room on the disk, then try again."
    ),
    (
      .refused(.open, path: "v/stages.rec", code: EACCES),
      "v/stages.rec: cannot open it: permission is denied."
        + " Give yourself the right to read and write it."
    ),
    (
      .refused(.flush, path: "v/stages.rec", code: EIO),
      "v/stages.rec: cannot make it safe on the disk: the disk reports an error."
        + " Copy the session to another disk."
    ),
    (
      .refused(.lock, path: "v/.lock", code: 99),
      "v/.lock: cannot lock it: the system reports error 99. Check the path and the disk."
    ),
  ]

  @Test(arguments: problems.indices)
  func `a problem says the place, the fact and what to do`(index: Int) {
    let (problem, sentence) = Self.problems[index]
    #expect(problem.sentence == sentence)
  }

  @Test func `a syntax problem shows the line with a caret`() throws {
    let problem = try #require(Self.syntax)
    #expect(
      StorageProblem.syntax(path: "v/stages.rec", problem).sentence == """
        v/stages.rec:1:5: expected a field, a comment or a blank line. \
        Write "Name: value", the name of letters A to Z, digits and _; \
        begin a further line of a value with "+ ".
            Name
                ^
        """)
  }

  static let place = FilePlace(file: "stages.rec", line: 5, column: 7)

  static let notices: [(LoadNotice, String)] = [
    (
      .misfit(place, field: "Phase", .notAChoice(given: "b", choices: ["before", "after"])),
      "stages.rec:5:7: Phase: expected one of before, after, found \"b\"."
        + " The line stays as it is; correct it there."
    ),
    (
      .misfit(place, field: "Emotion", .outOfRange(given: 3, range: -2...2)),
      "stages.rec:5:7: Emotion: expected a number from -2 to 2, found 3."
        + " The line stays as it is; correct it there."
    ),
    (
      .noIdentifier(place, type: "Stage"),
      "stages.rec:5:7: this Stage has no Id and is not shown. Give it one, such as \"Id: name\"."
    ),
    (
      .duplicate(place, Reference(.stage, "a"), firstLine: 2),
      "stages.rec:5:7: the Id \"a\" stands in line 2 already, and this record is not shown."
        + " Give it another."
    ),
    (
      .wrongIdentifier(place, found: "x", expected: "purpose"),
      "stages.rec:5:7: the Id here is \"x\", and the record is not shown. Write \"Id: purpose\"."
    ),
    (
      .misplaced(place, type: "Persona", expected: "personas.rec"),
      "stages.rec:5:7: records of the type Persona are not looked for here."
        + " Move them to personas.rec."
    ),
    (
      .tornMinutes(file: "minutes/ana.rec", bytes: 12, movedTo: "minutes/ana.recovered"),
      "minutes/ana.rec: the last 12 bytes were torn off in the middle of a minute."
        + " They were moved to minutes/ana.recovered."
    ),
    (
      .notMended(.refused(.write, path: "v/stages.rec", code: ENOSPC)),
      "v/stages.rec: cannot write it: the disk is full. Make room on the disk, then try again."
        + " What the last sitting left behind is not mended yet; the next answer tries again."
    ),
    (
      .hardLinked(file: "stages.rec"),
      "stages.rec: the file has a second name elsewhere. Saving here changes it there too."
    ),
    (
      .brokenOff(file: "stages.rec", keptIn: "stages.rec.broken"),
      "stages.rec: the last sitting broke off while it was being written, and it is as it was"
        + " before. What stood there is kept in stages.rec.broken."
    ),
    (
      .olderFormat(found: 1, known: 2, copy: "before-format-2"),
      "session.rec: an older version wrote format 1, and this one writes format 2."
        + " The first change keeps the files as they are in before-format-2."
    ),
    (
      .conflictedCopies(["stages (conflicted copy).rec"]),
      "stages (conflicted copy).rec: a second version of a file, which is not read."
        + " \"waymark doctor\" says of which."
    ),
    (
      .conflictedCopies(["a.sync-conflict-1.rec", "b.sync-conflict-1.rec"]),
      "a.sync-conflict-1.rec, b.sync-conflict-1.rec: second versions of files, which are not read."
        + " \"waymark doctor\" says of which."
    ),
    (
      .repeatedMinutes(file: "minutes/ana.rec", count: 2),
      "minutes/ana.rec: 2 minutes bear a number that another bears already."
        + " All are read; \"waymark doctor\" gives them their own."
    ),
    (
      .recovered(turn: 3, edits: 1),
      "minutes: turn 3 had not reached the map."
        + " It was brought in (1 change)."
    ),
  ]

  @Test(arguments: notices.indices)
  func `a notice says the place, the fact and what to do`(index: Int) {
    let (notice, sentence) = Self.notices[index]
    #expect(notice.sentence == sentence)
  }
}
