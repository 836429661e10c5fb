import Workshop

/// What is due as a calendar, after RFC 5545.
///
/// Each entry bears the same UID for as long as the thing lives, so that reading the file twice changes
/// nothing, and reading a later one moves what has moved. The same workshops give the same bytes.
package enum CalendarFile {
  /// A workshop and what it wants.
  package struct Part: Sendable {
    /// The name of its folder.
    package var folder: String
    package var list: DueList
    /// When something was last said in it.
    package var last: Moment?

    package init(folder: String, list: DueList, last: Moment?) {
      self.folder = folder
      self.list = list
      self.last = last
    }
  }

  package static func text(of parts: [Part]) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Waymark//After the day//EN",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Waymark",
    ]
    for part in parts { lines += part.list.items.flatMap { event($0, of: part) } }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  /// A whole day; nothing where nobody named one.
  private static func event(_ item: Due, of part: Part) -> [String] {
    guard let day = item.day, let next = day.adding(1) else { return [] }
    let said = part.last ?? Moment(seconds: day.number * 86_400)
    var words = ["Workshop: \(part.list.title)"]
    if let owner = item.owner { words.append("Who: \(owner)") }
    return [
      "BEGIN:VEVENT", "UID:\(escapedName("\(part.folder)-\(item.name)"))@waymark",
      "DTSTAMP:\(stamp(said))", "LAST-MODIFIED:\(stamp(said))",
      // Minutes since 2000: grows with whatever is said, and stays within 32 bits.
      "SEQUENCE:\(max(0, (said.seconds - 946_684_800) / 60))",
      "DTSTART;VALUE=DATE:\(date(day))", "DTEND;VALUE=DATE:\(date(next))",
      "SUMMARY:\(escaped(item.deed))", "DESCRIPTION:\(escaped(words.joined(separator: "\n")))",
      "CATEGORIES:\(item.what.rawValue)", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func date(_ day: Day) -> String { day.text.filter { $0 != "-" } }

  private static func stamp(_ moment: Moment) -> String {
    moment.text.filter { $0 != "-" && $0 != ":" }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for letter in text {
      switch letter {
      case "\\", ";", ",": result += "\\" + String(letter)
      case "\n", "\r\n", "\r": result += "\\n"
      default:
        // Control characters have no place in a calendar.
        if letter.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
          result.append(letter)
        }
      }
    }
    return result
  }

  /// A name from a hand-edited file may hold anything; a UID is one word.
  private static func escapedName(_ text: String) -> String {
    String(text.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" })
  }

  /// Lines of at most 75 bytes; what follows begins with a blank. No character is parted.
  private static func folded(_ line: String) -> String {
    var result = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      result.unicodeScalars.append(scalar)
      length += size
    }
    return result
  }
}
