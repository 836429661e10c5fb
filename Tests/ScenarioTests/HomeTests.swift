import Foundation
import Testing

/// Workshops are renamed and put into the trash by name.
@Suite struct HomeTests {
  private func said(_ line: String) throws -> Binary.Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try Binary.shell("export WAYMARK_HOME=$PWD/h; \(line)", in: folder)
  }

  @Test func `a workshop goes into the trash of the home, and can be brought back`() throws {
    let outcome = try said(
      "waymark new 'what now' </dev/null; waymark delete 'What now'; waymark list; "
        + "waymark delete what-now; echo \"code $?\"; "
        + "mv h/.trash/what-now h/what-now; waymark list")
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(outcome.output.contains("\"what now\" is in the trash now:"))
    #expect(lines.contains("No workshop is saved yet."))
    #expect(lines.contains("code 1"))
    #expect(lines.last?.hasPrefix("1 what now [what-now]") == true, "\(outcome.output)")
  }

  @Test func `two deleted workshops of one name do not meet`() throws {
    let outcome = try said(
      "for i in 1 2; do waymark new Maps </dev/null; waymark delete maps; done; ls h/.trash")
    #expect(outcome.output.hasSuffix("maps\nmaps-2\n"), "\(outcome.output)")
  }

  @Test func `a workshop is renamed with its folder, and no other is overwritten`() throws {
    let outcome = try said(
      "waymark new clear </dev/null; waymark new Other </dev/null; "
        + "waymark rename clear 'Returning a parcel'; waymark show returning-a-parcel | head -1; "
        + "waymark rename other 'Returning a parcel'; echo \"code $?\"; ls h")
    #expect(outcome.output.contains("\"clear\" is called \"Returning a parcel\" now."))
    #expect(outcome.output.contains("waymark open returning-a-parcel goes on there."))
    #expect(outcome.output.contains("\nReturning a parcel\n"))
    #expect(outcome.output.contains("code 64"))
    #expect(outcome.output.hasSuffix("other\nreturning-a-parcel\n"), "\(outcome.output)")
  }

  @Test func `a name of several words needs no quotation marks`() throws {
    let outcome = try said(
      "waymark new Passport renewal </dev/null; waymark rename passport-renewal New passports; "
        + "waymark check New passports >/dev/null; echo \"code $?\"; "
        + "waymark due New passports; waymark export New passports --format markdown --output - | head -1"
    )
    #expect(outcome.output.contains("is called \"New passports\" now."), "\(outcome.output)")
    #expect(outcome.output.contains("code 2"))
    #expect(outcome.output.hasSuffix("# New passports\n"), "\(outcome.output)")
  }

  @Test func `help is there for a command of the shell without its slash`() throws {
    let outcome = try said("waymark help rename; waymark help edit")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("/edit NAME"))
  }

  @Test func `a quiet replay says nothing`() throws {
    let outcome = try said(
      "printf 'guide: half-day\\nname: Maps\\nparticipants: Ana\\n' > s; waymark replay s --at m --quiet"
    )
    #expect(outcome.output == "")
    #expect(outcome.status == 0)
  }
}
