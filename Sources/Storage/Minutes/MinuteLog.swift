import Workshop

/// The minutes of every writer, read when they are asked for.
///
/// They stand in the order of `MinutePlace`: no clock has a say in it.
package struct MinuteLog: Sendable {
  let files: [MinuteFile]
  /// For each file, where its minutes stand, from the first that was read.
  private let outlines: [[MinuteFile.Outline?]]
  /// Where the numbers go on.
  package let numbering: MinuteNumbering

  init(files: [MinuteFile]) {
    self.files = files
    outlines = files.map(\.outlines)
    var numbering = MinuteNumbering()
    for file in files {
      let last = file.last
      numbering.note(sequence: last.sequence, turn: last.turn, inBookOf: file.slug)
    }
    self.numbering = numbering
  }

  /// The same with every minute's place known, where of some books only the end was read.
  private var complete: MinuteLog {
    files.contains(where: \.isPartial) ? MinuteLog(files: files.map(\.complete)) : self
  }

  /// How many minutes there are, unreadable ones included.
  package var count: Int { files.reduce(0) { $0 + $1.count } }

  /// When the last minute was taken, by the clock of whoever took it; nil in a new session.
  package var lastMoment: Moment? {
    // Seldom can the last one not be read, and then all are put in order.
    if let last = lastEntry.flatMap(minute) { return last.moment }
    let all = complete
    return all.places { _ in { _ in true } }.reversed().lazy.compactMap(all.minute).first?.moment
  }

  /// Every minute that can be read, in the order in which things happened.
  package var minutes: [Minute] {
    let all = complete
    let files = all.files.map(\.whole)
    return all.places { _ in { _ in true } }.compactMap { files[$0.file].minute($0.number) }
  }

  /// Whether every minute can be read and each book stands in the order of the story, as was seen
  /// without reading them.
  package var isOrderly: Bool { files.allSatisfy(\.isOrderly) }

  /// The last minutes of the story from the first one of a turn on, those before them left unread.
  ///
  /// - Parameter count: how many are wanted at least; nil where one minute or another may not be
  ///   readable, or they stand in another order, so that all have to be read.
  package func last(_ count: Int) -> [Minute]? {
    guard isOrderly else { return nil }
    var wanted = count
    while true {
      // Of each book as many: behind the latest turn that none of them begins with, all are there.
      let firsts = files.map { max($0.firstRead, $0.count - wanted) }
      let before = zip(files.indices, firsts).compactMap { turn(before: $1, of: $0) }.max() ?? 0
      let entries = places(from: firsts) { _ in { $0.turn > before } }
      if before == 0 || entries.count >= count {
        let ends = zip(files, firsts).map { $0.minutes(from: $1) }
        let minutes = entries.compactMap { ends[$0.file][$0.number - firsts[$0.file]] }
        return minutes.count == entries.count ? minutes : nil
      }
      if firsts == files.map(\.firstRead) { return complete.last(count) }
      wanted *= 4
    }
  }

  /// Minutes that cannot be read or were changed since they were written.
  package var flaws: [LoadNotice] {
    files.map(\.whole).flatMap { file in file.notices + (0..<file.count).compactMap(file.flaw) }
  }

  /// What is to be told of those that are not among `minutes`, because they cannot be read.
  package func passedOver(in minutes: [Minute]) -> [LoadNotice] {
    // Found again only where one is missing: a long session has tens of thousands.
    if minutes.count == count, files.allSatisfy({ $0.notices.isEmpty }) { return [] }
    return files.map(\.whole).flatMap { file in
      let found = file.notices + file.unreadable
      let rest = found.count - Self.mostNotices
      return found.prefix(Self.mostNotices)
        + (rest > 0 ? [.more(file: file.name, count: rest)] : [])
    }
  }

  /// How many places of one file are told one by one.
  private static let mostNotices = 10
}

extension MinuteLog {
  /// A minute: the file it stands in, its number there, and its place in the story.
  private struct Entry {
    let file: Int
    let number: Int
    let place: MinutePlace
  }

  private func minute(_ entry: Entry) -> Minute? { files[entry.file].minute(entry.number) }

  private func outline(_ number: Int, of file: Int) -> MinuteFile.Outline? {
    outlines[file][number - files[file].firstRead]
  }

  /// No minute above this one is of a later turn than that; nil where none stands above.
  private func turn(before number: Int, of file: Int) -> Int? {
    if number == 0 { return nil }
    // The part of a book that was read begins with a turn.
    if number == files[file].firstRead { return outline(number, of: file).map { $0.turn - 1 } }
    return outline(number - 1, of: file)?.turn
  }

  /// The last minute of the story; of two of one number the one that stands below.
  private var lastEntry: Entry? {
    var last: Entry?
    for (index, file) in files.enumerated() {
      var best: (number: Int, outline: MinuteFile.Outline)?
      for case (let number, let outline?) in outlines[index].enumerated() {
        if let best, (best.outline.turn, best.outline.sequence) > (outline.turn, outline.sequence) {
          continue
        }
        best = (number, outline)
      }
      guard let best else { continue }
      let place = MinutePlace(
        turn: best.outline.turn, slug: file.slug, sequence: best.outline.sequence)
      if let last, place < last.place { continue }
      last = Entry(file: index, number: file.firstRead + best.number, place: place)
    }
    return last
  }

  /// The minutes that are wanted, among those that were read, in the order of the story. Two of one number
  /// stay as they stand.
  ///
  /// - Parameters:
  ///   - firsts: for each file, from which of its minutes on.
  ///   - filter: by the slug of a writer, which of theirs.
  private func places(
    from firsts: [Int]? = nil, where filter: (String) -> (MinuteFile.Outline) -> Bool
  ) -> [Entry] {
    var entries: [Entry] = []
    for (index, file) in files.enumerated() {
      let slug = file.slug
      let isWanted = filter(slug)
      for number in (firsts?[index] ?? file.firstRead)..<file.count {
        guard let outline = outline(number, of: index), isWanted(outline) else { continue }
        let place = MinutePlace(turn: outline.turn, slug: slug, sequence: outline.sequence)
        entries.append(Entry(file: index, number: number, place: place))
      }
    }
    let isInOrder = zip(entries, entries.dropFirst()).allSatisfy { $0.place <= $1.place }
    if isInOrder { return entries }
    return entries.sorted {
      $0.place == $1.place ? ($0.file, $0.number) < ($1.file, $1.number) : $0.place < $1.place
    }
  }

  /// The minutes of a turn and all later ones that can be brought into the sections, in order: nothing of
  /// a minute that was changed since it was written.
  func soundMinutes(fromTurn turn: Int) -> [Minute] {
    complete.soundMinutes { _ in { $0.turn >= turn } }
  }

  /// The same of those that the sections lack.
  ///
  /// - Parameter held: what each holds, in the order of `SectionFile.allCases`.
  func soundMinutes(behind held: [SectionMarks]) -> [Minute] {
    let isFound = files.allSatisfy { file in
      !file.isPartial
        || zip(file.reached, held).allSatisfy { $0 <= $1.sequence(inBookOf: file.slug) }
    }
    return (isFound ? self : complete).soundMinutes { slug in
      let held = held.map { $0.sequence(inBookOf: slug) }
      return { outline in outline.part.map { outline.sequence > held[$0.rawValue] } ?? false }
    }
  }

  private func soundMinutes(where filter: (String) -> (MinuteFile.Outline) -> Bool) -> [Minute] {
    places(where: filter).compactMap { entry in
      files[entry.file].isFlawed(entry.number) ? nil : minute(entry)
    }
  }

  /// What each section holds once it holds all that these minutes tell, in the order of
  /// `SectionFile.allCases`.
  var marks: [SectionMarks] { marks { $0.reached } }

  /// The same of no turn later than this one.
  func marks(upTo turn: Int) -> [SectionMarks] {
    complete.marks { $0.reached(upTo: turn) }
  }

  private func marks(_ reached: (MinuteFile) -> [Int]) -> [SectionMarks] {
    var marks = SectionFile.allCases.map { _ in SectionMarks() }
    for file in files {
      for (place, sequence) in reached(file).enumerated() {
        marks[place].reach(sequence, inBookOf: file.slug)
      }
    }
    return marks
  }
}
