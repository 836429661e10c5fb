import Exchange
import Shell
import Storage
import Terminal
import Workshop

/// A survey, or a series of readings, on its way into a workshop: what its columns hold is asked, and
/// which KPI each question reads.
struct SurveyImport {
  private enum Content {
    case survey(SurveyFile)
    case series(Table)
  }

  private let content: Content
  /// The KPI of a series whose rows name none.
  private let kpi: String?
  private let noInput: Bool
  private let world: Host

  /// Nil where the file is neither.
  ///
  /// - Parameters:
  ///   - isSurvey: whether somebody says that it is a survey, whatever its header.
  ///   - kpi: the KPI that somebody says it is a series of.
  init?(
    _ bytes: [UInt8], isSurvey: Bool, kpi: String?, noInput: Bool, _ world: Host
  ) throws(ImportProblem) {
    self.kpi = kpi
    self.noInput = noInput
    self.world = world
    let survey = try SurveyFile(bytes)
    if survey.shape != nil || isSurvey {
      content = .survey(survey)
      return
    }
    guard case .table(let table) = try ImportSource(bytes, as: .csv, name: "") else { return nil }
    let names = table.header.map { $0.lowercased() }
    let isSeries = names.contains("date") && names.contains("value")
    guard kpi != nil || isSeries && names.contains("kpi") else { return nil }
    content = .series(table)
  }

  func incoming(into session: Session) throws -> ImportResult {
    switch content {
    case .survey(let survey): return try incoming(survey, into: session)
    case .series(let table): return try incoming(table, into: session)
    }
  }

  private func incoming(_ table: Table, into session: Session) throws -> ImportResult {
    let known = try kpi.map { name -> Identifier in
      guard let found = session.kpis.members.first(where: { $0.id.text == name || $0.name == name })
      else { throw Trouble(exit: .usage, "There is no KPI called \(VisibleText.of(name)).") }
      return found.id
    }
    let file: SeriesFile
    do throws(SeriesFile.Problem) {
      file = try SeriesFile(table, today: world.today) { name in
        let kpi = session.kpis.members.first {
          name == nil ? $0.id == known : $0.name == name || $0.id.text == name
        }
        return kpi?.readingKind ?? .mean
      }
    } catch {
      throw Trouble(exit: .badData, error.sentence)
    }
    return try result { () throws(ImportProblem) in
      try file.incoming(into: session, kpi: known)
    }
  }

  private func result(
    _ make: () throws(ImportProblem) -> ImportResult
  ) throws -> ImportResult {
    do throws(ImportProblem) {
      return try make()
    } catch {
      throw Trouble(exit: .badData, error.sentence)
    }
  }

  // MARK: Surveys

  private func incoming(_ survey: SurveyFile, into session: Session) throws -> ImportResult {
    var survey = survey
    var lines = Lines(world: world)
    world.remark([.init(.plain, summary(of: survey))])
    try ask(about: &survey, &lines)
    let scores = SurveyHarvest(survey).scores
    var kpis: [String: Identifier] = [:]
    for score in scores { kpis[score.question] = try kpi(of: score, in: session, &lines) }
    let places = try places(survey, &lines)
    let tool = survey.shape?.title ?? "Survey"
    let day = survey.days?.upperBound
    return try result { () throws(ImportProblem) in
      try SurveyHarvest(survey, places: places).incoming(
        into: session, title: [tool, day?.words].compactMap { $0 }.joined(separator: ", "),
        day: day, kpis: kpis)
    }
  }

  private func summary(of survey: SurveyFile) -> String {
    var words = "\(survey.shape?.title ?? "A survey"): \(survey.rows.count) answers"
    if let days = survey.days {
      words += ", \(days.lowerBound.words) to \(days.upperBound.words)"
    }
    if survey.previews > 0 { words += "; \(survey.previews) trials left out" }
    if survey.incomplete > 0 { words += "; \(survey.incomplete) not finished, left out" }
    return words + "."
  }

  /// What each column holds, until an empty line.
  private func ask(about survey: inout SurveyFile, _ lines: inout Lines) throws {
    world.remark(rows(of: survey))
    if noInput { return }
    world.remark([
      .init(
        .hint,
        "Enter takes these. Or a number and what it holds: 1 day, 2 comment, 3 nps (or csat, ces),"
          + " 4 nothing.")
    ])
    while let line = try line("Columns › ", &lines) {
      let words = line.split(separator: " ").map { $0.lowercased() }
      guard words.count == 2, let number = Int(words[0]),
        let place = survey.columns.firstIndex(where: { $0.place == number - 1 }),
        let role = role(words[1])
      else {
        world.say([.init(.problem, "Type a number and day, comment, nps, csat, ces or nothing.")])
        continue
      }
      survey.columns[place].role = role
      world.say([.init(.done, "\(number) \(self.words(role)).")])
    }
  }

  private func role(_ word: String) -> SurveyColumn.Role? {
    switch word {
    case "day": .day
    case "comment": .comment
    case "nothing": .housekeeping
    default: [KPIKind.nps, .csat, .ces].first { $0.rawValue == word }.map { .score($0) }
    }
  }

  private func rows(of survey: SurveyFile) -> [Message] {
    survey.columns.filter { $0.role != .housekeeping }.map { column in
      .init(
        .plain, "  \(column.place + 1) \(VisibleText.of(column.title)): \(words(column.role))",
        hang: 4)
    }
  }

  private func words(_ role: SurveyColumn.Role) -> String {
    switch role {
    case .score(let kind): "a score, \(kind.rawValue.uppercased())"
    case .day: "the day of the answer"
    case .comment: "comments"
    case .choice: "answers that are neither score nor comment, left out"
    case .personal: "could name somebody, left out"
    case .housekeeping: "left out"
    }
  }

  /// The KPI that a question reads; nil where it reads none.
  private func kpi(
    of score: SurveyHarvest.Score, in session: Session, _ lines: inout Lines
  ) throws -> Identifier? {
    let fitting = session.kpis.members.filter { $0.readingKind == score.kind }
    let usual = fitting.count == 1 ? fitting[0].id : nil
    if noInput { return usual }
    let all = session.kpis.members
    if all.isEmpty { return nil }
    world.say([
      .gap,
      .init(.question, "Which KPI does \"\(VisibleText.of(score.question))\" read?"),
    ])
    world.say(
      all.enumerated().map {
        .init(.plain, "  \($0 + 1) \(session.title(of: Reference(.kpi, $1.id)))")
      })
    let hint = usual.map { "Enter takes: \(session.title(of: Reference(.kpi, $0)))." }
    world.say([.init(.hint, hint ?? "Enter: none.")])
    while true {
      guard let line = try line("KPI › ", &lines) else { return usual }
      if let number = Int(line), all.indices.contains(number - 1) { return all[number - 1].id }
      if let named = all.first(where: { $0.id.text == line || $0.name == line }) { return named.id }
      world.say([.init(.problem, "Type a number from 1 to \(all.count), or nothing.")])
    }
  }

  /// The words that lay comments to a place, a rule a line.
  private func places(_ survey: SurveyFile, _ lines: inout Lines) throws -> SurveyPlaces {
    var places = SurveyPlaces()
    guard !noInput, survey.columns.contains(where: { $0.role == .comment }) else { return places }
    world.say([
      .gap,
      .init(.question, "Which words lay a comment to a touchpoint or a stage?"),
      .init(.hint, "For example: checkout, pay, card -> Order and pay. An empty line goes on."),
    ])
    while let line = try line("Words › ", &lines) {
      if !places.add(line) {
        world.say([
          .init(.problem, "Type words, an arrow -> and the name of a touchpoint or stage.")
        ])
      }
    }
    return places
  }

  /// A line; nil when it is empty.
  private func line(_ prompt: String, _ lines: inout Lines) throws -> String? {
    while true {
      switch lines.next(Prompt(text: prompt, history: .menu)) {
      case .line(let text, _):
        let line = AnswerReader.trimmed(text)
        return line.isEmpty ? nil : line
      case .refused: continue
      case .interrupt:
        world.remark([.init(.plain, "Nothing was added.")])
        throw Exit.interrupted.code
      case .end:
        throw Trouble(
          exit: .inputEnded,
          "The input ended at a question about the survey. Nothing was added; --no-input takes what"
            + " is understood.")
      }
    }
  }
}
