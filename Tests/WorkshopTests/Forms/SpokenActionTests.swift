import Testing

@testable import Workshop

/// Who does what by when, as people say it in one line.
@Suite struct SpokenActionTests {
  private static let today = Day(year: 2027, month: 3, day: 12)
  private static let people = ["Ana Lind", "Bo Kim", "Pavel", "Anton"]

  /// A line, and the title, owner and day in it.
  struct Example: Sendable, CustomTestStringConvertible {
    let line: String
    let title: String
    var owner: String?
    var due: String?
    var testDescription: String { line }
  }

  @Test(arguments: [
    Example(
      line: "Pavel calls the vendor by Friday", title: "Calls the vendor", owner: "Pavel",
      due: "2027-03-19"),
    Example(
      line: "Pavel hangs a sign at the door, by end of june",
      title: "Hangs a sign at the door", owner: "Pavel", due: "2027-06-30"),
    Example(
      line: "Bo checks the valves in 3 weeks", title: "Checks the valves", owner: "Bo Kim",
      due: "2027-04-02"),
    Example(
      line: "Put stock on the page, ana, 12 April", title: "Put stock on the page",
      owner: "Ana Lind", due: "2027-04-12"),
    Example(
      line: "Write to the council, Kim Olsen", title: "Write to the council", owner: "Kim Olsen"),
    // A day needs no word in front of it, and what might be something else is no day.
    Example(
      line: "Bo calls the bank tomorrow", title: "Calls the bank", owner: "Bo Kim",
      due: "2027-03-13"),
    Example(
      line: "Bo rings ten of them next week", title: "Rings ten of them", owner: "Bo Kim",
      due: "2027-03-19"),
    Example(
      line: "Bo sends the list 14 June", title: "Sends the list", owner: "Bo Kim",
      due: "2027-06-14"),
    Example(
      line: "Bo halves it by Christmas next year", title: "Halves it", owner: "Bo Kim",
      due: "2028-12-25"),
    Example(line: "Bo rides along 3 weeks", title: "Rides along 3 weeks", owner: "Bo Kim"),
    Example(line: "Bo asks May", title: "Asks May", owner: "Bo Kim"),
    // A second sentence is no name.
    Example(
      line: "Pavel asks the city, end of june, Marta writes the rota",
      title: "Asks the city, Marta writes the rota", owner: "Pavel", due: "2027-06-30"),
    // Two people begin so: nobody is chosen for them.
    Example(line: "An asks the city", title: "An asks the city"),
    Example(line: "Put the sign by the door", title: "Put the sign by the door"),
    Example(line: "Look at what is on offer", title: "Look at what is on offer"),
    Example(line: "Pavel", title: "Pavel"),
    Example(line: "", title: ""),
  ])
  func `people and days are taken out of the sentence, and the rest stays`(_ example: Example)
    throws
  {
    let today = try #require(Self.today)
    let action = SpokenAction(example.line, people: Self.people, today: today)
    #expect(action.title == example.title)
    #expect(action.owner == example.owner)
    #expect(action.due?.text == example.due)
  }

  @Test func `where only people of the room can be meant, a strange name stays in the title`()
    throws
  {
    let today = try #require(Self.today)
    let action = SpokenAction(
      "Put it online, Website", people: Self.people, takesStrangers: false, today: today)
    #expect(action.title == "Put it online, Website")
    #expect(action.owner == nil)
  }
}
