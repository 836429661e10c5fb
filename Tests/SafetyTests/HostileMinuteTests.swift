import Foundation
import Testing
import Workshop

@testable import Records
@testable import Storage

/// Minutes that say what no workshop can hold, with a sum that is right.
@Suite struct HostileMinuteTests {
  /// A minute that could be, with one line of it changed.
  struct Attack: Sendable, CustomTestStringConvertible {
    let line: String
    let instead: String

    init(_ line: String, _ instead: String) {
      (self.line, self.instead) = (line, instead)
    }

    var testDescription: String { instead }

    func bytes(after last: Int) -> [UInt8] {
      let whole = """
        Id: ana-900001
        Seq: \(last + 1)
        When: 2027-03-11T10:00:00Z
        By: Ana
        Turn: \(last + 1)
        Did: add
        What: Parked evil
        After: Text: evil
        Place: 0

        """
      let text = whole.replacing("\(line)\n", with: "\(instead)\n")
      return Array("\n\(text)Sum: \(Checksum.text(of: Array(text.utf8)))\n".utf8)
    }
  }

  static let attacks = [
    Attack("Place: 0", "Place: -1"), Attack("Place: 0", "Place: -9223372036854775808"),
    Attack("Place: 0", "Place: 9223372036854775806"), Attack("Place: 0", "Place: 1e3"),
    Attack("After: Text: evil", "After: Id: x"),
    Attack("After: Text: evil", "After: %rec: Parked"),
    Attack("After: Text: evil", "After: Bad Name: x"),
    Attack("After: Text: evil", "After: é: x"), Attack("After: Text: evil", "Before: Id: x"),
    Attack("After: Text: evil", "After: 1st: x"), Attack("What: Parked evil", "What: Purpose evil"),
    Attack("What: Parked evil", "What: Parked "),
    Attack("Seq: 900", "Seq: 9223372036854775807"), Attack("Seq: 900", "Seq: -1"),
    Attack("Turn: 900", "Turn: 9223372036854775807"), Attack("Turn: 900", "Turn: 0"),
    Attack("Place: 0", "Place: 0\nUndoes: 9223372036854775807"),
    Attack("Place: 0", "Place: 0\nRedoes: -5"),
    Attack("Did: add", "Did: move\nFrom: -1\nTo: 0"),
    Attack("Did: add", "Did: move\nFrom: 0\nTo: -9223372036854775808"),
  ]

  @Test(arguments: attacks)
  func `a minute no workshop can hold is passed over and told, and the room goes on`(
    attack: Attack
  ) throws {
    let scratch = try Scratch()
    let script = try scratch.put(
      "clock: 2027-03-11T09:00:00Z\nguide: express\nname: Van\nas: Ana\n/park one\n", "script.txt")
    try Stakes.play(script, at: scratch.at("base"), in: scratch)
    let minutes = scratch.at("base/minutes/ana.rec")
    let bytes = try Bytes.of(minutes) + attack.bytes(after: 899)
    try Bytes.put(bytes, at: minutes)

    let place = "minutes/ana.rec:"
    for words in [["minutes"], ["doctor", "--no-input"]] {
      let words = words.prefix(1) + [scratch.at("base")] + words.dropFirst()
      let attempt = try Attempt(Array(words), in: scratch)
      attempt.expectCalm([0, 1, 2, 65], "\(words)")
      #expect(attempt.said.contains(place), "\(words): \(attempt.said)")
      #expect(attempt.said.contains("this minute cannot be read"), "\(words)")
    }
    let typed = "/undo\n/undo\n/redo\n/park two\n/minutes 50\n/undo\n/quit\n"
    let open = try Attempt(
      ["open", scratch.at("base"), "--as", "Ana"], in: scratch, input: Array(typed.utf8))
    open.expectCalm([0], "open")
    #expect(open.said.contains("this minute cannot be read"))
    #expect(try Bytes.of(minutes).starts(with: bytes), "it stays as it is")
    let session = try reading(scratch.at("base")).session
    #expect(!session.parked.members.contains { $0.id == "evil" })
  }

  /// Numbers in the other files of a workshop, near where counting ends.
  static let numbers: [(file: String, text: String)] = [
    (
      "opportunities.rec",
      """
      %rec: Vote

      Id: vote
      About: opportunities
      State: counted
      Item: a
      DotsEach: 9223372036854775807
      Result: 9223372036854775807 a

      %rec: Ballot

      Id: b1
      Round: vote
      Dots: 9223372036854775807 a
      Dots: 9223372036854775807 a

      """
    ),
    (
      "outcomes.rec",
      """
      %rec: Timebox

      Id: t
      Step: prepare
      Planned: 1000000000
      Actual: 999999999999999999999999999999
      Break: 1000000000
      Since: 0001-01-01T00:00:00Z

      %rec: Card

      Id: c1
      Round: r
      Text: 9223372036854775807

      """
    ),
    (
      "guide.rec",
      """
      %rec: Guide

      Id: mine
      Base: express
      Title: Mine

      %rec: Step

      Id: prepare
      Minutes: 100000
      Pause: 100000

      """
    ),
  ]

  @Test(arguments: numbers.indices)
  func `no number in a file ends the program`(index: Int) throws {
    let scratch = try Scratch()
    let (file, text) = Self.numbers[index]
    let script = try scratch.put(
      "clock: 2027-03-11T09:00:00Z\nguide: express\nname: Van\nas: Ana\n/park one\n", "script.txt")
    try Stakes.play(script, at: scratch.at("base"), in: scratch)
    try Bytes.put(Array(text.utf8), at: scratch.at("base/\(file)"))
    for words in [["show"], ["check"], ["export", "--all"], ["doctor", "--no-input"]] {
      let words = words.prefix(1) + [scratch.at("base")] + words.dropFirst()
      try Attempt(Array(words), in: scratch).expectCalm([0, 1, 2, 65], "\(words) with \(file)")
    }
    let typed = "/agenda\n/timer 5\n/timer\n/rank\n/check\n/status\n/vote\n/quit\n/quit\n"
    try Attempt(
      ["open", scratch.at("base"), "--as", "Ana"], in: scratch, input: Array(typed.utf8)
    ).expectCalm([0, 3, 65], "open with \(file)")
  }
}
