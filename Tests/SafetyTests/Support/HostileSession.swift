import Records
import Testing
import Workshop

@testable import Storage

/// A session from a stranger: every field of every kind, the names of things too, holds the attack.
enum HostileSession {
  static func build(_ attack: String, in scratch: Scratch, named name: String = "hostile") throws {
    let beginning = try scratch.put(
      "clock: 2027-03-11T09:00:00Z\nguide: express\nname: Hostile\n", "beginning.txt")
    try Stakes.play(beginning, at: scratch.at(name), in: scratch)
    for part in SectionFile.allCases {
      var text = "# \(line(of: attack))\n"
      for kind in part.kinds {
        text += "%rec: \(kind.rawValue)\n%key: Id\n%doc: \(line(of: attack))\n\n"
        let own = kind.soleIdentifier?.text ?? attack
        for id in kind.soleIdentifier == nil ? [own, "plain-\(kind.rawValue)"] : [own] {
          text += String(decoding: RecordText.encode(fields(of: id, kind, attack)), as: UTF8.self)
          text += "\n"
        }
      }
      try Bytes.put(Array(text.utf8), at: scratch.at("\(name)/\(part.name)"))
    }
  }

  private static func fields(
    of id: String, _ kind: EntityKind, _ attack: String
  ) -> [(name: String, value: String)] {
    var fields = [(name: "Id", value: id)]
    for column in EntityTable.of(kind).columns {
      switch column.name {
      case "Format": fields.append((column.name, "1"))
      case "Guide": fields.append((column.name, "express"))
      default: fields.append((column.name, attack))
      }
      if column.kind.isRepeated { fields.append((column.name, attack + " too")) }
    }
    return fields + [("My_Own", attack), ("Skipped", attack), ("Closed", attack)]
  }

  private static func line(of attack: String) -> String {
    String(String.UnicodeScalarView(attack.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
      .replacing("\\", with: "/")
  }
}
