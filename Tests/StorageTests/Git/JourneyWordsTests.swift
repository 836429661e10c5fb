import Testing

@testable import Storage

@Suite struct JourneyWordsTests {
  @Test func `a section reads as words of the journey`() {
    let text = """
      %rec: Touchpoint

      Id: pays
      Name: Pays
      HowMany: 3
      Pain: late
      + and dear

      """
    #expect(
      JourneyWords.text(of: Array(text.utf8)) == """
        touchpoint Pays [pays]
          name: Pays
          howmany: 3
          pain: late
            and dear

        """)
  }

  @Test func `what is no recfile has no words`() {
    #expect(JourneyWords.text(of: Array("<<<<<<< ours\n".utf8)) == nil)
  }
}
