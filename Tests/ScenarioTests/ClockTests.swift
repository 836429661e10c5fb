import Foundation
import Testing

/// Times as the clock on the wall shows them, whatever the machine's zone makes of it.
@Suite struct ClockTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Zones as POSIX writes them, so that no table of zones is needed. Summer time begins in the middle
  /// of the two answers.
  @Test(arguments: [
    ("UTC", "00:59", "01:00"), ("CET-1CEST,M3.5.0,M10.5.0/3", "01:59", "03:00"),
    ("IST-5:30", "06:29", "06:30"), ("MST7", "17:59", "18:00"),
  ])
  func `minutes are told by the clock as it stood then`(
    zone: String, first: String, second: String
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = """
      clock: 2027-03-28T00:59:20Z
      guide: express
      name: Van
      as: Ana
      /park one
      /park two

      """
    let line = "waymark replay s --at van -q; TZ='\(zone)' waymark minutes van"
    try Data(script.utf8).write(to: folder.appending(path: "s"))
    let read = try Binary.shell(line, in: folder).output
    #expect(read.contains("\(first) Ana: added parked thought \"one\""), "\(read)")
    #expect(read.contains("\(second) Ana: added parked thought \"two\""), "\(read)")
    let typed = try Binary.shell(
      "TZ='\(zone)' waymark open van --as Ana", in: folder, input: Data("/minutes\n".utf8)
    ).output
    #expect(typed.contains("\(first) Ana: added parked thought \"one\""), "\(typed)")
    #expect(typed.contains("\(second) Ana: added parked thought \"two\""), "\(typed)")
  }

  @Test func `on the last day of the calendar the workshop goes on`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = """
      clock: 9999-12-31T23:59:50Z
      guide: half-day
      name: Van
      as: Ana
      /park one
      /park two
      participants: Ana, designer
      participants:
      workshop.date: today
      /park three

      """
    try Data(script.utf8).write(to: folder.appending(path: "s"))
    let played = try Binary.shell("waymark replay s --at van", in: folder)
    #expect(played.status == 0, "\(played.output)")
    let read = try Binary.shell(
      "waymark minutes van; waymark show van; waymark doctor van", in: folder)
    #expect(read.output.contains("added parked thought \"three\""), "\(read.output)")
    #expect(!read.output.contains("cannot be read"), "\(read.output)")
    #expect(try Binary.shell("cat van/session.rec", in: folder).output.contains("Date: 9999-12-31"))
  }
}
