import Foundation
import Testing
import Workshop

@testable import Storage

/// What is given unseen: in the files as soon as it is kept, and in no minutes.
@Suite struct SealedTests {
  let home: TemporaryFolder
  let path: String

  init() throws {
    home = try TemporaryFolder()
    path = "\(home.path)/van-parts"
  }

  private static func ballot(_ id: Identifier, _ dots: String) -> Edit {
    .add(
      .ballot, id, [FieldValues("Vote", ["vote"]), FieldValues("Dots", [dots])], place: nil)
  }

  private func minutes() throws -> String {
    try String(decoding: Data(contentsOf: URL(filePath: "\(path)/minutes/ana.rec")), as: UTF8.self)
  }

  @Test func `a sealed minute is kept in its file at once and written in no minutes`() throws {
    var sitting = try FolderSession(creating: path)
    try sitting.say(.add(.vote, "vote", [FieldValues("State", ["open"])], place: nil))
    let before = try minutes()
    var sealed = sitting.minutes(of: [Self.ballot("ballot-qwer", "1 stock")])
    sealed[0].origin = .sealed
    try sitting.session.apply(sealed[0].edit)
    try sitting.folder.keep(sealed, session: sitting.session)
    #expect(try minutes() == before)
    #expect(try reading(path).session == sitting.session)
    let isUnsaved = sitting.folder.hasUnsaved
    #expect(!isUnsaved)
    // Told at the reveal, it is not written a second time.
    let told = sitting.minutes(of: [Self.ballot("ballot-qwer", "1 stock")])
    #expect(told[0].sequence == sealed[0].sequence)
    try sitting.folder.keep(told, session: sitting.session)
    #expect(try minutes().contains("ballot-qwer"))
    #expect(try reading(path).session == sitting.session)
    #expect(try reading(path).session.ballots.count == 1)
  }
}
