import Exchange
import Shell
import Storage

/// What is told and asked while the doctor is there.
struct DoctorRun {
  private let world: Host
  private let mendsAll: Bool
  private let isSilent: Bool
  private var mayAsk: Bool
  private var lines: Lines?
  private var complaints: [Doctor.Diagnosis] = []
  private var mended: [Doctor.Diagnosis] = []
  private var failure: Exit?

  init(world: Host, mendsAll: Bool, _ options: GlobalOptions) {
    self.world = world
    self.mendsAll = mendsAll
    isSilent = options.json
    mayAsk = !options.json && !options.noInput
  }

  /// The worst of what is still the matter, as an exit code; nil when all is well.
  var exit: Exit? {
    switch complaints.map(\.severity).max() {
    case .locked: .locked
    case .system: failure ?? .inputOutput
    case .broken: failure ?? .badData
    default: failure
    }
  }

  var findings: [JSONValue] {
    mended.map { $0.result(isMended: true) } + complaints.map { $0.result(isMended: false) }
  }

  mutating func tell(_ report: Doctor.Report) {
    for area in report.areas {
      let found = report.complaints(in: area)
      if found.isEmpty { say(.done, area.fitLine) }
      found.forEach(tell)
    }
    complaints += report.complaints
  }

  /// Mends what stands in the home and is consented to.
  mutating func mendHome() throws {
    for complaint in complaints where complaint.isMendable && !complaint.isOfSession {
      guard try consents(to: complaint) else { continue }
      do throws(StorageProblem) {
        try Doctor.mend(inHome: complaint)
        say(.done, complaint.mendedLine(copy: nil))
        mended.append(complaint)
        complaints.removeAll { $0 == complaint }
      } catch {
        say(.problem, error.sentence)
        failure = Trouble(error).exit
      }
    }
  }

  /// Mends what is consented to; looks again after each, for one flaw may hide another.
  mutating func mend(with doctor: inout Doctor) throws {
    var asked: [Doctor.Diagnosis] = []
    while let next = complaints.first(where: {
      $0.isMendable && $0.isOfSession && !asked.contains($0)
    }) {
      asked.append(next)
      show(next, by: doctor)
      guard try consents(to: next) else { continue }
      do throws(StorageProblem) {
        say(.done, next.mendedLine(copy: try doctor.mend(next)))
        mended.append(next)
      } catch {
        say(.problem, error.sentence)
        failure = Trouble(error).exit
      }
      let told = complaints
      let report = doctor.examine()
      complaints = told.filter { !$0.isOfSession } + report.complaints
      report.complaints.filter { !told.contains($0) }.forEach(tell)
    }
  }

  private mutating func consents(to complaint: Doctor.Diagnosis) throws -> Bool {
    if mendsAll || !mayAsk { return mendsAll }
    say(.question, complaint.question)
    var source = lines ?? Lines(world: world)
    defer { lines = source }
    while true {
      switch source.next(Prompt(text: "Mend › ", history: .nothing)) {
      case .line(let text, _) where ["yes", "y"].contains(text.lowercased()): return true
      case .line(let text, _) where ["no", "n"].contains(text.lowercased()): return false
      case .line, .refused: say(.hint, "Type yes or no.")
      case .interrupt: throw Exit.interrupted.code
      case .end:
        mayAsk = false
        return false
      }
    }
  }

  /// Shows what mending would change, before anybody consents to it.
  private func show(_ complaint: Doctor.Diagnosis, by doctor: borrowing Doctor) {
    guard mendsAll || mayAsk else { return }
    do throws(StorageProblem) {
      let lines = try doctor.foreseen(complaint)
      guard !lines.isEmpty else { return }
      say(.plain, "\(complaint.place): mending changes this:")
      for line in lines { say(.drawing, "  \(line)") }
    } catch {
      say(.problem, error.sentence)
    }
  }

  private func tell(_ complaint: Doctor.Diagnosis) {
    let role: Message.Role =
      switch complaint.severity {
      case .note: .done
      case .warning: .warning
      case .broken, .system, .locked: .problem
      }
    say(role, complaint.sentence)
  }

  private func say(_ role: Message.Role, _ text: String) {
    if !isSilent { world.say([.init(role, text)]) }
  }
}

extension Doctor.Diagnosis {
  fileprivate func result(isMended: Bool) -> JSONValue {
    JSONValue(result: [
      "place": .string(place), "severity": .string(severity.rawValue),
      "message": .string(sentence), "mendable": .bool(isMendable && !isMended),
      "mended": .bool(isMended),
    ])
  }
}
