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
    let about = persona?.id ?? room.session.personas.first?.id
    let edit = kind == .scores ? PrintedSheets(in: room.session).printing(for: about) : nil
    let session = room.after(edit.map { [$0] } ?? []).session
    guard let sheet = Sheet(kind, of: session, persona: persona) else {
      return .said(.hint, "The map has nothing for this sheet yet.")
    }
    var told: [Message] = [
      .gap, .init(.title, sheet.title), .init(.plain, sheet.task),
      .init(.drawing, sheet.rows.joined(separator: "\n")),
    ]
    if let letter = PrintedSheets(in: session).now(for: about)?.letter, kind == .scores {
      let words =
        "Rows typed from it begin with its letter, as in \(letter) Ana › 0 1 -1 …; they keep its"
        + " numbers, whatever is put in between later."
      told.append(.init(.hint, words))
    }
    return DialogueResult(told: told, edits: edit.map { [$0] } ?? [], next: .stay)
  }

  private var offers: [Message] {
    [
      .init(
        .plain,
        Sheet.Kind.allCases.map { "/sheet \($0.rawValue): \($0.purpose)" }.joined(separator: "\n"))
    ]
  }
}
