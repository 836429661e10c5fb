extension Doctor {
  /// What was looked at, and what was found there.
  package struct Report: Sendable, Equatable {
    /// Everything that was looked at, in order.
    package private(set) var areas: [Area] = []
    /// In the order of the areas.
    package private(set) var complaints: [Diagnosis] = []

    package init() {}

    /// The worst of what was found; nil when there is nothing to say.
    package var worst: Severity? { complaints.map(\.severity).max() }

    /// What was found in one area.
    package func complaints(in area: Area) -> [Diagnosis] {
      complaints.filter { $0.area == area }
    }

    /// Adds what was found in an area, and the area itself, also when nothing was.
    package mutating func add(_ findings: [Finding], in area: Area, file: String? = nil) {
      if !areas.contains(area) { areas.append(area) }
      complaints += findings.map { Diagnosis(area: area, file: file, finding: $0) }
    }

    mutating func add(_ finding: Finding, in area: Area, file: String? = nil) {
      add([finding], in: area, file: file)
    }

    /// Puts another report behind this one.
    package mutating func append(_ other: Report) {
      areas += other.areas.filter { !areas.contains($0) }
      complaints += other.complaints
    }

    /// Nothing may be changed: somebody else writes, or a newer version wrote.
    mutating func forbidMending() {
      for place in complaints.indices { complaints[place].isMendable = false }
    }

    /// What leads elsewhere or has a second name is not the folder's alone, and is told only.
    ///
    /// - Parameter file: the name within the folder, for an area that has several.
    mutating func forbidMending(of entry: DoctorEntry, in area: Area, file: String? = nil) {
      guard entry.kind != .file && entry.kind != .folder || entry.kind == .file && entry.links > 1
      else { return }
      for place in complaints.indices
      where complaints[place].area == area && complaints[place].file == file
        && complaints[place].finding != .linkInMinutes
      {
        complaints[place].isMendable = false
      }
    }

    /// Whether a newer version wrote the session, whose rules are not known here.
    var isFromNewerVersion: Bool {
      complaints.contains {
        if case .notice(.newerFormat) = $0.finding { true } else { false }
      }
    }

    /// Whether the text of a file has to be mended before its records can be.
    func hasUnreadableText(in area: Area) -> Bool {
      complaints(in: area).contains {
        switch $0.finding {
        case .byteOrderMark, .windowsLineEnds: true
        case .controlCharacters(_, _, let isUnreadable), .noFinalLineFeed(let isUnreadable):
          isUnreadable
        default: false
        }
      }
    }

    /// The records of a file can be mended only once its text can be read.
    mutating func forbidMendingRecords(of file: String) {
      for place in complaints.indices where complaints[place].area == .file(file) {
        switch complaints[place].finding {
        case .withoutIdentifier, .duplicates: complaints[place].isMendable = false
        default: break
        }
      }
    }
  }

  /// What the doctor looks at.
  package enum Area: Sendable, Hashable {
    case home, folder, lock
    /// A file of records, by its name in the folder.
    case file(String)
    case minutes, fileSystem, locale, terminal
  }

  /// How much something matters.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Good to know; nothing is wrong.
    case note
    /// Nothing is lost or hidden, yet it should be put right.
    case warning
    /// A part of the session cannot be read or is not shown.
    case broken
    /// The folder or its file system cannot be trusted.
    case system
    /// Somebody else writes the session at this moment.
    case locked

    package static func < (one: Severity, other: Severity) -> Bool {
      order(one) < order(other)
    }

    private static func order(_ severity: Severity) -> Int {
      allCases.firstIndex(of: severity) ?? 0
    }
  }

  /// Something that was found: where, what, how bad, and whether it can be mended.
  package struct Diagnosis: Sendable, Equatable {
    package let area: Area
    /// The name within the session's folder, where the area alone does not say it.
    package let file: String?
    package let finding: Finding
    /// Whether `mend` can be called for it now.
    package internal(set) var isMendable: Bool

    init(area: Area, file: String?, finding: Finding) {
      self.area = area
      self.file = file
      self.finding = finding
      isMendable = finding.isMendable
    }

    package var severity: Severity { finding.severity }

    /// Whether it is about the session rather than what is around it.
    package var isOfSession: Bool {
      switch area {
      case .home, .fileSystem, .locale, .terminal: false
      case .folder, .lock, .file, .minutes: true
      }
    }

    /// Whether it tells the same, whether or not it can be mended.
    package func saysSame(as other: Diagnosis) -> Bool {
      area == other.area && file == other.file && finding == other.finding
    }
  }
}
