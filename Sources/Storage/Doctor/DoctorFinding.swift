import Workshop

extension Doctor {
  /// What a rule says is the matter. Each rule is a function in `Rules`: it looks at one thing, and
  /// gives nil where that is fit.
  struct Finding: Sendable {
    /// How a sentence says where it is.
    enum Telling {
      /// The place stands in front.
      case behindPlace
      /// It names its file itself; the area stands in front where that is not the file.
      case naming
      /// It says everything itself.
      case alone
    }

    /// The rule's name: `unfinished-merge`.
    let rule: String
    let severity: Severity
    /// What is wrong, as a sentence that begins in lower case or stands behind "fit".
    let fact: String
    /// What to do about it, or what mending does.
    let advice: String
    /// Nil where there is no way to mend it that keeps everything that was said.
    let repair: Repair?
    var telling = Telling.behindPlace
    /// Behind the file's name: `:9:5`.
    var position = ""

    init(
      _ rule: String, _ severity: Severity, _ fact: String, _ advice: String,
      _ repair: Repair? = nil
    ) {
      (self.rule, self.severity, self.fact) = (rule, severity, fact)
      (self.advice, self.repair) = (advice, repair)
    }
  }

  /// How a flaw is mended.
  enum Repair: Sendable {
    case permissions(from: FileStamp.Permissions, to: FileStamp.Permissions)
    /// Nothing in it was told to be saved.
    case removal
    /// It is in the way and goes to another name; `what` is kept there.
    case putAside(what: String)
    /// The bytes are written anew, once `first` has seen to what else in the folder hangs on them.
    case rewriting(Rewriting, first: Preparation? = nil)

    /// The path is for what is thrown.
    typealias Rewriting =
      @Sendable (_ bytes: [UInt8], _ path: String) throws(StorageProblem) -> [UInt8]
    typealias Preparation =
      @Sendable (_ session: borrowing Directory, _ file: String) throws(StorageProblem) -> Void
  }

  /// A finding and where it was made.
  package struct Diagnosis: Sendable, Equatable {
    package let area: Area
    /// The name within the session's folder, where the area alone does not say it.
    package let file: String?
    let finding: Finding
    /// Whether `mend` can be called for it now.
    package internal(set) var isMendable: Bool

    package var severity: Severity { finding.severity }

    /// Whether both tell the same, whether or not it can be mended.
    package static func == (one: Self, other: Self) -> Bool {
      one.place == other.place && one.finding.rule == other.finding.rule
        && one.sentence == other.sentence
    }
  }
}

extension Doctor.Diagnosis {
  /// The complaint as people read it: place, fact, what to do.
  package var sentence: String {
    switch (finding.telling, area) {
    case (.alone, _), (.naming, .file): finding.fact
    case (.naming, _): "\(area.text): \(finding.fact)"
    case (.behindPlace, _): "\(place)\(finding.position): \(finding.fact) \(finding.advice)"
    }
  }

  /// Whether it is about the session rather than what is around it.
  package var isOfSession: Bool {
    switch area {
    case .home, .fileSystem, .locale, .terminal: false
    case .folder, .lock, .file, .minutes: true
    }
  }

  /// Place and fact alone, for a list.
  package var fact: String { "\(place): \(finding.fact)" }

  /// Where it is, as a line begins.
  package var place: String { file ?? area.text }

  /// What it is about within the folder; `.` is the folder itself.
  var way: String {
    switch area {
    case .lock: FolderLock.name
    case .folder: file ?? "."
    default: place
    }
  }

  /// The question that asks for consent.
  package var question: String { "\(place): \(finding.advice) Mend this? yes or no" }

  /// What is said once it is mended.
  ///
  /// - Parameter copy: the name under which the file is kept as it was; nil when no bytes changed.
  package func mendedLine(copy: String?) -> String {
    var kept = "The file as it was"
    switch finding.repair {
    case .removal: return "\(place): removed."
    case .putAside(let what): kept = what
    default: break
    }
    return "\(place): mended."
      + (copy.map { " \(kept) is kept in \($0)." } ?? " No text was changed.")
  }
}
