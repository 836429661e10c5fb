import Foundation
import Testing

/// Whatever door a text comes in by, the same dirt is taken off it.
@Suite final class DoorTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "doors-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A file or a stream that people make; `text` is what it holds when it is clean.
  struct Door: Sendable, CustomTestStringConvertible {
    let name: String
    let file: String
    let text: String
    /// Reads the file and prints what came in.
    let line: String
    /// What then stands there.
    let says: [String]
    /// Whether a control character within a line is taken out; else it is told with its place.
    var takesOutControls = true
    /// Whether a line end of Unicode ends a line, as in text; in records it is part of the value.
    var hasTextLines = true
    /// Prints what is kept, letter by letter; nil where nothing is.
    var kept: String? = "waymark export maps --format json"

    var testDescription: String { name }
  }

  static let doors: [Door] = [
    Door(
      name: "typed lines", file: "in.txt", text: "Ana, nurse, patients\nBo, porter, wards\n",
      line: "waymark new Maps < in.txt; waymark show maps people", says: ["Ana", "Bo"]),
    Door(
      name: "a script", file: "in.txt",
      text:
        "guide: half-day\nname: Maps\nparticipants: Ana, nurse, patients\nparticipants: Bo\n/undo\n",
      line: "waymark replay in.txt --at maps; waymark show ./maps people", says: ["Ana"],
      kept: "waymark export ./maps --format json"),
    Door(
      name: "a table", file: "in.csv",
      text: "Stage,Touchpoint,Pain\nFind,Looks it up,slow\nBuy,Pays,dear\n",
      line: "waymark new Maps < /dev/null; waymark import in.csv --into maps --no-input;"
        + " waymark show maps touchpoints", says: ["Looks it up", "Pays"]),
    Door(
      name: "a table on standard input", file: "in.csv",
      text: "Stage,Touchpoint,Pain\nFind,Looks it up,slow\nBuy,Pays,dear\n",
      line: "waymark new Maps < /dev/null; waymark import - --into maps --no-input < in.csv;"
        + " waymark show maps touchpoints", says: ["Looks it up", "Pays"]),
    Door(
      name: "a diagram", file: "in.mmd",
      text: "journey\n  section Find\n    Looks it up: 2: Dana\n    Pays: 4: Dana\n",
      line: "waymark new Maps < /dev/null; waymark import in.mmd --into maps --no-input;"
        + " waymark show maps touchpoints", says: ["Looks it up", "Pays"]),
    Door(
      name: "a guide", file: "in.rec",
      text: "%rec: Guide\n\nId: mine\nTitle: Mine\nAbout: ours\nBase: half-day\n",
      line: "waymark guide check in.rec", says: ["no mistakes found"], takesOutControls: false,
      hasTextLines: false, kept: nil),
    Door(
      name: "a file of the workshop", file: "in.rec",
      text: "%rec: Stage\n%key: Id\n\nId: find\nName: Find\n\nId: buy\nName: Buy\n",
      line: "waymark new Maps < /dev/null; cp in.rec .local/share/waymark/maps/stages.rec;"
        + " waymark show maps stages", says: ["Find", "Buy"], takesOutControls: false,
      hasTextLines: false),
  ]

  private func output(of door: Door, _ bytes: Data) throws -> String {
    try bytes.write(to: folder.appending(path: door.file))
    return try Binary.shell(door.line, in: folder).output
  }

  private func expectClean(_ door: Door, _ text: String) throws {
    let output = try output(of: door, Data(text.utf8))
    for word in door.says { #expect(output.contains(word), "\(door.name)\n\(output)") }
    for dirt in ["\u{FEFF}", "\\u{feff}", "^M", "\\u{2028}", "\r"] {
      #expect(!output.contains(dirt), "\(door.name)\n\(output)")
    }
  }

  @Test(arguments: doors)
  func `a clean text comes in`(door: Door) throws { try expectClean(door, door.text) }

  @Test(arguments: doors)
  func `a byte order mark goes`(door: Door) throws { try expectClean(door, "\u{FEFF}" + door.text) }

  @Test(arguments: doors)
  func `CR LF ends a line`(door: Door) throws {
    try expectClean(door, door.text.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: doors.filter(\.hasTextLines), ["\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func `a lone CR and a line end of Unicode end a line`(door: Door, end: String) throws {
    try expectClean(door, door.text.replacing("\n", with: end))
  }

  @Test(arguments: doors)
  func `blanks at the end of a line are nothing`(door: Door) throws {
    try expectClean(door, door.text.replacing("\n", with: " \n"))
    // The files of a workshop stand as a hand wrote them.
    guard let kept = door.kept, door.takesOutControls else { return }
    let data = try Binary.shell(kept, in: folder).output
    for word in door.says { #expect(data.contains("\"\(word)\""), "\(door.name)\n\(data)") }
    #expect(!data.contains(/\w "/), "\(door.name)\n\(data)")
  }

  @Test(arguments: doors.filter(\.takesOutControls))
  func `NUL and other control characters are taken out`(door: Door) throws {
    try expectClean(door, door.text.replacing("a", with: "a\0\u{7}"))
  }

  @Test(arguments: doors.filter { !$0.takesOutControls })
  func `a NUL in records is told with its place`(door: Door) throws {
    let output = try output(of: door, Data(door.text.replacing("d", with: "d\0").utf8))
    #expect(output.contains(".rec:"), "\(output)")
    #expect(output.contains("NUL") || output.contains("zero byte"), "\(output)")
  }

  @Test(arguments: doors)
  func `what is no UTF-8 is refused with its place`(door: Door) throws {
    let output = try output(of: door, Data(door.text.utf8) + Data([0xFF, 0x0A]))
    #expect(output.contains("UTF-8"), "\(door.name)\n\(output)")
    #expect(
      output.contains(door.name == "typed lines" ? "byte 1" : "3")
        || output.contains("line") || output.contains(":\(door.text.count { $0 == "\n" } + 1)"),
      "\(door.name)\n\(output)")
  }
}
