import Shell
import Testing

@testable import Terminal

@Suite struct HistoryTests {
  private func remembering(_ lines: [(String, HistoryKind)]) -> LineHistory {
    var history = LineHistory()
    for (line, kind) in lines { history.remember(line, at: kind) }
    return history
  }

  @Test(arguments: [
    ("plain", LineHistory.List.answers("text")), ("/show map", .commands),
    ("//not a command", .answers("text")), ("/", .commands),
  ])
  func `commands have one list, answers one for each kind`(line: String, list: LineHistory.List) {
    #expect(remembering([(line, .answers("text"))]).lists == [list: [line]])
  }

  @Test func `a command typed at any prompt is in the same list`() {
    let history = remembering([("/map", .menu), ("/check", .answers("date"))])
    #expect(history.lists == [.commands: ["/map", "/check"]])
  }

  @Test(arguments: ["", "  ", "\n"])
  func `blank lines are not remembered`(line: String) {
    #expect(remembering([(line, .menu)]).lists.isEmpty)
  }

  @Test func `nothing is remembered where nothing should be`() {
    #expect(remembering([("secret", .nothing), ("/map", .nothing)]) == LineHistory())
  }

  @Test func `the oldest go when there are too many`() {
    let many = remembering((0..<805).map { ("line \($0)", .menu) })
    #expect(many.lists[.menu]?.count == LineHistory.mostEntries)
    #expect(many.lists[.menu]?.first == "line 5")
  }

  @Test func `going down after going up brings the half-typed line back`() {
    let history = remembering([("one", .menu), ("two", .menu)])
    var walk = HistoryWalk(through: history, at: .menu)
    #expect(walk.step(older: false, from: "half") == nil)
    #expect(walk.step(older: true, from: "half") == "two")
    #expect(walk.step(older: true, from: "two") == "one")
    #expect(walk.step(older: true, from: "one") == nil)
    #expect(walk.step(older: false, from: "one") == "two")
    #expect(walk.step(older: false, from: "two") == "half")
  }

  @Test func `a recalled line that was changed is the new half-typed line`() {
    var walk = HistoryWalk(through: remembering([("one", .menu), ("two", .menu)]), at: .menu)
    #expect(walk.step(older: true, from: "") == "two")
    #expect(walk.step(older: true, from: "two!") == "two")
    #expect(walk.step(older: false, from: "two") == "two!")
  }

  @Test func `Up skips the line that already stands there`() {
    var walk = HistoryWalk(through: remembering([("one", .menu), ("two", .menu)]), at: .menu)
    #expect(walk.step(older: true, from: "two") == "one")
  }

  @Test func `finding looks at newest answers first and at commands last`() {
    let history = remembering([("Old map", .menu), ("/show map", .menu), ("new MAP", .menu)])
    #expect(history.find("map", at: .menu, from: 0)?.entry == "new MAP")
    #expect(history.find("map", at: .menu, from: 1)?.entry == "Old map")
    #expect(history.find("map", at: .menu, from: 2)?.entry == "/show map")
    #expect(history.find("map", at: .menu, from: 3) == nil)
    #expect(history.find("map", at: .nothing, from: 0) == nil)
  }

  @Test func `the text form comes back the same`() throws {
    let history = remembering([
      ("one\ntwo\\n \u{1F468}\u{200D}\u{1F469}", .answers("odd\tname\\")), ("/map", .menu),
      ("van-parts", .menu), ("é日本", .answers("text")),
    ])
    let expected = """
      # waymark history 1
      answer:odd\\tname\\\\\tone\\ntwo\\\\n \u{1F468}\u{200D}\u{1F469}
      answer:text\té日本
      command\t/map
      menu\tvan-parts

      """
    #expect(String(decoding: history.bytes, as: UTF8.self) == expected)
    #expect(try #require(LineHistory(bytes: history.bytes)).lists == history.lists)
  }

  @Test(arguments: [
    "", "menu", "menu\t", "other\tx", "\tx", "menu\ta\u{1B}[31m", "menu\tbad \\x escape",
    "menu\tend\\", "menu\ta\tb",
  ])
  func `lines that make no sense are left out`(line: String) throws {
    let text = "\(LineHistory.heading)\nmenu\tbefore\n\(line)\nmenu\tafter\n"
    let history = try #require(LineHistory(bytes: Array(text.utf8)))
    #expect(history.lists == [.menu: ["before", "after"]])
  }

  @Test func `bad UTF-8 spoils only its own line`() throws {
    let bytes =
      Array("\(LineHistory.heading)\nmenu\t".utf8) + [0xFF, 0x0A] + Array("menu\tgood".utf8)
    #expect(try #require(LineHistory(bytes: bytes)).lists == [.menu: ["good"]])
  }

  @Test func `of equal lines in a file the newest stays`() throws {
    let text = "\(LineHistory.heading)\nmenu\ta\nmenu\tb\nmenu\ta\n"
    #expect(try #require(LineHistory(bytes: Array(text.utf8))).lists == [.menu: ["b", "a"]])
  }

  @Test func `text without the heading is no history`() {
    #expect(LineHistory(bytes: Array("menu\ta\n".utf8)) == nil)
  }
}
