import Foundation
import Testing

/// What others may have put around somebody who types at a terminal: settings, editors, names.
@Suite(.serialized) struct StrangerTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private var session: URL { folder.appending(path: ".local/share/waymark/maps") }

  private func people() throws -> String {
    try String(contentsOf: session.appending(path: "people.rec"), encoding: .utf8)
  }

  private func sit(_ variables: [String: String]) throws -> Terminal {
    try Terminal(
      ["waymark", "new", "Maps", "--guide", "step-by-step", "--as", "ana"], in: folder,
      variables: variables)
  }

  private func leave(_ terminal: Terminal) throws {
    try terminal.press("\u{4}")
    #expect(terminal.waitForEnd() == 0)
  }

  /// Settings for libedit under which one letter types others.
  private static let settings = "bind -s a pwned\n"

  @Test(arguments: [nil, "EDITRC", "HOME"] as [String?])
  func `no settings for the line editor are read from where one stands, nor from anywhere`(
    variable: String?
  ) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let places = [folder, folder.appending(path: "elsewhere")]
    try FileManager.default.createDirectory(at: places[1], withIntermediateDirectories: false)
    for place in places {
      try Self.settings.write(
        to: place.appending(path: ".editrc"), atomically: true, encoding: .utf8)
    }
    let values = ["EDITRC": "./.editrc", "HOME": places[1].path]
    let terminal = try sit(values.filter { $0.key == variable })
    try terminal.type("Ana, designer")
    try leave(terminal)
    let home = variable == "HOME" ? places[1] : folder
    let file = home.appending(path: ".local/share/waymark/maps/people.rec")
    let people = try String(contentsOf: file, encoding: .utf8)
    #expect(people.contains("\nName: Ana\nRole: designer\n"))
    #expect(!terminal.screen.contains("pwned"))
  }

  static let editors: [[String: String]] = [
    ["EDITOR": "printf 'Ana, designer' >"], ["VISUAL": "printf 'Ana, designer' >"],
    ["VISUAL": "printf 'Ana, designer' >", "EDITOR": "false"],
    ["VISUAL": "", "EDITOR": "printf 'Ana, designer' >"],
    ["VISUAL": " \t", "EDITOR": "printf 'Ana, designer' >"],
    ["EDITOR": "sh -c 'printf \"Ana, designer\" > \"$1\"' editor"],
  ]

  @Test(arguments: editors.indices)
  func `what is written in the editor is the answer`(index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let terminal = try sit(Self.editors[index])
    try terminal.type("/editor")
    try leave(terminal)
    #expect(try people().contains("\nName: Ana\nRole: designer\n"))
  }

  static let oddEditors: [(variables: [String: String], says: String)] = [
    ([:], "No editor is named."), (["EDITOR": " "], "No editor is named."),
    (["VISUAL": "no-such-editor"], "\"no-such-editor\" could not be started."),
    (["EDITOR": "-i"], "\"-i\" could not be started."),
    (["EDITOR": "/etc/passwd"], "\"/etc/passwd\" could not be started."),
    (["EDITOR": "'"], "The editor ended with an error"),
    (["EDITOR": "kill -9 $$;"], "The editor ended with an error"),
    (["EDITOR": "rm"], "The editor left no file"),
    (["EDITOR": "stty raw -echo; false"], "The editor ended with an error"),
    (["EDITOR": "no\u{1B}]0;x\u{7}"], "\"no^[]0;x^G\" could not be"),
  ]

  @Test(arguments: oddEditors.indices)
  func `an editor that is none is told, and the next answer is typed`(index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (variables, says) = Self.oddEditors[index]
    let terminal = try sit(variables)
    try terminal.type("/editor")
    #expect(terminal.screen.contains(says), "\(terminal.screen)")
    try terminal.type("Ana, designer")
    try leave(terminal)
    #expect(try people().contains("\nName: Ana\nRole: designer\n"))
    let names = try FileManager.default.contentsOfDirectory(atPath: session.path)
    #expect(!names.contains { $0.hasPrefix("answer") })
  }

  @Test(arguments: [0o777, 0o1777])
  func `where everybody may write, the editor's file is private all the same`(mode: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let seen = folder.appending(path: "seen")
    let editor = "f() { stat -c %a \"${1%/*}\" \"$1\" > \(seen.path); }; f"
    let terminal = try sit(["EDITOR": editor])
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: session.path)
    try terminal.type("/editor")
    try terminal.type("Ana, designer")
    try leave(terminal)
    #expect(try String(contentsOf: seen, encoding: .utf8) == "700\n600\n")
  }

  @Test(arguments: ["Café", "プロジェクト"])
  func `a workshop is opened however the letters of its name are put together`(name: String) throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    let forms = [
      name.precomposedStringWithCanonicalMapping, name.decomposedStringWithCanonicalMapping,
    ]
    let first = try Terminal(
      ["waymark", "new", forms[0], "--guide", "step-by-step", "--as", "ana"], in: folder)
    try first.type("Ana, designer")
    try leave(first)
    let lobby = try Terminal(["waymark"], in: folder)
    try lobby.type(forms[1])
    try lobby.waitFor("Person: Ana")
    try leave(lobby)
    let again = try Terminal(["waymark", "open", forms[1]], in: folder)
    try again.waitFor("Person: Ana")
    try leave(again)
    let twin = try Binary.shell("waymark new '\(forms[1])'", in: folder)
    #expect(twin.status == 64)
    #expect(twin.output.contains("stands there already"), "\(twin.output)")
    let home = folder.appending(path: ".local/share/waymark").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: home).count == 1)
  }
}
