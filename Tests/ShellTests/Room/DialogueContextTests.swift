import Testing

/// What the room says beside the question.
@Suite struct RoomTests {
  @Test func `thoughts and ideas are set aside and the question stays`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /park Who pays for returns?
      Parked; it comes back at the close.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /idea A parts finder by photo
      Saved as an idea; it comes back at the close.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /show parked thoughts
      2 parked thoughts
        1 Who pays for returns?
        2 A parts finder by photo
      """)
  }

  @Test func `a decision keeps its reason and its day`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /decide We start with stock because nobody finds it
      Saved as a decision.

      Which options were dropped?
      One a line; an empty line ends or passes.
      > Dropped › ⏎

      Which customer need does it serve?
      Optional: an empty line passes.
      > Need served › ⏎

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /show decisions
      1 decision
        1 We start with stock
      > Mode › /show we-start-with-stock
      We start with stock (decision 1)
      decided               We start with stock
      why                   nobody finds it
      date                  12 March 2027
      """)
  }

  @Test func `an action keeps its owner and date`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /action Put stock on the page, Sara, 14 June
      Saved as an action: Put stock on the page; owner Sara; due 14 June 2027.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /show put-stock-on-the-page
      Put stock on the page (action 1)
      title                 Put stock on the page
      owner                 Sara
      due                   14 June 2027
      > Mode › /action Call five buyers
      Saved as an action. Its owner and date are asked for in the last step.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }

  @Test func `what is set aside needs words`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /park
      Type /park THOUGHT: Set a thought aside without losing it. Begin with a name and
      a colon to say who raised it. It comes back when its step begins again and at
      the close, to act on, keep for later or drop.
      > Mode › /idea  
      Type /idea THOUGHT: Set an idea aside; it comes back at the close. Begin with a
      name and a colon to say who raised it. It comes back when its step begins again
      and at the close, to act on, keep for later or drop.
      > Mode › /action
      Type /action ACTION: Write down who does what by when. For example: /action Put
      stock on the product page, Sara, 14 June, or /action Sara calls the vendor by
      Friday. Owner and date may follow. /action done ID says how one stands: open,
      doing, done or dropped.
      """)
  }

  @Test func `the room's words can be undone`() {
    ShellTranscript(after: TeamGuide.answers(upTo: "Van parts")).expect(
      """
      > Mode › /park Who pays?
      Parked; it comes back at the close.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      > Mode › /undo
      Undone: the parked thought "Who pays?" is gone again.

      In which form? [workshop.mode]
        1 room    2 remote  3 hybrid
      Enter takes: room.
      """)
  }
}
