import Foundation
import Testing
import Workshop

@testable import Storage

@Suite struct DoctorTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("compare"), Sample.stage("order"))
    try sitting.say(Sample.stock)
  }

  /// Every line the doctor says, in order.
  private func lines() throws -> [String] {
    lines(of: try Doctor(examining: path).examine())
  }

  private func lines(of report: Doctor.Report) -> [String] {
    report.areas.flatMap { area in
      let found = report.complaints(in: area)
      return found.isEmpty ? [area.fitLine] : found.map(\.sentence)
    }
  }

  /// Mends everything as the command does, looking again after each thing.
  private func mendAll() throws -> [String] {
    var doctor = try Doctor(examining: path)
    var said: [String] = []
    for _ in 0..<20 {
      guard let next = doctor.examine().complaints.first(where: \.isMendable) else { break }
      said.append(next.mendedLine(copy: try doctor.mend(next)))
    }
    return said
  }

  @Test func `a healthy session says that all is fit`() throws {
    let doctor = try Doctor(examining: path)
    #expect(
      lines(of: doctor.examine()) + lines(of: doctor.examineFileSystem()) == [
        "folder: fit", "lock: fit", "session.rec: fit", "stages.rec: fit",
        "touchpoints.rec: fit", "minutes: fit", "file system: fit",
      ])
    #expect(doctor.examine().worst == nil)
  }

  @Test(arguments: DoctorCase.all)
  func `what is wrong is said, and mended with a copy kept`(ailment: DoctorCase) throws {
    try ailment.inflict(home)
    let before = try home.listing()
    var kept: [[UInt8]] = []
    for (file, _) in ailment.kept { kept.append(try home.bytes("van-parts/\(file)")) }
    do {
      let doctor = try Doctor(examining: path)
      let report = doctor.examine()
      _ = doctor.examineFileSystem()
      #expect(report.complaints.map(\.sentence) == ailment.says.map(placed))
      #expect(report.worst == ailment.worst)
    }
    #expect(try home.listing() == before)
    let said = try mendAll()
    if ailment.mended.isEmpty { #expect(try home.listing() == before) }
    #expect(said == ailment.mended)
    for (place, (_, copy)) in ailment.kept.enumerated() {
      #expect(try home.bytes("van-parts/\(copy)") == kept[place])
    }
    for (file, text) in ailment.leaves { #expect(try home.text("van-parts/\(file)") == text) }
    if !ailment.staysIll { _ = try reading(path) }
    if !ailment.staysIll { #expect(try Doctor(examining: path).examine().worst == nil) }
  }

  private func placed(_ line: String) -> String {
    line.replacingOccurrences(of: "HERE", with: path)
  }

  @Test func `what every reader takes as it comes is fit`() throws {
    let (before, text) = (try reading(path).session, try home.text("van-parts/stages.rec"))
    for change in ["\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), String(text.dropLast())] {
      try home.put(change, "van-parts/stages.rec")
      #expect(try Doctor(examining: path).examine().complaints == [])
      #expect(try reading(path).session == before)
    }
  }

  @Test func `a folder with everything wrong is mended until it opens again`() throws {
    try home.edit("van-parts/stages.rec") {
      "\u{FEFF}"
        + $0.replacing("Id: order\n", with: "Id: compare\u{1B}\n")
        .replacing("\n", with: "\r\n")
    }
    try home.edit("van-parts/touchpoints.rec") {
      String($0.replacing("Id: checks-stock\n", with: "").dropLast())
    }
    let found = try home.bytes("van-parts/stages.rec")
    _ = try mendAll()
    #expect(try home.bytes("van-parts/stages.rec.before-doctor") == found)
    #expect(!FileManager.default.fileExists(atPath: "\(path)/stages.rec.before-doctor-2"))
    let session = try FolderSession(opening: path).session
    #expect(session.stages.members.map(\.id.text) == ["compare", "compare-2"])
    #expect(session.touchpoints.members.map(\.id.text) == ["checks-stock-from-the-van"])
    #expect(try Doctor(examining: path).examine().worst == nil)
  }

  @Test func `a second illness gets a second copy`() throws {
    for count in 1...2 {
      try home.edit("van-parts/stages.rec") { $0 + "# \(count)\u{1B}\n" }
      _ = try mendAll()
    }
    #expect(try home.text("van-parts/stages.rec.before-doctor").hasSuffix("# 1\u{1B}\n"))
    #expect(try home.text("van-parts/stages.rec.before-doctor-2").hasSuffix("# 1\n# 2\u{1B}\n"))
  }

  @Test func `while somebody writes the doctor only reads`() throws {
    let sitting = try FolderSession(opening: path)
    try home.edit("van-parts/stages.rec") { $0 + "#\u{1B}\n" }
    let before = try home.listing()
    var doctor = try Doctor(examining: path)
    let report = doctor.examine()
    #expect(
      report.complaints(in: .lock).map(\.sentence) == [
        "lock: Ana has the session open since 2027-01-15T08:00:00Z."
          + " Nothing is mended until they leave."
      ])
    #expect(report.worst == .locked)
    #expect(report.complaints.allSatisfy { !$0.isMendable })
    let mark = try #require(report.complaints(in: .file("stages.rec")).first)
    do throws(StorageProblem) {
      try doctor.mend(mark)
      Issue.record("it was mended")
    } catch {
      #expect(error == .openedForReading(path: path))
    }
    #expect(
      lines(of: doctor.examineFileSystem()) == [
        "file system: not tried. Ask again once the folder is there and nobody else writes in it."
      ])
    #expect(try home.listing() == before)
    _ = consume sitting
  }

  @Test func `a sitting that begins before the mending keeps it out`() throws {
    try home.remove("van-parts/.lock")
    try home.edit("van-parts/stages.rec") { $0 + "#\u{1B}\n" }
    var doctor = try Doctor(examining: path)
    let mark = try #require(doctor.examine().complaints.first)
    let other = try SessionFolder(writing: path, as: "Ben", at: Moment(seconds: 0))
    do throws(StorageProblem) {
      try doctor.mend(mark)
      Issue.record("it was mended")
    } catch {
      #expect(error == .locked(path: path, by: "Ben", since: Moment(seconds: 0)))
    }
    _ = consume other
    #expect(try home.text("van-parts/stages.rec").hasSuffix("#\u{1B}\n"))
  }

  @Test func `what a killed sitting left in the lock is harmless and stays`() throws {
    try home.put("2027-01-15T08:00:00Z Ana\n", "van-parts/.lock")
    #expect(
      try lines()[1]
        == "lock: fit. The sitting of Ana since 2027-01-15T08:00:00Z ended without leaving."
        + " This is harmless: the next sitting takes the lock and looks for what was said.")
    #expect(try Doctor(examining: path).examine().worst == .note)
    _ = try mendAll()
    #expect(try home.text("van-parts/.lock") == "2027-01-15T08:00:00Z Ana\n")
  }

  @Test func `a session of a newer version is left alone`() throws {
    try home.edit("van-parts/session.rec") {
      $0.replacing("Format: \(WorkshopInfo.currentFormat)", with: "Format: 17")
    }
    try home.edit("van-parts/stages.rec") { $0 + "#\u{1B}\n" }
    let report = try Doctor(examining: path).examine()
    #expect(report.complaints.count == 2)
    #expect(report.complaints.allSatisfy { !$0.isMendable })
  }

  @Test func `a folder without any file of a session is told`() {
    #expect(
      problem { _ = try Doctor(examining: home.path).path } == .notASession(path: home.path))
    #expect(
      problem { _ = try Doctor(examining: "\(path)-2").path } == .missing(path: "\(path)-2"))
  }
}
