import Workshop

/// `/sheet`: what is written on paper in the room, as text to copy or print.
struct SheetCommand {
  let room: DialogueContext

  func run(_ rest: String) -> DialogueResult {
    let wanted = rest.lowercased()
    if wanted.isEmpty { return .said(offers) }
    guard let kind = Sheet.Kind.allCases.first(where: { $0.rawValue.hasPrefix(wanted) }) else {
      return .said([.init(.problem, "There is no sheet called \(rest).")] + offers)
    }
    let persona = room.current?.context.last { $0.kind == .persona }
    guard let sheet = Sheet(kind, of: room.session, persona: persona) else {
      return .said(.hint, "The map has nothing for this sheet yet.")
    }
    return .said([
      .gap, .init(.title, sheet.title), .init(.plain, sheet.task),
      .init(.drawing, sheet.rows.joined(separator: "\n")),
    ])
  }

  private var offers: [Message] {
    [
      .init(
        .plain,
        Sheet.Kind.allCases.map { "/sheet \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))
    ]
  }
}
