import Workshop

/// What a name such as `checks-stock`, `checks-stock.pain` or `dana.goals 2` points at.
enum ThingSelector: Equatable {
  case thing(Reference)
  /// `index` counts from 1 as people do.
  case field(Reference, String, index: Int?)
  case unknownField(Reference, String, nearest: String?)
  case nothing(nearest: String?)

  static func find(_ text: String, in session: Session) -> ThingSelector {
    let words = text.split(separator: " ").map(String.init)
    guard let first = words.first else { return .nothing(nearest: nil) }
    let parts = first.split(separator: ".", maxSplits: 1).map(String.init)
    let id = Identifier(parts.first?.lowercased() ?? "")
    guard let kind = session.kind(of: id) else {
      return .nothing(nearest: nearest(to: first, in: session))
    }
    let reference = Reference(kind, id)
    let name =
      parts.count == 2 ? parts[1] : words.count > 1 && Int(words[1]) == nil ? words[1] : nil
    guard let name else { return .thing(reference) }
    guard let field = fieldName(name, of: kind) else {
      let names = EntityTable.of(kind).columns.map { $0.name.lowercased() }
      return .unknownField(
        reference, name, nearest: Nearest.match(for: name.lowercased(), in: names))
    }
    return .field(reference, field, index: words.last.flatMap { Int($0) })
  }

  /// A field by its name in files, its words for people, or the plural of either.
  private static func fieldName(_ name: String, of kind: EntityKind) -> String? {
    let wanted = plain(name)
    return EntityTable.of(kind).columns.first {
      [plain($0.name), plain($0.name) + "s", plain($0.label)].contains(wanted)
    }?.name
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
  }

  static func nearest(to name: String, in session: Session) -> String? {
    let names = EntityKind.allCases.flatMap { EntityTable.of($0).ids(in: session).map(\.text) }
    return Nearest.match(for: name.lowercased(), in: names)
  }
}

extension Question {
  /// A question for a field that is edited by its name rather than asked by a guide.
  init(editing column: EntityTable.Column, of reference: Reference) {
    let kind: AnswerKind =
      switch column.kind {
      case .text, .list: .text
      case .choice, .reference, .references: .choice
      case .scale: .scale
      case .count, .number: .number
      case .date: .date
      case .yesNo: .yesNo
      case .scores: .scores
      }
    let label = column.label.prefix(1).uppercased() + column.label.dropFirst()
    self.init(
      name: "\(reference.id.text).\(column.name.lowercased())", step: "",
      kind: kind, field: FieldPath(reference.kind, column.name),
      text: QuestionText(ask: label + "?", label: label, why: "You asked to change it."))
  }
}
