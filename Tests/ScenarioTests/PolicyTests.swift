import Foundation
import Shell
import Storage
import Testing
import Workshop

/// A team's own bar, with the built program.
@Suite struct PolicyCommandTests {
  /// The bar that the help shows.
  private static var shown: String {
    HelpTopic.agreed.passages.first { $0.role == .drawing }?.text ?? ""
  }

  @Test func `the bar in the help can be copied`() throws {
    let policy = try PolicyCodec.read(Array((Self.shown + "\n").utf8), file: "bar.rec")
    #expect(policy.rules.count == 7)
  }

  @Test func `check ends with 2 over a rule that does not hold, with 0 where all hold`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Scenario.folder.appending(path: "van-parts").path
    let outcome = try Binary.shell(
      """
      waymark replay '\(script)' --at van-parts --quiet
      printf '%%rec: Rule\\n\\nId: rest-on-sources\\nAtLeast: 99%%\\nWhy: We said so.\\n' > bar.rec
      waymark check ./van-parts --policy bar.rec; echo "status $?"
      waymark check ./van-parts --policy bar.rec --json | grep -c '"rule": "rest-on-sources"'
      printf '%%rec: Rule\\n\\nId: rest-on-sources\\nAtLeast: 1\\n' > bar.rec
      waymark check ./van-parts --policy bar.rec; echo "status $?"
      printf '%%rec: Rule\\n\\nId: nothing-lat\\nWhi: a\\n' > bar.rec
      waymark check ./van-parts --policy bar.rec; echo "status $?"
      waymark check ./van-parts --policy none.rec; echo "status $?"
      """, in: folder)
    for words in [
      "1 error\nerror: session: ", "lines rest on sources; 99% are wanted.",
      "We said so.\nstatus 2\n",
      "\n1\nThe map meets the bar: 1 rule.\nstatus 0\n",
      "bar.rec:3:5: \"nothing-lat\" is no rule. Did you mean nothing-late?\n",
      "bar.rec:4:1: \"Whi\" is no field of a rule. Did you mean Why?\nstatus 65\n", "none.rec",
    ] {
      #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)")
    }
  }
}

/// What people agreed to and what they leave so, with the built program.
@Suite struct AgreeCommandTests {
  @Test func `agree binds a name, an edit clears it, and check tells it until it is given again`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Scenario.folder.appending(path: "van-parts").path
    let outcome = try Binary.shell(
      """
      waymark replay '\(script)' --at van-parts --quiet
      waymark agree ./van-parts
      waymark agree ./van-parts --as 'Head of sales'
      waymark agree ./van-parts 'order and pay' --as 'Web lead'
      waymark agree ./van-parts 'order' --as 'Web lead'; echo "status $?"
      waymark agree ./van-parts --as 'Head of sales'
      waymark check ./van-parts | grep -c 'agreed to'
      sed -i '0,/^Name: /s//Name: Well, /' van-parts/stages.rec
      waymark agree ./van-parts
      waymark check ./van-parts | grep 'agreed to'
      waymark agree ./van-parts --as 'Head of sales'
      waymark check ./van-parts | grep -c 'agreed to'
      """, in: folder)
    for words in [
      "Nobody has agreed to the map yet.", "Head of sales agreed to the map on ", ", as it stands.",
      "Web lead agreed to Order and pay on ", "There is no stage called order. The stages are ",
      "status 64", "Nothing has changed since.\n0\n",
      "it has changed since, so that no longer holds.",
      "warning: session: Head of sales agreed to the map",
    ] {
      #expect(
        outcome.output.replacing("\n  ", with: " ").contains(words),
        "\(words)\n\(outcome.output)")
    }
    #expect(outcome.output.hasSuffix("as it stands.\n0\n"), "\(outcome.output)")
  }

  @Test func `what is left so stands apart in check and in its data, and comes back after an edit`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = Scenario.folder.appending(path: "van-parts").path
    let outcome = try Binary.shell(
      """
      waymark replay '\(script)' --at van-parts --quiet
      sed -i '0,/^Name: .*/s//Name: Lead qualification/' van-parts/stages.rec
      place=$(recsel -t Stage -n 0 -P Id van-parts/stages.rec).name
      waymark check ./van-parts | grep -c "$place: "
      waymark check ./van-parts --leave "$place" --because 'the trade says so' --as Ana
      waymark check ./van-parts | grep -c "$place: "
      waymark check ./van-parts | tail -1
      waymark check ./van-parts --json | grep -c '"answered": "the trade says so"'
      waymark check ./van-parts --leave "$place" --because again; echo "status $?"
      waymark check ./van-parts --leave "$place"; echo "status $?"
      sed -i 's/^Name: Lead qualification/Name: Lead scoring/' van-parts/stages.rec
      waymark check ./van-parts | grep -c "$place: "
      """, in: folder)
    #expect(
      outcome.output.contains(
        """
        1
        It is left so until something changes there; the log of decisions keeps why.
        0
        """), "\(outcome.output)")
    for words in [
      "left so for a reason, until it changes. /show decisions lists why.\n1\n",
      "is left so already", "status 64", "A place is left so for a reason: --leave PLACE --because",
    ] {
      #expect(outcome.output.contains(words), "\(words)\n\(outcome.output)")
    }
    #expect(outcome.output.hasSuffix("\n1\n"), "\(outcome.output)")
  }
}
