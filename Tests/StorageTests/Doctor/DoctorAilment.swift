import Foundation
import Testing

@testable import Storage

/// One way in which a session's folder can be broken, and what the doctor has to do about it.
///
/// In the lines, `HERE` stands for the folder's path.
struct DoctorCase: Sendable, CustomTestStringConvertible {
  let name: String
  let worst: Doctor.Severity
  let inflict: @Sendable (TemporaryFolder) throws -> Void
  let says: [String]
  var mended: [String] = []
  /// Files and the names of their copies.
  var kept: [(String, String)] = []
  /// What files hold afterwards.
  var leaves: [(String, String)] = []
  var staysIll = false

  var testDescription: String { name }

  static let all = outside + texts + records + told

  private static let stages =
    "%rec: Stage\n%key: Id\n\nId: compare\nName: Compare\n\nId: order\nName: Order\n"

  private static func put(_ text: String) -> @Sendable (TemporaryFolder) throws -> Void {
    { try $0.put(text, "van-parts/stages.rec") }
  }

  private static let copy = "The file as it was is kept in stages.rec.before-doctor."
  private static let keptStages = [("stages.rec", "stages.rec.before-doctor")]
}

extension Doctor.Report {
  /// The worst of what was found; nil when there is nothing to say.
  var worst: Doctor.Severity? { complaints.map(\.severity).max() }
}

// MARK: - Permissions and what stands in the folder

extension DoctorCase {
  private static let outside: [DoctorCase] = [
    DoctorCase(
      name: "open permissions", worst: .warning,
      inflict: { home in
        chmod("\(home.path)/van-parts", 0o755)
        chmod("\(home.path)/van-parts/stages.rec", 0o644)
        chmod("\(home.path)/van-parts/minutes/ana.rec", 0o640)
        chmod("\(home.path)/van-parts/.lock", 0o666)
      },
      says: [
        "folder: the permissions are 0755, not 0700."
          + " Mending gives the folder to you alone (0700).",
        "lock: the permissions are 0666, not 0600. Mending gives the file to you alone (0600).",
        "stages.rec: the permissions are 0644, not 0600."
          + " Mending gives the file to you alone (0600).",
        "minutes/ana.rec: the permissions are 0640, not 0600."
          + " Mending gives the file to you alone (0600).",
      ],
      mended: [
        "folder: mended. No text was changed.", "lock: mended. No text was changed.",
        "stages.rec: mended. No text was changed.", "minutes/ana.rec: mended. No text was changed.",
      ]),
    DoctorCase(
      name: "a file that was being written", worst: .warning,
      inflict: { home in try home.put("half", "van-parts/.stages.rec.new") },
      says: [
        ".stages.rec.new: a file that was being written when the machine or the program stopped."
          + " Mending puts it aside under another name."
      ],
      mended: [
        ".stages.rec.new: mended. The file as it was is kept in stages.rec.new.before-doctor."
      ],
      kept: [(".stages.rec.new", "stages.rec.new.before-doctor")]),
    DoctorCase(
      name: "a folder at the name of what is being written", worst: .warning,
      inflict: { home in
        mkdir("\(home.path)/van-parts/.stages.rec.new", 0o700)
        try home.put("half", "van-parts/.stages.rec.new-2")
      },
      says: [".stages.rec.new", ".stages.rec.new-2"].map {
        $0 + ": a file that was being written when the machine or the program stopped."
          + " Mending puts it aside under another name."
      },
      mended: [".stages.rec.new", ".stages.rec.new-2"].map {
        "\($0): mended. The file as it was is kept in \($0.dropFirst()).before-doctor."
      },
      kept: [(".stages.rec.new-2", "stages.rec.new-2.before-doctor")]),
    DoctorCase(
      name: "a link among the minutes", worst: .system,
      inflict: { home in
        try home.put("%rec: Minute\n", "elsewhere.rec")
        symlink("../../elsewhere.rec", "\(home.path)/van-parts/minutes/eve.rec")
      },
      says: [
        "minutes/eve.rec: a link stands in its place, and minutes are read through none."
          + " Mending puts the link aside under another name; put the file itself here to have its"
          + " minutes."
      ],
      mended: [
        "minutes/eve.rec: mended. The link is kept in minutes/eve.rec.before-doctor."
      ],
      kept: [("minutes/eve.rec", "minutes/eve.rec.before-doctor")]),
    DoctorCase(
      name: "a link in place of the minutes", worst: .system,
      inflict: { home in
        let files = FileManager.default
        try files.moveItem(
          atPath: "\(home.path)/van-parts/minutes", toPath: "\(home.path)/elsewhere")
        symlink("../elsewhere", "\(home.path)/van-parts/minutes")
      },
      says: [
        "minutes: a link stands in its place, and minutes are read through none."
          + " Mending puts the link aside under another name; put the file itself here to have its"
          + " minutes."
      ],
      mended: ["minutes: mended. The link is kept in minutes.before-doctor."],
      kept: [("minutes/ana.rec", "minutes.before-doctor/ana.rec")]),
    DoctorCase(
      name: "a conflicted copy", worst: .warning,
      inflict: { home in
        try home.put("", "van-parts/stages (Ana's conflicted copy 2027-03-11).rec")
        try home.put("", "van-parts/kpis.sync-conflict-20270311-101500-ABCDEFG.rec")
      },
      says: [
        "kpis.sync-conflict-20270311-101500-ABCDEFG.rec: a second version of kpis.rec."
          + " Compare the two, bring over what is missing in kpis.rec, then remove this one.",
        "stages (Ana's conflicted copy 2027-03-11).rec: a second version of stages.rec."
          + " Compare the two, bring over what is missing in stages.rec, then remove this one.",
      ], staysIll: true),
    DoctorCase(
      name: "a link out of the folder", worst: .system,
      inflict: { home in
        try home.put("\u{FEFF}" + stages, "elsewhere.rec")
        try home.remove("van-parts/stages.rec")
        symlink("../elsewhere.rec", "\(home.path)/van-parts/stages.rec")
      },
      says: [
        "HERE/stages.rec: a link stands there that leads out of the workshop's folder, and it is"
          + " not followed."
          + " Put the file itself there; to keep a workshop elsewhere, link its whole folder."
      ], staysIll: true),
    DoctorCase(
      name: "a photo in the place of a section", worst: .broken,
      inflict: { home in
        let noise: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x0D, 0x0A, 0x4A, 0x3A, 0x20]
        try home.put(
          noise + [UInt8](repeating: 0x81, count: 90) + [0x00, 0x07], "van-parts/kpis.rec")
        chmod("\(home.path)/van-parts/kpis.rec", 0o600)
      },
      says: [
        "kpis.rec: this is no file of records. It is left as it is. Move it away and take the file"
          + " from a backup; the minutes tell what was said."
      ], staysIll: true),
    DoctorCase(
      name: "a link within the folder", worst: .warning,
      inflict: { home in
        mkdir("\(home.path)/van-parts/kept", 0o700)
        try home.put(stages, "van-parts/kept/elsewhere.rec")
        try home.remove("van-parts/stages.rec")
        symlink("kept/../kept/elsewhere.rec", "\(home.path)/van-parts/stages.rec")
      },
      says: [
        "stages.rec: a link stands in its place."
          + " Saving writes where it leads; put the file itself here to keep all together."
      ], staysIll: true),
    DoctorCase(
      name: "a second name", worst: .warning,
      inflict: { home in
        link("\(home.path)/van-parts/stages.rec", "\(home.path)/twin.rec")
      },
      says: [
        "stages.rec: the file is known by 2 names."
          + " Saving here changes them all, and mending leaves it alone; put a copy in its place"
          + " to part them."
      ], staysIll: true),
    DoctorCase(
      name: "a folder in place of the lock", worst: .system,
      inflict: { home in
        try home.remove("van-parts/.lock")
        mkdir("\(home.path)/van-parts/.lock", 0o700)
      },
      says: [
        "lock: something else than a file stands in its place."
          + " Move it away; the next sitting makes the file."
      ], staysIll: true),
    DoctorCase(
      name: "a pipe in place of a file", worst: .broken,
      inflict: { home in
        try home.remove("van-parts/stages.rec")
        mkfifo("\(home.path)/van-parts/stages.rec", 0o600)
      },
      says: [
        "HERE/stages.rec: this is not a regular file."
          + " Move it away or put the file back in its place."
      ], staysIll: true),
  ]
}

// MARK: - Texts

extension DoctorCase {
  private static let texts: [DoctorCase] = [
    DoctorCase(
      name: "NUL bytes", worst: .broken,
      inflict: put(stages.replacing("Order", with: "Or\0d\0er")),
      says: [
        "stages.rec: 2 control characters, the first in line 8."
          + " Mending takes them out; a CR becomes a space."
      ],
      mended: ["stages.rec: mended. \(copy)"], kept: keptStages,
      leaves: [("stages.rec", stages)]),
    DoctorCase(
      name: "an escape character", worst: .warning,
      inflict: put(stages.replacing("Order", with: "Or\u{9B}der")),
      says: [
        "stages.rec: a control character stands in line 8."
          + " Mending takes it out; a CR becomes a space."
      ],
      mended: ["stages.rec: mended. \(copy)"], kept: keptStages,
      leaves: [("stages.rec", stages)]),
    DoctorCase(
      name: "an end in the middle of a field", worst: .broken, inflict: put(stages + "Exit:"),
      says: ["stages.rec: the last line has no line end. Mending ends it."],
      mended: ["stages.rec: mended. \(copy)"], kept: keptStages,
      leaves: [("stages.rec", stages + "Exit:\n")]),
    DoctorCase(
      name: "nothing but NUL bytes", worst: .broken,
      inflict: put(String(repeating: "\0", count: 200)),
      says: [
        "stages.rec: nothing but 200 NUL bytes, as after a power cut."
          + " Take it from a backup; the minutes tell what was said."
      ], staysIll: true),
    DoctorCase(
      name: "a merge", worst: .broken,
      inflict: put(stages + "<<<<<<< ours\nExit: a\n=======\nExit: b\n>>>>>>> theirs\n"),
      says: [
        "stages.rec: a merge was left unfinished in lines 9, 11, 13. Keep the lines you want and"
          + " remove those that begin with <<<<<<<, |||||||, ======= or >>>>>>>."
      ], staysIll: true),
    DoctorCase(
      name: "a line that is no field", worst: .broken, inflict: put(stages + "oops\n"),
      says: [
        "stages.rec:9:5: expected a field, a comment or a blank line. Write \"Name: value\", the"
          + " name of letters A to Z, digits and _; begin a further line of a value with \"+ \"."
          + "\n    oops\n        ^"
      ], staysIll: true),
  ]
}

// MARK: - Records

extension DoctorCase {
  private static let records: [DoctorCase] = [
    DoctorCase(
      name: "an Id that stands twice", worst: .broken,
      inflict: put(stages.replacing("Id: order", with: "Id: compare")),
      says: [
        "stages.rec: the Id \"compare\" in line 7 stands above already, and the Stage is not shown."
          + " Mending gives it the Id compare-2; references stay with the first."
      ],
      mended: ["stages.rec: mended. \(copy)"], kept: keptStages,
      leaves: [("stages.rec", stages.replacing("Id: order", with: "Id: compare-2"))]),
    DoctorCase(
      name: "records without an Id", worst: .broken,
      inflict: put(
        "%rec: Stage\n\n# first\nName: Compare\n\nId:\nName: Order\n\nExit: pays\n"),
      says: [
        "stages.rec: 3 records have no Id and are not shown, in lines 4, 6, 9."
          + " Mending gives them the Id compare, order, stage."
      ],
      mended: ["stages.rec: mended. \(copy)"], kept: keptStages,
      leaves: [
        (
          "stages.rec",
          "%rec: Stage\n\n# first\nId: compare\nName: Compare\n\nId: order\nName: Order\n\n"
            + "Id: stage\nExit: pays\n"
        )
      ]),
    DoctorCase(
      name: "two of a kind of which there is one", worst: .broken,
      inflict: { home in
        try home.edit("van-parts/session.rec") {
          $0 + "\n%rec: Vision\n\nId: vision\n\nId: vision\n"
        }
      },
      says: [
        "session.rec:14:1: the Id \"vision\" stands in line 12 already,"
          + " and this record is not shown. Give it another."
      ], staysIll: true),
    DoctorCase(
      name: "a torn minute", worst: .broken,
      inflict: { home in
        try home.edit("van-parts/minutes/ana.rec") { $0 + "\nId: ana-000004\nSeq: 4\nWh" }
      },
      says: [
        "minutes/ana.rec: the last 25 bytes were torn off in the middle of a minute."
          + " Mending moves them into a file of their own."
      ],
      mended: [
        "minutes/ana.rec: mended. The file as it was is kept in minutes/ana.rec.before-doctor."
      ],
      kept: [("minutes/ana.rec", "minutes/ana.rec.before-doctor")],
      leaves: [("minutes/ana.recovered", "\nId: ana-000004\nSeq: 4\nWh")]),
  ]

  private static let told: [DoctorCase] = [
    DoctorCase(
      name: "a reference that leads nowhere", worst: .warning,
      inflict: { home in
        try home.edit("van-parts/touchpoints.rec") {
          $0.replacing("Stage: compare", with: "Stage: compair")
        }
      },
      says: [
        "touchpoints.rec: a reference leads nowhere: Stage of checks-stock names \"compair\"."
          + " \"waymark check\" names each of them."
      ], staysIll: true),
    DoctorCase(
      name: "a file that is referred to and missing", worst: .broken,
      inflict: { home in try home.remove("van-parts/stages.rec") },
      says: [
        "stages.rec: the file is missing; 1 reference leads to it."
          + " Put the file back, or let \"waymark check\" name what refers to it."
      ], staysIll: true),
    DoctorCase(
      name: "a guide that cannot be followed", worst: .broken,
      inflict: { home in
        try home.put("%rec: Guide\n\nName: x\nBase: half-dya\n", "van-parts/guide.rec")
        chmod("\(home.path)/van-parts/guide.rec", 0o600)
      },
      says: [
        "HERE/guide.rec:3:1: This Guide record has no Id. Add a line \"Id: …\"."
      ], staysIll: true),
    DoctorCase(
      name: "no session.rec", worst: .broken,
      inflict: { home in try home.remove("van-parts/session.rec") },
      says: [
        "session.rec: the file is missing, and with it the name of the session."
          + " Take it from a backup; the minutes tell what was said."
      ], staysIll: true),
    DoctorCase(
      name: "a changed minute", worst: .warning,
      inflict: { home in
        try home.edit("van-parts/minutes/ana.rec") { $0.replacing("By: Ana", with: "By: Ann") }
      },
      says: [5, 15, 25].map {
        "minutes/ana.rec:\($0):1: this minute was changed after it was written."
          + " It is taken as it stands; undo may not fit it."
      }, staysIll: true),
  ]
}
