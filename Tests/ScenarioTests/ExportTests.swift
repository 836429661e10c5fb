import Foundation
import Testing

/// What `waymark export` writes, tells and refuses.
@Suite struct ExportTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Scenarios"), withDestinationURL: Scenario.folder)
  }

  private static let start = Played.vanParts

  static let table: [(line: String, status: Int32, says: String)] = [
    ("waymark export ./demo -q | cmp - Scenarios/van-parts/map.md", 0, ""),
    ("waymark export ./demo --format MD -q | cmp - Scenarios/van-parts/map.md", 0, ""),
    ("waymark export ./demo --format markdwon", 64, "Did you mean markdown?"),
    ("waymark export ./demo --all --format md", 64, "Leave out --all or --format."),
    (
      "waymark export ./demo --format mermaid --front-matter", 64, "Only Markdown has front matter."
    ),
    ("waymark export ./demo --section visoin", 64, "Did you mean vision?"),
    (
      "waymark export ./demo --persona dan", 64,
      "There is no persona called dan. Did you mean dana?"
    ),
    ("waymark export ./demo --stage order-and-play", 64, "Did you mean order-and-pay?"),
    ("waymark export ./demo --section vision | grep -c '^## '", 0, "2"),
    (
      "echo '{{#Persona}}<{{Name}}>{{/Persona}}' > t; waymark export ./demo --template t", 0,
      "<Dana>\n"
    ),
    (
      "echo '{{#Participant}}<{{Name}}>{{/Participant}}' > t; waymark export ./demo --template t --for public 2>/dev/null",
      0, "<><><><><>\n"
    ),
    ("echo '{{Nmae}}' > t; waymark export ./demo --template t", 65, "t:1"),
    ("waymark export ./demo --template t --all", 64, "Leave out --all and --format."),
    ("waymark export ./demo --for everybody", 64, "team"),
    ("waymark export ./demo --record | head -3", 0, "# Van parts\n\nHow the map came about."),
    ("waymark export ./demo --record --format html | grep -c 'Record of the workshop'", 0, "1\n"),
    ("waymark export ./demo --record --format json | head -c 1", 0, "{"),
    ("waymark export ./demo --record --format svg", 64, "leaves as markdown, html, json."),
    ("waymark export ./demo --record --check", 2, "exports/record.md: the file is missing."),
    ("waymark export ./demo --record --all", 64, "each a document of their own"),
    ("waymark export ./demo --sheet scores | head -1", 0, "How does it feel? · Van parts\n"),
    ("waymark export ./demo --sheet dots --format html | head -1", 0, "<!DOCTYPE html>\n"),
    ("waymark export ./demo --sheet dots --format md", 64, "with --format html"),
    ("waymark export ./demo --format actions --output todo; ls todo", 0, "actions.csv\njira.csv"),
    (
      "waymark export ./demo --format csv --bom --output t; head -c 3 t/kpi.csv | od -tx1", 0,
      "ef bb bf"
    ),
    (
      "PATH=/nowhere $(command -v waymark) export ./demo --format pdf", 1,
      "Install chromium, or weasyprint"
    ),
    (
      "PATH=/nowhere $(command -v waymark) export ./demo --format png", 1,
      "apt-get install librsvg2-bin"
    ),
    ("waymark export ./demo --format pdf --check", 64, "Leave out --check."),
    ("waymark export ./demo --format png --output -", 64, "Name a file"),
    ("waymark export ./demo --paper a3", 64, "Only PDF has a paper."),
    ("waymark export ./demo --for public 2>&1 >/dev/null", 0, "4 hopes and fears: they were said"),
    ("waymark export ./demo --for public -q 2>&1 >/dev/null | wc -c", 0, "0"),
    ("waymark export ./demo --format mermaid 2>&1 >/dev/null", 0, "Mermaid leaves out: 11 lanes,"),
    ("waymark export ./demo --format mermaid -q 2>&1 >/dev/null | wc -c", 0, "0"),
    ("waymark export ./demo --output out.md", 0, "Written: out.md\n"),
    ("waymark export ./demo -o - -q | cmp - Scenarios/van-parts/map.md", 0, ""),
    (
      "waymark export ./demo --output no/such/x.md", 74,
      "no/such: there is no such folder. Add --make-folders to make it, or name another.\n"
    ),
    (
      "waymark export ./demo --format csv --output no/such", 74,
      "no: there is no such folder. Add --make-folders"
    ),
    (
      "waymark export ./demo --output no/such/x.md --make-folders; stat -c %a no/such", 0,
      "Written: no/such/x.md\n"
    ),
    (
      "printf 'Stage,Touchpoint\\nPay,Queue\\n' | waymark import - --from csv --name t -q; waymark export t --format mermaid",
      1,
      "It draws feelings, and no touchpoint has one: /edit NAME.emotion rates the touchpoint NAME.\n"
    ),
    (
      "echo x > out.md; waymark export ./demo --output out.md; cat out.md", 0,
      "Add --force to replace it"
    ),
    (
      "echo mine > out.md; waymark export ./demo --output out.md --force; cat out.md~", 0,
      "Written: out.md; the one before is kept as out.md~\n3 fears stay in the room.\nmine\n"
    ),
    (
      "ln -s demo/session.rec out.md; waymark export ./demo --output out.md --force", 1,
      "a link stands there"
    ),
    (
      "waymark export ./demo --output demo/session.rec --force", 1,
      "belongs to a workshop's own files"
    ),
    ("waymark export ./demo --output demo/minutes/map.md", 1, "belongs to a workshop's own files"),
    ("mkdir out.md; waymark export ./demo --output out.md --force", 1, "not a regular file"),
    ("waymark export ./demo --output nowhere/out.md", 74, "nowhere"),
    ("waymark export ./demo --all --output -", 64, "This is several files."),
    ("waymark export ./demo --check", 0, "Up to date: ./demo/exports/map.md"),
    ("waymark export ./demo --check --output none.md", 2, "none.md: the file is missing."),
    (
      "waymark export ./demo --check --output Scenarios/van-parts/map.md", 0,
      "Up to date: Scenarios/van-parts/map.md"
    ),
    (
      "waymark export ./demo > out.md; echo more >> out.md; waymark export ./demo --check --output out.md",
      2, "in the file: more\nin the workshop: \n"
    ),
    (
      "waymark export ./demo --all -q; waymark export ./demo --all --check; waymark export ./demo --all",
      0, "Unchanged: "
    ),
    (
      "waymark export ./demo --all --for public -q; waymark export ./demo --all --check", 2,
      "demo/exports/record.md: the file is missing."
    ),
    (
      "waymark export ./demo --all --for public; waymark export ./demo --all --for public --check",
      0, "files into ./demo/exports/public\n"
    ),
    (
      "waymark export ./demo --all --for public -q; waymark export ./demo --all --for public --check",
      0, "Up to date: ./demo/exports/public\n"
    ),
    (
      "waymark export ./demo --all -q --output pack; waymark export ./demo --all --for public --output pack",
      1, "Add --force to replace it"
    ),
    ("waymark export ./demo --all; ls demo/exports | grep -v ~", 0, "csv\nindex.html\nmap."),
    ("waymark export ./demo --all --output pack; ls pack", 0, "csv\nindex.html\nmap."),
    (
      "rm -r demo/exports; ln -s /tmp demo/exports; waymark export ./demo --all", 1,
      "a link stands there"
    ),
    (
      "mkdir t; echo x > head; ln -s ../head t/head; echo '{{> head}}' > t/m; "
        + "waymark export ./demo --template t/m", 74, "leads out of the template's folder"
    ),
    (
      "mkdir bin; printf '#!/bin/sh\nexit 1\n' > bin/chromium; chmod +x bin/chromium; "
        + "PATH=$PWD/bin:$PATH waymark export ./demo --format pdf", 1,
      "bin/chromium could not make the PDF."
    ),
    (
      "waymark new Empty -q; waymark export empty --format mermaid", 1,
      "holds nothing to show as Mermaid yet"
    ),
  ]

  @Test(arguments: table.indices)
  func `an export writes, tells or refuses`(index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (line, status, says) = Self.table[index]
    let outcome = try Binary.shell(Self.start + line, in: folder)
    // What stands before a command that only looks decides nothing.
    if !line.contains("; cat ") { #expect(outcome.status == status, "\(line)\n\(outcome.output)") }
    #expect(
      says.isEmpty ? outcome.output.isEmpty : outcome.output.contains(says),
      "\(line)\n\(outcome.output)")
  }

  @Test func `the same session gives the same bytes in any locale, time zone and folder`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      LC_ALL=C TZ=Asia/Tokyo waymark export ./demo --all -q --output one
      mkdir deep; cd deep
      LC_ALL=de_DE.UTF-8 LANG=tr_TR TZ=America/Caracas HOME=/ waymark export ../demo --all -q \
        --output ../two
      cd ..; diff -r one two && ls one
      """
    let outcome = try Binary.shell(Self.start + line, in: folder)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.hasPrefix("actions\ncsv\nindex.html\nmap."), "\(outcome.output)")
  }

  @Test func `a folder that held the team's edition holds the public one alone`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      waymark export ./demo --all -q --output pack
      waymark open ./demo < /dev/null > /dev/null 2>&1; echo '/park more' | waymark open ./demo > /dev/null 2>&1
      waymark export ./demo --all -q --output pack --force
      waymark export ./demo --all --for public --output pack --force 2>&1 | head -1
      waymark export ./demo --all --for public -q --output alone
      diff -r pack alone && ls pack~ | head -2
      """
    let outcome = try Binary.shell(Self.start + line, in: folder)
    #expect(
      outcome.output.contains(" not of this edition moved to ./pack~\nactions\ncsv\n"),
      "\(outcome.output)")
  }

  @Test func `who wrote the minutes is no more named than who spoke`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      printf 'Petra Lindqvist, nurse, ward\\nOlu, lead, board\\n\\ntoday\\nroom\\n' \
        | waymark new Ward --guide step-by-step --as 'Bjørn Østby' -q > /dev/null 2>&1
      echo '/edit purpose.decision
      petra lindqvist decides with olu, says Bjoern; so do mona and kim_li' | waymark open ward > /dev/null 2>&1
      waymark export ward --all --for public --as 'Kim Li' 2> said
      cat said; cd .local/share/waymark/ward/exports/public; cat map.md
      grep -ril -e petra -e lindqvist -e olu -e bjoern -e kim . ; ls -a
      """
    let outcome = try Binary.shell(line, in: folder)
    #expect(
      outcome.output.contains("nurse decides with lead, says somebody; so do mona and somebody"),
      "\(outcome.output)")
    #expect(
      outcome.output.hasSuffix(
        "\n.\n..\n.edition\ncsv\nindex.html\nmap.html\nmap.json\nmap.md\nmap.svg\n"),
      "\(outcome.output)")
  }

  @Test func `a template acts on no terminal, and a program gets it as it is`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Binary.shell(
      Self.start + "printf '\\033]0;owned\\007\\033[2J\\t{{Session.Name}}\\nend\\n' > t", in: folder
    )
    let piped = try Binary.shell(
      "waymark export ./demo --template t -q | od -c | head -1", in: folder)
    #expect(piped.output.contains("033   ]   0"), "\(piped.output)")
    let terminal = try Terminal(
      ["waymark", "export", "./demo", "--template", "t", "-q"], in: folder, awaiting: "end")
    #expect(terminal.waitForEnd() == 0)
    #expect(terminal.screen.contains("^[]0;owned^G^[[2J\t"), "\(terminal.screen)")
    #expect(!terminal.screen.contains("\u{1B}"))
  }

  @Test func `a check writes nothing`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let line = """
      ls -lR --time-style=full-iso demo > before
      waymark export ./demo --all --check -q 2> /dev/null
      waymark export ./demo --check -q 2> /dev/null
      ls -lR --time-style=full-iso demo | diff before -
      """
    #expect(try Binary.shell(Self.start + line, in: folder).output == "")
  }

  @Test func `in the shell the map and the record of the day stand beside each other`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Binary.shell(
      Self.start + "rm -r demo/exports; waymark open ./demo; ls demo/exports", in: folder,
      input: Data("/export\n/export record\n/export\n/quit\n".utf8))
    let said = [
      "Decisions and what was parked stand in the record of the day: /export record.",
      "Written: ./demo/exports/record.md\n", "Unchanged: ./demo/exports/map.md\n",
      "map.md\nrecord.md\n",
    ]
    for line in said { #expect(outcome.output.contains(line), "\(line)\n\(outcome.output)") }
    #expect(!outcome.output.contains("team~"))
  }

  @Test func `the shell writes into exports, replaces and keeps one copy`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let typed =
      "/export\n/export\n/park We go on\n/export md\n/export mermaid\n/export all\n/export x\n/quit\n"
    let outcome = try Binary.shell(
      Self.start + "rm -r demo/exports; waymark open ./demo; ls demo/exports", in: folder,
      input: Data(typed.utf8))
    let said = [
      "Written: ./demo/exports/map.md\n", "Unchanged: ./demo/exports/map.md\n",
      "Written: ./demo/exports/map.md; the one before is kept as ./demo/exports/map.md~",
      "Written: ./demo/exports/map.mmd\nMermaid leaves out: 11 lanes",
      "files into ./demo/exports", "There is no format called x. The formats are ",
      "csv\nindex.html\nmap.html\nmap.json\nmap.md\nmap.md~\n",
    ]
    for line in said { #expect(outcome.output.contains(line), "\(line)\n\(outcome.output)") }
  }
}
