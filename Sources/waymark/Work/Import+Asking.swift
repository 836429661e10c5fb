import Exchange
import Shell
import Storage
import Terminal
import Workshop

extension Waymark.Import {
  /// What the columns of a table hold: as they say themselves, as `--map` says, or as somebody
  /// answers; nil where there are no columns.
  func columns(of found: ImportSource, _ world: Host) throws -> ColumnMap? {
    guard case .table(let table) = found else {
      if map.isEmpty { return nil }
      throw Trouble(exit: .usage, "Only a table has columns. Leave out --map.")
    }
    var columns = ColumnMap(header: table.header)
    if columns.isOwn, map.isEmpty { return columns }
    do throws(ImportProblem) {
      for text in map { try columns.set(text) }
    } catch {
      throw Trouble(exit: .usage, told(error))
    }
    if !options.noInput { columns = try asked(about: table, columns, world) }
    do throws(ImportProblem) {
      try columns.check()
    } catch {
      throw Trouble(exit: .badData, told(error))
    }
    return columns
  }

  private func asked(
    about table: Table, _ columns: ColumnMap, _ world: Host
  ) throws -> ColumnMap {
    let memory = Home.state(world.environment).map { ColumnMappingStore(folder: $0) }
    var inquiry = ColumnMappingPrompt(
      of: table, map: columns, remembered: map.isEmpty ? remembered(table.header, memory) : nil)
    guard inquiry.question != nil else { return columns }
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
    } else if let notice = memory?.keep(inquiry.map.texts, for: table.header) {
      world.remark([.init(.warning, notice)])
    }
    return inquiry.map
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
