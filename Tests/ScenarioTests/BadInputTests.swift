import Foundation
import Testing

/// What bad input gets: a clear sentence, the right exit code, and nothing lost.
@Suite struct BadInputTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  static let table: [(line: String, status: Int32, says: String)] = [
    ("waymark shwo x", 64, "There is no command called shwo. Did you mean show?"),
    ("waymark --home x list", 64, "Options stand behind the command: waymark list --home FOLDER."),
    ("waymark open nope", 1, "there is no such folder"),
    ("waymark open /etc/passwd", 1, "this is a file, not a folder"),
    ("waymark open /etc", 1, "the folder holds no session.rec"),
    ("waymark new ''", 64, "has no letter"),
    ("waymark new '../x'", 3, "Kept in"),
    ("waymark new -- -rf", 3, "/rf"),
    ("waymark new CON", 3, "/con-workshop"),
    ("waymark new 日本", 3, "/workshop"),
    ("waymark new Maps; waymark new 'maps!'", 64, "the session \"Maps\" stands there already"),
    ("waymark new Maps --guide half-dya", 64, "Did you mean half-day?"),
    ("waymark new Maps --guide ./none.rec", 1, "none.rec"),
    ("waymark new Maps; waymark open maps --no-input", 64, "--no-input forbids them"),
    ("waymark new Maps; waymark export maps --format docx", 64, "There is no format called docx"),
    ("waymark new Maps; waymark minutes maps 0", 64, "0 minutes cannot be shown"),
    ("echo 'purpose.gap: x' > s; waymark replay s", 65, "s:1: The shell asks workshop.name, but"),
    ("echo 'oh well' > s; waymark replay s", 65, "is neither an answer nor a command"),
    ("waymark new Maps; waymark check maps", 2, "has no answer yet"),
    (
      "waymark new Maps; M=.local/share/waymark/maps; "
        + "printf '%%rec: Stage\\n\\nId: x\\n oops\\n' > $M/stages.rec; waymark open maps", 65,
      "stages.rec:4:2:"
    ),
    (
      "waymark new Maps; sed -i 's/^Format: [0-9]*/Format: 7/' .local/share/waymark/maps/session.rec; "
        + "waymark open maps", 65, "format 7"
    ),
    (
      "waymark new Maps; sed -i 's/^Format: [0-9]*/Format: 7/' .local/share/waymark/maps/session.rec; "
        + "waymark export maps --output -", 0, "newer version wrote format 7"
    ),
    (
      "waymark new Maps; sed -i 's/^Format: [0-9]*/Format: 7/' .local/share/waymark/maps/session.rec; "
        + "echo '/undo' > s; waymark replay s --at .local/share/waymark/maps", 65,
      "Open it for reading, or use a newer version."
    ),
    (
      "waymark new Maps; sed -i 's/^Format: [0-9]*/Format: 7/' .local/share/waymark/maps/session.rec; "
        + "waymark doctor maps --no-input", 0, "newer version wrote format 7"
    ),
    (
      "waymark new Maps; sed -i '/^Format: [0-9]*/d' .local/share/waymark/maps/session.rec; "
        + "echo Ana | waymark open maps; ls .local/share/waymark/maps/before-format-*", 0,
      "an older version wrote format 0"
    ),
    (
      "waymark new Maps; M=.local/share/waymark/maps; printf 'Id: x\u{7}\n' > $M/stages.rec; "
        + "touch \"$M/kpis (conflicted copy).rec\"; waymark doctor maps --no-input", 65,
      "stages.rec: a control character stands in line 1."
    ),
    (
      "waymark new Maps; touch '.local/share/waymark/maps/kpis (conflicted copy).rec'; "
        + "waymark show maps", 0, "a second version of a file, which is not read."
    ),
    (
      "waymark guide show step-by-step --file | sed 's/Field: Purpose.Gap/Field: Porpoise.Gap/' > g.rec; "
        + "waymark guide check g.rec", 65, "Did you mean Purpose?"
    ),
  ]

  @Test(arguments: table.indices)
  func `bad input gets a clear sentence and an exit code`(index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (line, status, says) = Self.table[index]
    let outcome = try Binary.shell(line, in: folder)
    #expect(outcome.status == status, "\(line)\n\(outcome.output)")
    #expect(outcome.output.contains(says), "\(line)\n\(outcome.output)")
  }

  @Test func `control characters, bad text and long lines are told, and the question stays`() throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    var typed = Data("A\u{7}na\n".utf8) + Data([0xFF, 0x0A])
    typed += Data(String(repeating: "x", count: 65_537).utf8) + Data([0x0A])
    let outcome = try Binary.shell(
      "waymark new Maps --guide step-by-step", in: folder, input: typed)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("One control character was taken out of the line."))
    #expect(outcome.output.contains("That line is not UTF-8 text (byte 1)."))
    #expect(outcome.output.contains("That line has 65537 bytes; 65536 fit."))
    #expect(outcome.output.contains("The input ended at participants."))
    let people = folder.appending(path: ".local/share/waymark/maps/people.rec")
    #expect(try String(contentsOf: people, encoding: .utf8).contains("Name: Ana\n"))
  }

  @Test func `a second window is told who has the workshop open`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      waymark new Maps --guide step-by-step --as ana >/dev/null 2>&1
      mkfifo lines; waymark open maps --as ana < lines > first.txt 2>&1 &
      exec 3>lines; printf 'Ana\\n' >&3
      i=0; while ! grep -q Saved first.txt && [ $i -lt 20000 ]; do i=$((i + 1)); done
      waymark open maps --as bo; echo "code $?"; waymark show maps | head -1; printf '/quit\\n' >&3
      """
    let outcome = try Binary.shell(line, in: folder)
    #expect(outcome.output.contains("code 75"), "\(outcome.output)")
    #expect(outcome.output.contains("ana"))
    #expect(outcome.output.contains("Maps"))
  }
}
