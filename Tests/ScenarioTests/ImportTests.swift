import Foundation
import Exchange
import Storage
import Testing
import Workshop

/// What `waymark import` brings in, tells and refuses.
@Suite struct ImportTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Scenarios"), withDestinationURL: Scenario.folder)
  }

  private func session(at path: String) throws -> Session {
    var opened = try SessionFolder(reading: folder.appending(path: path).path)
    return try opened.load().session
  }

  private static let start = Played.vanParts

  @Test(arguments: Scenario.all)
  func `a workshop that leaves as JSON comes back the same`(scenario: Scenario) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Binary.shell(
      """
      waymark replay Scenarios/\(scenario.name) --at demo -q > /dev/null
      waymark export ./demo --format json -q > map.json
      waymark import map.json --name again --home home -q > said || cat said
      waymark import map.json --home home -q > said || cat said
      waymark list --home home --json
      """, in: folder)
    #expect(outcome.status == 0, "\(outcome.output)")
    // Silent rounds, fears and what is counted for the facilitator stay in the room.
    let session = StaysInRoom.parted(from: try session(at: "demo").published).session
    var again = try self.session(at: "home/again")
    #expect(again.facts.name == "again")
    let reference = Reference(.facts, "session")
    try again.apply(
      again.setting("Name", of: reference, to: session.facts.name.map { [$0] } ?? []))
    #expect(again == session)
    let other = try FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "home").path
    ).first { $0 != "again" }
    #expect(try self.session(at: "home/\(other ?? "")") == session)
  }

  @Test(arguments: [
    "printf 'Name,Stage,Persona\\nPays,Buy,Dana\\nWaits,Buy,Lee\\n' > f.csv; waymark import f.csv --into ./demo",
    "printf 'journey\\n section S\\n  Pays: 1: A, B\\n' > f.mmd; waymark import f.mmd --into ./demo",
    "waymark replay Scenarios/rail-europe --at rail -q > /dev/null; waymark export ./rail --format json -q > f.json; waymark import f.json --into ./demo",
    "waymark replay Scenarios/rail-europe --at rail -q > /dev/null; waymark export ./rail --format ojf -q --output f.ojf; waymark import f.ojf --into ./demo",
  ])
  func `undo after an import leaves the workshop as it was`(line: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // The script's clock runs ahead of ours, and what was said last is undone first: so begin anew.
    let before = try Binary.shell(
      """
      waymark replay Scenarios/van-parts --at first -q > /dev/null
      waymark export ./first --format json -q > first.json
      waymark import first.json --name demo --home . -q > /dev/null
      waymark export ./demo --format json -q
      """, in: folder)
    let come = try Binary.shell(line, in: folder)
    #expect(come.status == 0 && come.output.contains("Saved in ./demo: "), "\(come.output)")
    let with = try session(at: "demo")
    let undone = try Binary.shell(
      "waymark open ./demo", in: folder, input: Data("/undo\n/quit\n".utf8))
    #expect(undone.output.contains("gone again"), "\(undone.output)")
    let after = try Binary.shell("waymark export ./demo --format json -q", in: folder)
    #expect(after.output == before.output)
    #expect(try session(at: "demo") != with)
  }

  static let table: [(line: String, status: Int32, says: [String])] = [
    (
      "printf 'Name,Stage,Emotion\\nPays,Buy,9\\nWaits,Buy,1\\n' > f.csv; waymark import f.csv --into ./demo",
      0,
      [
        "f.csv:2: \"Emotion\": expected a number from -2 to 2, whole or a half, found \"9\".\n",
        "The cell is put aside; --map \"Emotion=word\" takes words.\n",
        "Saved in ./demo: 1 stage and 2 touchpoints.\n", "/undo takes back the whole import.\n",
        "1 cell was put aside; its row came in.\n",
      ]
    ),
    (
      "printf 'Name,Stage,Emotion\\n,Buy,1\\n' > f.csv; waymark import f.csv --into ./demo", 65,
      ["waymark: f.csv: nothing could be taken in; 1 row did not fit. Nothing was written.\n"]
    ),
    (
      "printf 'Name,Stage\\nPays,Buy\\n' > f.csv; waymark import f.csv --name New; waymark show new touchpoints",
      0, ["1 touchpoint\n  1 Pays\n"]
    ),
    (
      "printf 'Name,Stage\\nPays,Buy\\n' > f.csv; waymark import f.csv -q; waymark import f.csv",
      64,
      ["a workshop stands there already. Add --name NAME to begin another"]
    ),
    (
      "printf 'Name,Stage\\nPays,Buy\\n' > f.csv; waymark import f.csv --into ./demo -q; waymark import f.csv --into ./demo",
      0, ["Nothing new in f.csv.\nAlready there, left as they are: Pays (line 2).\n"]
    ),
    (
      "printf 'Note;By\\na;b\\n' > f.csv; waymark import f.csv --into ./demo < /dev/null", 3,
      ["What is each row?", "The input ended at a question about the columns. Nothing was added"]
    ),
    (
      "printf 'Note;By\\na;b\\n' > f.csv; waymark import f.csv --into ./demo --no-input", 65,
      ["no column is said to hold the words"]
    ),
    (
      "printf 'Note;By\\na;b\\n' > f.csv; waymark import f.csv --into ./demo --no-input --map rows=thoughts --map Note=name --map 'By=raised by'",
      0, ["Saved in ./demo: 1 parked thought.\n"]
    ),
    (
      "printf 'Note;By\\na;b\\n' > f.csv; printf '3\\n1\\n\\n' | waymark import f.csv --name one -q; printf '\\n' | waymark import f.csv --name two",
      0,
      [
        "These columns are known from last time. \"Note\": name;",
        "/undo takes back the whole",
      ]
    ),
    (
      "printf 'journey\\n section S\\n  A: 9: Me\\n  B: 8: Me\\n  C: x: Me\\n' > f.mmd; waymark import f.mmd",
      65,
      [
        "f.mmd:3: \"A\" has \"9\" for a score.", "f.mmd:4: ", "f.mmd:5: ",
        "nothing could be taken in; 3 rows did not fit.",
      ]
    ),
    (
      "printf 'Touchpoint,Comment\\nQueue,slow\\n' > f.csv; waymark import f.csv --no-input", 0,
      ["Left out: 1 cell under \"Comment\".\n", "--map \"COLUMN=WHAT\" says what a column holds"]
    ),
    (
      "printf 'Touchpoint,Comment\\nQueue,slow\\n' > f.csv; waymark import f.csv --no-input --map Comment=opportunity",
      64, ["It can hold: name, stage, persona"]
    ),
    (
      "printf 'journey\\n  title A day\\n  A: 3: Me\\n' | waymark import - --name piped; waymark show piped touchpoints",
      0, ["waymark open piped goes on there", "1 touchpoint\n  1 A\n"]
    ),
    (
      "printf 'journey\\n  A: 3: Me\\n' | waymark import /dev/stdin --name piped", 0,
      [" goes on there; /undo takes back"]
    ),
    (
      "printf 'Name,Stage\\nPays,Buy\\n' | waymark import - --from csv --into ./demo", 0,
      ["Saved in ./demo: 1 stage and 1 touchpoint."]
    ),
    (
      "waymark export ./demo --format json -q | waymark import - --name again", 0,
      [" goes on there; /undo takes back"]
    ),
    (
      "printf 'journey\\n  A: 9: Me\\n' | waymark import - --name piped", 65,
      ["standard input:2: \"A\" has \"9\" for a score."]
    ),
    (
      "printf '' | waymark import - --name piped", 65, ["standard input: the file holds no rows."]
    ),
    (
      "printf 'Note;By\\na;b\\n' > f.csv; printf '1\\n\\n\\n' | waymark import f.csv --name no -q; printf '\\n' | waymark import f.csv --name two",
      3, ["What is each row?"]
    ),
    ("printf '[' > f.json; waymark import f.json", 65, ["waymark: f.json: Line 1, column 2: "]),
    ("waymark import f.json", 1, ["there is no such file"]),
    ("waymark import demo", 64, ["this is a folder"]),
    ("waymark import f --format svg", 64, ["svg cannot be brought in. The formats are json, csv"]),
    ("waymark import f --into a --name b", 64, ["--into adds to a workshop"]),
    (
      "printf 'Name\\na\\n' > f.csv; waymark import f.csv --into nowhere", 1,
      ["there is no such folder"]
    ),
    ("head -c 70000000 /dev/zero > f.csv; waymark import f.csv", 65, ["at most 67108864 are read"]),
  ]

  @Test(arguments: table.indices) func `each import says what it did`(index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (line, status, says) = Self.table[index]
    let outcome = try Binary.shell(Self.start + line, in: folder)
    #expect(outcome.status == status, "\(line)\n\(outcome.output)")
    for words in says { #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)") }
  }

  @Test func `a dry run tells what would come and writes nothing`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      printf 'Note,Stage\\nPays,Buy\\n' > f.csv
      ls -lR --time-style=full-iso > ../before.$$
      waymark import f.csv --into ./demo --dry-run --map rows=pains --map Note=name -q
      printf '1\\n1\\n' | waymark import f.csv --name new --dry-run -q
      ls -lR --time-style=full-iso | diff ../before.$$ - && ls -A; rm ../before.$$
      """
    let outcome = try Binary.shell(Self.start + line, in: folder)
    #expect(
      outcome.output.hasPrefix(
        """
        Would add: 1 stage and 1 touchpoint. Nothing is written.
          stage: Buy
          touchpoint: Pays

        """), "\(outcome.output)")
    #expect(outcome.output.contains("Would begin the workshop \"new\" in"))
    #expect(outcome.output.hasSuffix("\nScenarios\ndemo\nf.csv\n"), "\(outcome.output)")
  }

  @Test func `what the columns hold is remembered for the owner only`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      printf 'Note,By\\na,b\\n' > f.csv; printf '3\\n1\\n\\n' | waymark import f.csv -q > /dev/null
      stat -c %a .local/state/waymark/columns.rec && recfix --check .local/state/waymark/columns.rec
      rm -r .local/state; touch .local/state
      printf '3\\n1\\n\\n' | waymark import f.csv --name two
      """
    let outcome = try Binary.shell(line, in: folder)
    #expect(outcome.output.hasPrefix("600\n"), "\(outcome.output)")
    #expect(outcome.output.contains("What the columns hold is not remembered."))
    #expect(outcome.output.contains("/undo takes back the whole"), "\(outcome.output)")
  }
}
