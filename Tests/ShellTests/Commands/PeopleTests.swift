import Testing

/// Who is here, and whose turn it is.
@Suite struct PeopleTests {
  @Test func `people are added, marked away and set to speak last`() {
    Team.sitting(Team.sitting(), after: []).expect(
      """
      > Draft › /people add Eve, support desk, callers
      Saved: Eve is here; 5 people in all.
      > Draft › /people away ben
      Saved: Ben is marked as away.
      > Draft › /people leader ana
      Saved: Ana speaks and votes last.
      > Draft › /people
      5 people, 1 away
         1 Ana, speaks last
         2 Ben, away
         3 Cleo
         4 Dov
         5 Eve, support desk, for callers
      > Draft › /people back 2
      Saved: Ben is here again.
      > Draft › /people leader none
      Saved: nobody has to speak last.
      > Draft › /people away Zoe
      Nobody here is called Zoe. /people lists all, /people add NAME adds one.
      > Draft › /people away Clea
      Nobody here is called Clea. Did you mean Cleo?
      > Draft › /people add ana
      Ana is listed already. Add a family name to tell two apart.
      """)
  }

  @Test func `turns go round, the leader last, whoever is away left out`() {
    Team.sitting(Team.sitting(), after: ["/people away ben", "/people leader ana"]).expect(
      """
      > Draft › /pick
      Cleo, it is your turn.
      > Draft › /pick
      Dov, it is your turn.
      > Draft › /pick
      Ana, it is your turn.
      > Draft › /minutes 1
      09:02 ana: it was the turn of Ana
      > Draft › /undo
      Undone: the turn of Ana does not count.

      Alone and in silence: write one sentence, 35 words at most. [vision.drafts]
      One a line; an empty line ends the list.
      > Draft › /pick
      Ana, it is your turn.
      """)
  }

  @Test func `counts are shown when asked for, and nowhere else`() {
    let sitting = Team.sitting(
      Team.sitting(), after: ["/pick", "/round", "", "a line", "", "", "", "", ""])
    let counts = sitting.said(to: "/people counts")
    #expect(counts.contains("1 turn, 0 lines in rounds"))
    #expect(counts.contains("   1 Ana: 0 turns, 1 line in rounds"))
    for command in ["/people", "/show ana", "/show participants", "/minutes 20", "/status"] {
      #expect(!sitting.said(to: command).contains("turns"), "\(command)")
      #expect(!sitting.said(to: command).contains("lines in"), "\(command)")
    }
  }

  @Test func `with nobody listed nobody is picked and no round begins`() {
    Team.sitting(Team.sitting(people: []), after: []).expect(
      """
      > Draft › /pick
      Nobody is listed as present. /people add NAME adds somebody, /people lists all.
      > Draft › /round
      Nobody is listed as present. /people add NAME adds somebody, /people lists all.
      """)
  }
}
