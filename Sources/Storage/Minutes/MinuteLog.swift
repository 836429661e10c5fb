import Workshop

/// The minutes of every writer, read when they are asked for.
public struct MinuteLog: Sendable {
  let files: [MinuteFile]

  /// How many minutes there are, unreadable ones included.
  public var count: Int { files.reduce(0) { $0 + $1.count } }

  /// When something was last said; nil in a new session.
  public var lastMoment: Moment? { files.compactMap(\.last?.moment).max() }

  /// Every minute that can be read, in the order in which things happened.
  ///
  /// A writer's own order stands even where the clock was set back; writers are woven together by
  /// moment, then by turn.
  public var minutes: [Minute] {
    var minutes: [(time: Int, minute: Minute)] = []
    minutes.reserveCapacity(count)
    for file in files {
      var time = Int.min
      for number in 0..<file.count {
        guard let minute = file.minute(number) else { continue }
        time = max(time, minute.moment.seconds)
        minutes.append((time, minute))
      }
    }
    if files.count > 1 {
      minutes.sort {
        ($0.time, $0.minute.turn, $0.minute.writer, $0.minute.sequence)
          < ($1.time, $1.minute.turn, $1.minute.writer, $1.minute.sequence)
      }
    }
    return minutes.map(\.minute)
  }

  /// Minutes that cannot be read or were changed since they were written.
  public var flaws: [LoadNotice] {
    files.flatMap { file in file.notices + (0..<file.count).compactMap(file.flaw) }
  }

  /// What is to be told of those that are not among `minutes`, because they cannot be read.
  public func passedOver(in minutes: [Minute]) -> [LoadNotice] {
    // Found again only where one is missing: a long session has tens of thousands.
    if minutes.count == count, files.allSatisfy(\.notices.isEmpty) { return [] }
    return files.flatMap { file in
      let found = file.notices + file.unreadable
      let rest = found.count - Self.mostNotices
      return found.prefix(Self.mostNotices)
        + (rest > 0 ? [.more(file: file.name, count: rest)] : [])
    }
  }

  /// How many places of one file are told one by one.
  private static let mostNotices = 10

  /// The minutes of the turn that was taken last.
  var lastTurn: [Minute] {
    let latest = files.max { one, other in
      guard let last = other.last else { return false }
      guard let first = one.last else { return true }
      return (first.moment, first.turn, first.writer) < (last.moment, last.turn, last.writer)
    }
    guard let latest, let last = latest.last else { return [] }
    return latest.soundMinutes(fromTurn: last.turn)
  }

  /// The minutes of this turn and of all later ones, in order.
  func minutes(fromTurn turn: Int) -> [Minute] {
    files.flatMap { $0.soundMinutes(fromTurn: turn) }
      .sorted { ($0.turn, $0.sequence) < ($1.turn, $1.sequence) }
  }

  /// The highest number of a turn; 0 in a new session.
  var highestTurn: Int { files.compactMap(\.last?.turn).max() ?? 0 }
}
