import Testing
import Workshop

@testable import Storage

@Suite struct RoundTripTests {
  @Test func `every kind with every field comes back as it was said`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.everything)
    let loaded = try reading(path)
    #expect(loaded.session == sitting.session)
    #expect(loaded.notices == [])
    #expect(loaded.minutes.minutes.map(\.edit) == Sample.everything)
    #expect(loaded.minutes.flaws == [])
  }

  @Test func `unknown stays unknown`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stock)
    try sitting.say(Sample.revise(.touchpoint, "checks-stock", "Cause", from: [], to: ["unknown"]))
    let loaded = try reading(path)
    #expect(loaded.session == sitting.session)
    #expect(loaded.session.touchpoints["checks-stock"]?.marks.unknown == ["Cause"])
  }

  @Test func `opening and closing leaves every file as it was`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    do {
      var sitting = try FolderSession(creating: path)
      try sitting.say(Sample.everything)
    }
    let before = try SectionFile.allCases.map { try home.bytes("van-parts/\($0.name)") }
    do { _ = try FolderSession(opening: path) }
    #expect(try SectionFile.allCases.map { try home.bytes("van-parts/\($0.name)") } == before)
  }

  @Test func `one answer changes the lines of its field only`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    do {
      var sitting = try FolderSession(creating: path)
      try sitting.say(Sample.stock)
    }
    let text = """
      # Our touchpoints, kept by hand.


      %rec: Touchpoint
      %key:   Id

      # the first
      Name:  Checks stock from the van
      Mood: so so
      Id: checks-stock
      # a note
      Channel:\twebsite
      Emotion: -1


      # the end
      """
    try home.put(text + "\n", "van-parts/touchpoints.rec")
    var sitting = try FolderSession(opening: path)
    try sitting.say(Sample.revise(.touchpoint, "checks-stock", "Emotion", from: ["-1"], to: ["2"]))
    let wanted = text.replacing("Emotion: -1", with: "Emotion: 2") + "\n"
    #expect(try home.ownText("van-parts/touchpoints.rec") == wanted)
    try sitting.say(
      Sample.revise(.touchpoint, "checks-stock", "Mood", from: ["so so"], to: ["fine"]))
    #expect(
      try home.ownText("van-parts/touchpoints.rec")
        == wanted.replacing("so so", with: "fine"))
  }

  @Test func `adding, moving and removing keep the order of files and map alike`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    var sitting = try FolderSession(creating: path)
    try sitting.say(Sample.stage("a"), Sample.stage("b"), Sample.stage("c"), Sample.stage("d"))
    try sitting.say(Sample.stage("e", at: 1), Sample.stage("f", at: 0))
    try sitting.say(.move(.stage, "d", from: 5, to: 2), .move(.stage, "f", from: 0, to: 5))
    try sitting.say(.remove(.stage, "b", [FieldValues("Name", ["b"])], place: 3))
    try sitting.say(Sample.revise(.stage, "c", "Exit", from: [], to: ["pays"]))
    #expect(sitting.session.stages.members.map(\.id) == ["a", "d", "e", "c", "f"])
    #expect(try reading(path).session == sitting.session)
  }

  @Test func `records nobody can place stay where they are while others change`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    do { _ = try FolderSession(creating: path) }
    let text = """
      Name: before any type

      %rec: Stage

      Name: has no Id

      Id: a
      Name: a

      Id: a
      Name: a second a

      Id: b
      Name: b

      %rec: Colour

      Id: blue
      """
    try home.put(text + "\n", "van-parts/stages.rec")
    var sitting = try FolderSession(opening: path)
    try sitting.say(Sample.stage("c", at: 1))
    try sitting.say(.move(.stage, "c", from: 1, to: 0))
    try sitting.say(.remove(.stage, "c", [FieldValues("Name", ["c"])], place: 0))
    #expect(try home.ownText("van-parts/stages.rec") == text + "\n")
    let place = { (line: Int) in FilePlace(file: "stages.rec", line: line, column: 1) }
    #expect(
      sitting.notices == [
        .untyped(place(1)), .noIdentifier(place(5), type: "Stage"),
        .duplicate(place(10), Reference(.stage, "a"), firstLine: 7),
        .unknownType(place(18), type: "Colour"),
      ])
  }

  @Test func `a value that does not fit stays in the file and is told with its place`() throws {
    let home = try TemporaryFolder()
    let path = "\(home.path)/van-parts"
    do { _ = try FolderSession(creating: path) }
    let text = "%rec: Touchpoint\n\nId: x\nName: X\nEmotion: sad\n"
    try home.put(text, "van-parts/touchpoints.rec")
    var sitting = try FolderSession(opening: path)
    let place = FilePlace(file: "touchpoints.rec", line: 5, column: 10)
    #expect(
      sitting.notices == [.misfit(place, field: "Emotion", .notAHalf(given: "sad", range: -2...2))])
    #expect(sitting.session.touchpoints["x"]?.emotion == nil)
    try sitting.say(Sample.revise(.touchpoint, "x", "Word", from: [], to: ["cross"]))
    #expect(try home.ownText("van-parts/touchpoints.rec") == text + "Word: cross\n")
  }
}
