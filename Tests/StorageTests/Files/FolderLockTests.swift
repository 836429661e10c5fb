import Foundation
import Testing
import Workshop

@testable import Storage

/// Who is named to somebody who finds the lock taken, at every moment of its being taken.
@Suite struct FolderLockTests {
  let home: TemporaryFolder
  private let since = Moment(seconds: 1_800_000_000)

  init() throws {
    home = try TemporaryFolder()
    try home.put("", ".lock")
  }

  /// Takes the lock as `FolderLock` does, without having written a name yet.
  private func holding() throws -> Int32 {
    let number = open("\(home.path)/.lock", O_RDWR)
    try #require(flock(number, LOCK_EX | LOCK_NB) == 0)
    return number
  }

  /// What somebody is told who asks for the lock, and how often they had to wait before.
  private func refusal(_ meanwhile: (Int) throws -> Void) throws -> (StorageProblem?, waits: Int) {
    let directory = try Directory(at: home.path)
    var waits = 0
    let found = problem {
      _ = try FolderLock.take(of: directory, as: "Ben", at: since) {
        waits += 1
        do { try meanwhile(waits) } catch { Issue.record(error) }
      }
    }
    return (found, waits)
  }

  private func line(_ name: String) -> String { "\(since.text) \(name)\n" }

  @Test(arguments: ["", "2026-11-20T08:00:00Z Killed\n", "2026-11-20T08:00"])
  func `a holder who has not written their name yet is waited for`(left: String) throws {
    try home.put(left, ".lock")
    let number = try holding()
    defer { close(number) }
    let (found, waits) = try refusal { if $0 == 1 { try home.put(line("Ana"), ".lock") } }
    #expect(found == .locked(path: home.path, by: "Ana", since: since))
    #expect(waits == 2)
  }

  @Test func `a holder who never writes a name is told without one, in bounded time`() throws {
    let number = try holding()
    defer { close(number) }
    let (found, waits) = try refusal { _ in }
    #expect(found == .locked(path: home.path, by: nil, since: nil))
    #expect(waits == FolderLock.mostLooks)
  }

  @Test func `a lock that is let go meanwhile is taken`() throws {
    let number = try holding()
    let (found, waits) = try refusal { _ in close(number) }
    #expect(found == nil)
    #expect(waits == 1)
  }
}
