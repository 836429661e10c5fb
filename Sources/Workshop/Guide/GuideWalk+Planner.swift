extension GuideWalk {
  /// Builds the blocks of each step and numbers the questions in the order of asking.
  struct Planner {
    let guide: Guide
    var orders: [Int]
    private var counter = 0

    init(guide: Guide) {
      self.guide = guide
      orders = Array(repeating: 0, count: guide.questions.count)
    }

    mutating func blocks(of questions: [Int], depth: Int) -> [Block] {
      var blocks: [Block] = []
      var rest = questions[...]
      while let first = rest.first {
        let each = guide.questions[first].flow.each
        if each.count > depth {
          let loop = each[depth]
          let run = rest.prefix { guide.questions[$0].flow.each.dropFirst(depth).first == loop }
          blocks.append(block(loop, Array(run), depth: depth))
          rest = rest.dropFirst(run.count)
        } else if let group = groupDetails(after: first, in: rest, depth: depth) {
          blocks.append(block(Loop(guide.questions[first].field.kind), group, depth: depth))
          blocks.append(ask(first))
          rest = rest.dropFirst(1 + group.count)
        } else {
          blocks.append(ask(first))
          rest = rest.dropFirst()
        }
      }
      return blocks
    }

    private mutating func block(_ loop: Loop, _ run: [Int], depth: Int) -> Block {
      let start = counter
      let inner = blocks(of: run, depth: depth + 1)
      return .loop(loop, inner, orders: start...max(start, counter - 1))
    }

    private mutating func ask(_ index: Int) -> Block {
      orders[index] = counter
      counter += 1
      return .ask(index, order: orders[index])
    }

    /// The questions about each thing that `adder` makes, when it makes one at a time: they are
    /// asked before the next one is offered.
    private func groupDetails(after adder: Int, in rest: ArraySlice<Int>, depth: Int) -> [Int]? {
      let question = guide.questions[adder]
      guard question.adds, question.kind != .list else { return nil }
      let loop = Loop(question.field.kind)
      let run = rest.dropFirst().prefix {
        guide.questions[$0].flow.each.dropFirst(depth).first == loop
      }
      return run.isEmpty ? nil : Array(run)
    }

    func loopStarts(of blocks: [[Block]]) -> [Int] {
      var starts = orders
      for step in blocks {
        fill(&starts, step, from: step.first?.orders.lowerBound ?? 0)
      }
      return starts
    }

    private func fill(_ starts: inout [Int], _ blocks: [Block], from start: Int) {
      for block in blocks {
        switch block {
        case .ask(let index, _): starts[index] = start
        case .loop(_, let inner, let orders): fill(&starts, inner, from: orders.lowerBound)
        }
      }
    }
  }
}

extension GuideWalk.Planner {
  /// What waits until after the day, by question.
  struct Later: Sendable {
    /// What its step puts off.
    private(set) var isPutOff: [Bool] = []
    /// What is not asked on the day where it stands: it is put off, or the form of another step covers it
    /// and it is asked there.
    private(set) var isLater: [Bool] = []
    /// What is put off or covered by a form, whose lines may not say it.
    private(set) var mayWait: [Bool] = []

    init(of guide: Guide) {
      var stepOfForm: [String: String] = [:]
      for form in guide.forms.indices.reversed() {
        for question in guide.forms[form].covers { stepOfForm[question] = guide.forms[form].step }
      }
      var putOff: [String: [String]] = [:]
      for step in guide.steps.indices.reversed() {
        putOff[guide.steps[step].name] = guide.steps[step].later
      }
      for question in guide.questions.indices {
        let (name, step) = (guide.questions[question].name, guide.questions[question].step)
        let form = stepOfForm[name]
        let isOff = putOff[step]?.contains(name) ?? false
        isPutOff.append(isOff)
        isLater.append(isOff || form.map { $0 != step } ?? false)
        mayWait.append(isOff || form != nil)
      }
    }
  }
}
