import Workshop

/// Finds the forms that somebody wants to go to, by whatever people call them: their name, the word
/// before the cursor, what they make, the step, or the thing they go round for.
struct FormTarget {
  let plan: HarvestPlan

  private var guide: Guide { plan.walk.guide }
  private var session: Session { plan.session }

  /// The rounds meant, in order; none when the words mean no form.
  func rounds(_ text: String) -> [Harvest] {
    let wanted = FormTarget.plain(text)
    let name = SpokenName(text)
    if name.text.isEmpty { return [] }
    if let form = guide.forms.first(where: { isCalled($0, name) }) { return open(form) }
    if GotoTarget.step(named: name, in: guide) == nil, let form = holding(name) {
      return open(form)
    }
    if let step = GotoTarget.step(called: text, in: guide), !plan.isByQuestion(step) {
      return guide.forms(in: step).flatMap(open)
    }
    let all = guide.forms.flatMap(open)
    if let round = all.first(where: { isAbout($0, wanted) }) { return [round] }
    return all.filter { round in
      [round.form.name, round.form.step].contains { wanted.hasPrefix($0 + " ") }
        && round.context.contains { wanted.hasSuffix(FormTarget.plain(session.title(of: $0))) }
    }
  }

  private func open(_ form: Form) -> [Harvest] {
    guard let step = guide.step(named: form.step), !plan.isByQuestion(step) else { return [] }
    return plan.rounds(of: form).filter(plan.hasWork)
  }

  private func isCalled(_ form: Form, _ wanted: SpokenName) -> Bool {
    var names = [form.name, form.bareLabel]
    if case .makes(let kind) = form.task { names += [kind.word, kind.plural] }
    return names.contains { SpokenName($0).means(wanted) }
  }

  /// The one form whose lines say what is called so: `pains`, `by when`, `dots`, `what hurts`.
  private func holding(_ wanted: SpokenName) -> Form? {
    let found = guide.forms.filter { form in
      parts(of: form).contains { SpokenName($0).means(wanted) }
        || form.covers.compactMap(guide.question(named:))
          .contains { GotoTarget.isCalled($0, wanted) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// What the lines are called, and their parts.
  private func parts(of form: Form) -> [String] {
    let fields = form.fields.flatMap { field in
      [field.field, FieldPath(form.kind, field.field).column?.label].compactMap { $0 }
    }
    return fields + form.name.split(separator: ".").suffix(1).map(String.init)
  }

  private func isAbout(_ round: Harvest, _ wanted: String) -> Bool {
    round.context.last.map { FormTarget.plain(session.title(of: $0)) == wanted } ?? false
  }

  static func plain(_ text: String) -> String {
    text.lowercased().split(separator: " ").joined(separator: " ")
  }
}
