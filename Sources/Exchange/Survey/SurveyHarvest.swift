import Workshop

/// What a survey says, without anybody who said it.
package struct SurveyHarvest: Sendable, Equatable {
  package struct Score: Sendable, Equatable {
    package let question: String
    package let kind: KPIKind
    package let reading: Reading
  }

  package struct Comment: Sendable, Equatable {
    package let text: String
    /// The touchpoint it is laid to by its words; nil: somebody has to say.
    package let place: String?
    /// Whether whoever said it gave a low score: 0 to 6 to recommend, else the lower end.
    package let isComplaint: Bool
  }

  /// One reading for each question with a score.
  package let scores: [Score]
  package let comments: [Comment]
  /// How many people answered.
  package let answered: Int
  /// Cells under a score that hold none of its scale.
  package let offScale: Int

  /// The complaints of each place, most first; those laid nowhere are not among them.
  package var complaints: [(place: String, count: Int)] {
    var counts: [String: Int] = [:]
    for comment in comments where comment.isComplaint {
      if let place = comment.place { counts[place, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  package init(_ file: SurveyFile, places: SurveyPlaces = SurveyPlaces()) {
    var scores: [Score] = []
    var offScale = 0
    for column in file.columns {
      guard case .score(let kind) = column.role, let scale = kind.scale else { continue }
      var counts: [Int: Int] = [:]
      for row in file.rows {
        let cell = AnswerReader.trimmed(row.cells[column.place])
        guard !cell.isEmpty else { continue }
        if let number = SurveyScore.number(cell), scale.contains(number) {
          counts[number, default: 0] += 1
        } else {
          offScale += 1
        }
      }
      if let reading = Reading(counts: counts, kind: kind) {
        scores.append(Score(question: column.title, kind: kind, reading: reading))
      }
    }
    self.scores = scores
    self.offScale = offScale
    answered = file.rows.count
    let judged = file.columns.first { if case .score = $0.role { true } else { false } }
    comments = file.rows.flatMap { row -> [Comment] in
      let isLow = judged.map { Self.isLow(row.cells[$0.place], $0.role) } ?? false
      return file.columns.filter { $0.role == .comment }.compactMap { column -> Comment? in
        let said = AnswerReader.trimmed(row.cells[column.place])
        guard said.contains(where: \.isLetter) else { return nil }
        let text = Privacy.masked(said)
        return Comment(text: text, place: places.place(of: text), isComplaint: isLow)
      }
    }
  }

  private static func isLow(_ cell: String, _ role: SurveyColumn.Role) -> Bool {
    guard case .score(let kind) = role, let number = SurveyScore.number(cell) else { return false }
    switch kind {
    case .nps: return number <= 6
    case .csat: return number <= 2
    case .ces: return number <= 3
    case .rate, .mean, .count, .time, .money: return false
    }
  }
}

extension Reading {
  /// How often each answer was given, as the kind reads it; nil when nobody answered.
  init?(counts: [Int: Int], kind: KPIKind) {
    guard !counts.isEmpty else { return nil }
    let text = counts.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }
    do throws(ReadingProblem) {
      self = try ReadingReader(kind: kind).reading(text.joined(separator: " "))
    } catch {
      return nil
    }
  }
}
