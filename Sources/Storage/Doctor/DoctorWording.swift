import Records
import Workshop

extension Doctor.Area {
  /// What the area is called at the beginning of a line.
  package var text: String {
    switch self {
    case .home: "home"
    case .folder: "folder"
    case .lock: "lock"
    case .file(let name): name
    case .minutes: "minutes"
    case .fileSystem: "file system"
    case .locale: "locale"
    case .terminal: "terminal"
    }
  }

  /// The line that says nothing is wrong here.
  package var fitLine: String { "\(text): fit" }
}

extension Doctor.Diagnosis {
  /// The complaint as people read it: place, fact, what to do.
  package var sentence: String {
    if let sentence = finding.sentence {
      switch (area, finding) {
      case (.file, _), (_, .notice): return sentence
      default: return "\(area.text): \(sentence)"
      }
    }
    if case .syntax(let problem) = finding {
      return "\(place):\(problem.position.line):\(problem.position.column): \(problem.fact)"
        + " \(problem.advice)\n\(problem.excerpt.drawing)"
    }
    return "\(place): \(finding.fact) \(finding.advice)"
  }

  /// Place and fact alone, for a list.
  package var fact: String { "\(place): \(finding.fact)" }

  /// Where it is, as a line begins.
  package var place: String { file ?? area.text }

  /// The question that asks for consent.
  package var question: String { "\(place): \(finding.remedy) Mend this? yes or no" }

  /// What is said once it is mended.
  ///
  /// - Parameter copy: the name under which the file is kept as it was; nil when no bytes changed.
  package func mendedLine(copy: String?) -> String {
    if case .unfinishedCopy = finding { return "\(place): removed." }
    let kept = finding == .linkInMinutes ? "The link" : "The file as it was"
    return "\(place): mended."
      + (copy.map { " \(kept) is kept in \($0)." } ?? " No text was changed.")
  }
}

extension Doctor.Finding {
  /// What carries its own place is told in its own words.
  fileprivate var sentence: String? {
    switch self {
    case .problem(let problem): problem.sentence
    case .guide(let problem): problem.sentence
    case .notice(let notice): notice.sentence
    default: nil
    }
  }

  /// What is wrong, as a sentence that begins in lower case or stands behind "fit".
  fileprivate var fact: String {
    switch self {
    case .problem, .guide, .notice, .syntax: ""
    case .noHomeYet(let path): "fit. There is no folder \(VisibleText.of(path)) yet."
    case .permissions(let found, let wanted):
      "the permissions are \(Self.octal(found)), not \(Self.octal(wanted))."
    case .foreignOwner(let user): "it belongs to user \(user) of this machine, not to you."
    case .link: "a link stands in its place."
    case .linkInMinutes: "a link stands in its place, and minutes are read through none."
    case .hardLinks(let names): "the file is known by \(names) names."
    case .unfinishedCopy(let names):
      "what was being made when the machine or the program stopped"
        + (names.isEmpty ? "." : ": \(names.map(VisibleText.of).joined(separator: ", ")).")
    case .notRecords: "this is no file of records."
    case .leftover: "a file that was being written when the machine or the program stopped."
    case .conflictedCopy(let original): "a second version of \(original)."
    case .missingFile(0): "the file is missing, and with it the name of the session."
    case .missingFile(let count): "the file is missing; \(Self.references(count)) to it."
    default: textFact
    }
  }

  private var textFact: String {
    switch self {
    case .byteOrderMark: "the file begins with a byte order mark."
    case .windowsLineEnds(let lines): "\(Self.lines(lines)) the Windows way, in CR LF."
    case .controlCharacters(let count, let line, _):
      count == 1
        ? "a control character stands in line \(line)."
        : "\(count) control characters, the first in line \(line)."
    case .noFinalLineFeed: "the last line has no line end."
    case .nothingButZeroBytes(let count): "nothing but \(count) NUL bytes, as after a power cut."
    case .conflictMarkers(let lines):
      "a merge was left unfinished in \(Self.list(lines))."
    case .withoutIdentifier(let repairs):
      repairs.count == 1
        ? "the \(repairs[0].type) in line \(repairs[0].line) has no Id and is not shown."
        : "\(repairs.count) records have no Id and are not shown, \(Self.places(repairs))."
    case .duplicates(let repairs):
      repairs.count == 1
        ? "the Id \"\(repairs[0].old ?? "")\" in line \(repairs[0].line) stands above already,"
          + " and the \(repairs[0].type) is not shown."
        : "\(repairs.count) records bear an Id that stands above already and are not shown,"
          + " \(Self.places(repairs))."
    case .deadReferences(let count, let from, let field, let target):
      (count == 1 ? "a reference leads nowhere: " : "\(count) references lead nowhere, first ")
        + "\(field) of \(from.id.text) names \"\(target)\"."
    default: stateFact
    }
  }

  private var stateFact: String {
    switch self {
    case .locked(let name, let since):
      "\(Self.who(name)) has the session open\(Self.when(since))."
    case .lockLeft(let name, let since):
      "fit. The sitting of \(Self.who(name))\(Self.when(since)) ended without leaving."
    case .lockBlocked: "something else than a file stands in its place."
    case .tornMinutes(let bytes): "the last \(bytes) bytes were torn off in the middle of a minute."
    case .repeatedMinutes(let count):
      count == 1
        ? "1 minute bears a number that stands above already."
        : "\(count) minutes bear a number that stands above already."
    case .untried: "not tried."
    case .narrowLocale(let characters, let hasFallback):
      hasFallback
        ? "fit. The characters are \(characters), not UTF-8; another locale takes its place."
        : "the characters are \(characters), not UTF-8, and no other locale helps."
    case .noTerminal: "fit for a pipe or a file: lines are read as they come."
    case .plainTerminal(let name):
      "fit for plain lines, without colours: TERM is \(name.isEmpty ? "not set" : name)."
    case .unknownTerminal(let name):
      "TERM is \"\(VisibleText.of(name))\", which this system does not know."
    default: ""
    }
  }
}

extension Doctor.Finding {
  static func octal(_ mode: UInt32) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func references(_ count: Int) -> String {
    count == 1 ? "1 reference leads" : "\(count) references lead"
  }

  private static func lines(_ count: Int) -> String {
    count == 1 ? "1 line ends" : "\(count) lines end"
  }

  private static func list(_ lines: [Int]) -> String {
    let shown = lines.prefix(9).map(String.init).joined(separator: ", ")
    let rest = lines.count > 9 ? " and \(lines.count - 9) more" : ""
    return (lines.count == 1 ? "line " : "lines ") + shown + rest
  }

  private static func places(_ repairs: [Doctor.Repair]) -> String {
    "in \(list(repairs.map(\.line)))"
  }

  private static func who(_ name: String?) -> String {
    name.map { $0.isEmpty ? "somebody" : VisibleText.of($0) } ?? "somebody"
  }

  private static func when(_ since: Moment?) -> String {
    since.map { " since \($0.text)" } ?? ""
  }
}
