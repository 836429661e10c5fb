import Exchange
import Shell
import Storage
import Terminal
import Workshop

extension Import {
  /// What the columns of a table hold: as they say themselves, as `--map` says, or as somebody
  /// answers; no map where there are no columns.
  func columns(of found: ImportSource, _ world: Host) throws -> ColumnAnswers {
    guard case .table(let table) = found else {
      if map.isEmpty { return ColumnAnswers() }
      throw Trouble(exit: .usage, "Only a table has columns. Leave out --map.")
    }
    var columns = ColumnMap(header: table.header)
    if columns.isOwn, map.isEmpty { return ColumnAnswers(map: columns) }
    do throws(ImportProblem) {
      for text in map { try columns.set(text) }
    } catch {
      throw Trouble(exit: .usage, told(error))
    }
    var isAnswered = false
    if !options.noInput { (columns, isAnswered) = try asked(about: table, columns, world) }
    do throws(ImportProblem) {
      try columns.check()
    } catch {
      throw Trouble(exit: .badData, told(error))
    }
    return ColumnAnswers(map: columns, isAnswered: isAnswered)
  }

  /// What the columns hold, and whether somebody was asked.
  struct ColumnAnswers {
    var map: ColumnMap?
    var isAnswered = false
  }

  /// Keeps the answers for the next table with the same header. Only once they have led to an import:
  /// what was told to one that failed is no advice.
  func remember(_ columns: ColumnAnswers, _ world: Host) {
    guard columns.isAnswered, let map = columns.map, !dryRun else { return }
    let memory = Home.state(world.environment).map { ColumnMappingStore(folder: $0) }
    if let notice = memory?.keep(map.texts, for: map.header) {
      world.remark([.init(.warning, notice)])
    }
  }

  private func asked(
    about table: Table, _ columns: ColumnMap, _ world: Host
  ) throws -> (ColumnMap, isAnswered: Bool) {
    let memory = Home.state(world.environment).map { ColumnMappingStore(folder: $0) }
    var inquiry = ColumnMappingPrompt(
      of: table, map: columns, remembered: map.isEmpty ? remembered(table.header, memory) : nil)
    guard inquiry.question != nil else { return (columns, false) }
    var lines = Lines(world: world)
    while let question = inquiry.question {
      world.say(passages(of: question, width: world.screen.width))
      switch lines.next(Prompt(text: "Choice › ", history: .menu)) {
      case .line(let text, _):
        if let problem = inquiry.answer(text) { world.say([.init(.problem, problem)]) }
      case .refused: continue
      case .interrupt:
        world.remark([.init(.plain, "Nothing was added.")])
        throw Exit.interrupted.code
      case .end:
        throw Trouble(
          exit: .inputEnded,
          "The input ended at a question about the columns. Nothing was added;"
            + " --map answers beforehand.")
      }
    }
    if dryRun {
      let said = inquiry.map.texts.map { " --map \"\($0)\"" }.joined()
      world.remark([.init(.hint, "These answers again, beforehand:\(said)")])
    }
    return (inquiry.map, true)
  }

  /// What was said about the same header before; nothing where it does not fit any more.
  private func remembered(_ header: [String], _ memory: ColumnMappingStore?) -> ColumnMap? {
    guard let texts = memory?.texts(for: header) else { return nil }
    var columns = ColumnMap(header: header)
    do throws(ImportProblem) {
      for text in texts { try columns.set(text) }
      return columns
    } catch {
      return nil
    }
  }

  private func passages(of question: ColumnMappingPrompt.Question, width: Int) -> [Message] {
    let digits = String(question.choices.count).count
    let choices = question.choices.enumerated().map { place, choice in
      let number = String(place + 1)
      return String(repeating: " ", count: digits - number.count) + "\(number) \(choice)"
    }
    return [
      .gap, .init(.question, question.words),
      .init(.drawing, Columns.text(choices, width: width)),
      .init(.hint, question.empty),
    ]
  }
}
