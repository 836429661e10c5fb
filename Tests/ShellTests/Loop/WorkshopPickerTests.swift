import Shell
import Storage
import Testing
import Workshop

@Suite struct LobbyTests {
  private static let now = ShellTranscript.start
  private static let saved = [
    WorkshopPicker.Saved(
      folder: "van-parts", title: "Van parts", step: "Vision",
      last: Moment(seconds: now.seconds - 600)),
    WorkshopPicker.Saved(
      folder: "tickets", title: "Night Tickets", step: "done",
      last: Moment(seconds: now.seconds - 12 * 86_400)),
    WorkshopPicker.Saved(folder: "new-one", title: "New one", step: "Prepare", last: nil),
    WorkshopPicker.Saved(
      folder: "broken", title: "broken", step: "", last: nil, trouble: "session.rec cannot be read"),
  ]
  private static let lobby = WorkshopPicker(saved: saved, home: "/home/ana/waymark")

  private static func text(_ passages: [Message]) -> String {
    passages.flatMap { $0.lines(width: 80) }.joined(separator: "\n")
  }

  @Test func `the opening says what this is, where it saves and what there is to go on with`() {
    #expect(
      Self.text(Self.lobby.opening(at: Self.now)) == """
        Waymark leads a team through a customer journey mapping workshop.
        Every answer is saved at once, under /home/ana/waymark. `?` helps, /back goes
        back, /undo takes back, /quit leaves.

        1 Van parts [van-parts]: Vision, 10 minutes ago
        2 Night Tickets [tickets]: done, 12 days ago
        3 New one [new-one]: Prepare
        4 broken [broken]: session.rec cannot be read
        Which one do we go on with? Type its number, or a name to begin another.
        Enter goes on with 1.
        """)
  }

  @Test func `without a saved workshop the opening asks for a name at once`() {
    let lobby = WorkshopPicker(saved: [], home: "~/waymark")
    #expect(
      Self.text(lobby.opening(at: Self.now)) == """
        Waymark leads a team through a customer journey mapping workshop.
        Every answer is saved at once, under ~/waymark. `?` helps, /back goes back,
        /undo takes back, /quit leaves.

        It leads a team through half a day or ninety minutes, or you alone through 45
        minutes; a few questions on you say how long it is to be.
        What shall we call this workshop?
        """)
    #expect(Self.text(lobby.list(at: Self.now)) == "No workshop is saved yet.")
  }

  @Test(arguments: [
    ("", WorkshopPicker.Choice.open(folder: "van-parts")), ("1", .open(folder: "van-parts")),
    ("2", .open(folder: "tickets")), ("tickets", .open(folder: "tickets")),
    ("night TICKETS", .open(folder: "tickets")), ("  4 ", .open(folder: "broken")),
    ("Night", .begin(name: "Night")), ("Van parts 2", .begin(name: "Van parts 2")),
    ("达娜", .begin(name: "达娜")), ("//slash", .begin(name: "/slash")),
    ("/quit", .leave), ("quit", .leave), ("exit", .leave),
  ])
  func `a line chooses a saved workshop, begins another or leaves`(
    _ line: String, _ choice: WorkshopPicker.Choice
  ) {
    let answer = Self.lobby.choice(line)
    #expect(answer.choice == choice)
    #expect(answer.said.isEmpty)
  }

  @Test(arguments: [
    ("0", "There is no workshop number 0. Type a number from 1 to 4, or a name."),
    ("5", "There is no workshop number 5. Type a number from 1 to 4, or a name."),
    ("-1", "There is no workshop number -1. Type a number from 1 to 4, or a name."),
    ("/undo", "Type a number, a name for a new workshop, or /quit. The commands come later."),
    ("/xyzzy", "Type a number, a name for a new workshop, or /quit. The commands come later."),
  ])
  func `a line that chooses nothing says what would`(_ line: String, _ sentence: String) {
    let answer = Self.lobby.choice(line)
    #expect(answer.choice == nil)
    #expect(answer.said.map(\.text) == [sentence])
  }

  @Test(arguments: ["?", "help", "/help"])
  func `whoever asks for help is told what can be typed here`(_ line: String) {
    let answer = Self.lobby.choice(line)
    #expect(answer.choice == nil)
    #expect(answer.said.first?.text.hasPrefix("Type the number or the name of a workshop") == true)
    let first = WorkshopPicker(saved: [], home: "").choice(line).said
    #expect(first.first?.text.hasPrefix("Type any other name") == true)
  }

  @Test(arguments: ["clear", "back", "what now", "undo", "Exports", "ls", "done"])
  func `a name that is a command is asked back, and taken in quotation marks`(_ word: String) {
    let answer = Self.lobby.choice(word)
    if word == "Exports" {
      #expect(answer.choice == .begin(name: word))
    } else {
      #expect(answer.choice == nil)
      #expect(answer.said.count >= 1)
      #expect(Self.lobby.choice("\"\(word)\"").choice == .begin(name: word))
    }
  }

  @Test(arguments: [
    ("", "A name is needed: it is the title of everything that leaves."),
    ("1", "There is no workshop number 1. There is none saved yet; type a name."),
  ])
  func `where nothing is saved a name is needed`(_ line: String, _ sentence: String) {
    let answer = WorkshopPicker(saved: [], home: "").choice(line)
    #expect(answer.choice == nil)
    #expect(answer.said.map(\.text) == [sentence])
  }

  @Test
  func `the smallest number of all is no workshop`() {
    #expect(Self.lobby.choice("-9223372036854775808").choice == nil)
  }

  @Test(arguments: [
    (-5, "just now"), (0, "just now"), (89, "just now"), (90, "2 minutes ago"),
    (600, "10 minutes ago"), (5_399, "90 minutes ago"), (5_400, "2 hours ago"),
    (86_400, "24 hours ago"), (172_799, "48 hours ago"), (172_800, "2 days ago"),
    (400 * 86_400, "400 days ago"),
  ])
  func `an age is told in words`(_ seconds: Int, _ age: String) {
    let last = Moment(seconds: Self.now.seconds - seconds)
    let lobby = WorkshopPicker(
      saved: [.init(folder: "a", title: "A", step: "Vision", last: last)], home: "")
    #expect(Self.text(lobby.list(at: Self.now)) == "1 A [a]: Vision, \(age)")
  }
}

/// A new name that is nearly that of a saved workshop.
@Suite struct SpokenWorkshopTests {
  private let picker = WorkshopPicker(
    saved: [
      .init(folder: "returns", title: "Returns", step: "Vision", last: nil),
      .init(folder: "van-parts", title: "Van parts", step: "Close", last: nil),
    ], home: "/h", words: { SpokenWordsCodec.builtIn })

  @Test(arguments: [
    ("the first one", "returns"), ("second", "van-parts"), ("VAN PARTS", "van-parts"),
  ])
  func `a saved one goes by its place or name`(_ said: String, _ folder: String) {
    #expect(picker.choice(said).choice == .open(folder: folder))
  }

  @Test func `what asks to take one away begins none`() {
    let (choice, said) = picker.choice("delete the first one")
    #expect(choice == nil)
    #expect(said.map(\.text).joined().contains("waymark delete NAME"))
  }
}

@Suite struct NearNameTests {
  private static let saved = ["registration", "van-parts", "returns-2026"].map { folder in
    WorkshopPicker.Saved(
      folder: folder, title: folder.split(separator: "-").joined(separator: " "), step: "Vision",
      last: nil)
  }

  @Test(arguments: [
    ("registering", "registration"), ("Registratoin", "registration"), ("van prats", "van-parts"),
    ("van", "van-parts"), ("the parts one", "van-parts"), ("our van map", "van-parts"),
  ])
  func `is asked about before a workshop begins`(_ typed: String, _ folder: String) {
    #expect(NearName(typed, among: Self.saved)?.saved.folder == folder)
  }

  @Test(arguments: ["registration 2", "returns 2027", "refunds", "regions", "van parts 2"])
  func `a name of its own begins at once`(_ typed: String) {
    #expect(NearName(typed, among: Self.saved) == nil)
  }

  @Test func `Enter opens the saved one, new begins the other, anything else asks again`() throws {
    let near = try #require(NearName("registering", among: Self.saved))
    #expect(
      near.question.text
        == "There is registration [registration]. Enter opens it; new begins \"registering\".")
    #expect(near.choice("") == .open(folder: "registration"))
    #expect(near.choice(" New ") == .begin(name: "registering"))
    #expect(near.choice("Registering") == .begin(name: "registering"))
    #expect(near.choice("what?") == nil)
  }

  @Test func `a name in quotation marks is meant`() {
    var lobby = WorkshopPicker(saved: Self.saved, home: "~")
    let begin = WorkshopPicker.Choice.begin(name: "registering")
    #expect(lobby.take("\"registering\"", mayAsk: true).choice == begin)
    #expect(lobby.take("registering", mayAsk: false).choice == begin)
    let asked = lobby.take("registering", mayAsk: true)
    #expect(asked.choice == nil && asked.said.count == 1)
    #expect(lobby.prompt.text == "Open or new › ")
    #expect(lobby.take("", mayAsk: true).choice == .open(folder: "registration"))
  }
}
