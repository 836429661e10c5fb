import Shell
import Storage
import Workshop

extension ReplayScript {
  /// Whether it answers a form of one of the guides as they are now.
  var answersForms: Bool {
    let forms = Set(BuiltInGuides.all().flatMap(\.forms).map(\.name))
    return entries.contains { entry in
      if case .answer(let name, _) = entry.deed { forms.contains(name) } else { false }
    }
  }
}
