extension Doctor {
  /// What was looked at, and what was found there.
  package struct Report: Sendable, Equatable {
    /// Everything that was looked at, in order.
    package fileprivate(set) var areas: [Area] = []
    /// In the order of the areas.
    package fileprivate(set) var complaints: [Diagnosis] = []

    package init() {}
  }

  /// What the doctor looks at.
  package enum Area: Sendable, Hashable {
    case home, folder, lock
    /// A file of records, by its name in the folder.
    case file(String)
    case minutes, fileSystem, locale, terminal

    /// What the area is called at the beginning of a line.
    package var text: String {
      switch self {
      case .file(let name): name
      case .fileSystem: "file system"
      default: "\(self)"
      }
    }

    /// The line that says nothing is wrong here.
    package var fitLine: String { "\(text): fit" }
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
      allCases.firstIndex(of: one) ?? 0 < allCases.firstIndex(of: other) ?? 0
    }
  }
}

extension Doctor.Report {
  init(_ findings: [Doctor.Finding?], in area: Doctor.Area) {
    add(findings, in: area)
  }

  /// What was found in one area.
  package func complaints(in area: Doctor.Area) -> [Doctor.Diagnosis] {
    complaints.filter { $0.area == area }
  }

  /// Adds what was found in an area, and the area itself, also when nothing was.
  ///
  /// - Parameter mayMend: not where the file is not the folder's alone, or nobody could read it yet.
  mutating func add(
    _ findings: [Doctor.Finding?], in area: Doctor.Area, file: String? = nil, mayMend: Bool = true
  ) {
    if !areas.contains(area) { areas.append(area) }
    complaints += findings.compactMap { finding in
      finding.map {
        Doctor.Diagnosis(
          area: area, file: file, finding: $0, isMendable: mayMend && $0.repair != nil)
      }
    }
  }

  /// Nothing may be changed: somebody else writes, or a newer version wrote.
  mutating func forbidMending() {
    for index in complaints.indices { complaints[index].isMendable = false }
  }
}
