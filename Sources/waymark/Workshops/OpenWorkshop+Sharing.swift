import Shell
import Storage
import Workshop

/// Things that this workshop shares with the others of its home.
extension OpenWorkshop {
  private var library: SharedLibrary { SharedLibrary(for: folder.path, in: mainHome) }

  func shared(_ order: SharedOrder, _ session: Session) -> Conversation.RequestResult {
    do throws(StorageProblem) {
      switch order {
      case .list: return .shared(.list(try readShared()))
      case .take(let name): return .shared(.take(name, try readShared()))
      case .put(let thing, let isOver): return .shared(try put(thing, over: isOver, session))
      }
    } catch {
      return .said([.init(.problem, error.sentence)])
    }
  }

  private func readShared() throws(StorageProblem) -> Session? {
    guard let contents = try library.read() else { return nil }
    world.remark(contents.notices.map { .init(.warning, $0.sentence) })
    return contents.session
  }

  private func put(
    _ thing: Reference, over isOver: Bool, _ session: Session
  ) throws(StorageProblem) -> SharedReply {
    var placing: SharedThings.Placing?
    let shared = try library.change(by: writer, at: clock()) { library in
      let found = SharedThings(of: session, with: library).placing(thing, over: isOver)
      placing = found
      if case .placed(let edits, _) = found { return edits }
      return []
    }
    return .put(
      thing, placing ?? SharedThings(of: session, with: shared).placing(thing, over: isOver), shared
    )
  }

  /// That another map changed what this one shares. A map that shares nothing reads no file for it.
  func sharedNews(_ session: Session) -> [Message] {
    guard !SharedMark.all(in: session).isEmpty else { return [] }
    do throws(StorageProblem) {
      guard let contents = try library.read() else { return [] }
      let things = SharedThings(of: session, with: contents.session)
      return SharedWords.news(things).map { [$0] } ?? []
    } catch {
      return [.init(.warning, error.sentence)]
    }
  }
}
