import Workshop

/// What a name such as `checks-stock`, `checks-stock.pain` or `dana.goals 2` points at.
enum ThingSelector: Equatable {
  case thing(Reference)
  /// `index` counts from 1 as people do.
  case field(Reference, String, index: Int?)
  case unknownField(Reference, String, nearest: String?)
  /// Several things of one name; `rest` is what was typed behind it.
  case several([Reference], rest: String)
  case nothing(nearest: String?)

  static func find(_ text: String, in session: Session) -> ThingSelector {
    switch ThingNames(session).find(text) {
    case .one(let reference, let rest): return read(rest, of: reference)
    case .several(let things, let rest): return .several(things, rest: rest)
    case .nothing: break
    }
    // What has no title, such as a vote, goes by its short name alone.
    let name = text.prefix { $0 != "." && $0 != " " }
    let id = Identifier(name.lowercased())
    guard let kind = session.kind(of: id) else {
      if let found = spoken(text, in: session) ?? item(text, in: session) { return found }
      return .nothing(nearest: nearest(to: String(name), in: session))
    }
    return read(String(text.dropFirst(name.count)), of: Reference(kind, id))
  }

  /// What is meant by its kind, `the goal`, or behind an article.
  private static func spoken(_ text: String, in session: Session) -> ThingSelector? {
    if let kind = EntityKind(spoken: text), ThingNames.haveTitle(kind) {
      let things = EntityTable.of(kind).ids(in: session).map { Reference(kind, $0) }
      return things.count > 1 ? .several(things, rest: "") : things.first.map { .thing($0) }
    }
    guard let rest = withoutArticle(text) else { return nil }
    let found = find(rest, in: session)
    if case .nothing = found { return nil }
    return found
  }

  /// One of the values of the workshop's own lists: `out 3`, `rule 2`.
  private static func item(_ text: String, in session: Session) -> ThingSelector? {
    guard let blank = text.lastIndex(of: " "), let number = Int(text[blank...].dropFirst()) else {
      return nil
    }
    let name = String(text[..<blank])
    let found = EntityKind.allCases.lazy.compactMap { kind -> ThingSelector? in
      guard let id = kind.soleIdentifier, let field = fieldName(name, of: kind),
        session.values(of: field, on: Reference(kind, id)).indices.contains(number - 1)
      else { return nil }
      return .field(Reference(kind, id), field, index: number)
    }
    return found.first
  }

  static let articles = ["the", "my", "our"]

  /// What stands behind an article, without a `one` at its end: `the pharmacy one` is `pharmacy`, `the
  /// small ones` is `small`.
  static func withoutArticle(_ text: String) -> String? {
    guard let article = articles.first(where: { text.lowercased().hasPrefix($0 + " ") }) else {
      return nil
    }
    let rest = AnswerReader.trimmed(String(text.dropFirst(article.count)))
    let loose = [" one", " ones"].first { rest.lowercased().hasSuffix($0) && rest.count > $0.count }
    return loose.map { AnswerReader.trimmed(String(rest.dropLast($0.count))) } ?? rest
  }

  /// What stands behind a name: nothing, a field, or a field and the number of one of its values.
  private static func read(_ rest: String, of reference: Reference) -> ThingSelector {
    var words = rest.split { $0 == "." || $0 == " " }.map(String.init)
    let index = words.last.flatMap { Int($0) }
    if index != nil { words.removeLast() }
    guard !words.isEmpty else { return .thing(reference) }
    let name = words.joined(separator: " ")
    guard let field = fieldName(name, of: reference.kind) ?? fieldName(words[0], of: reference.kind)
    else {
      let names = EntityTable.of(reference.kind).columns.map { $0.name.lowercased() }
      return .unknownField(
        reference, name, nearest: Nearest.match(for: name.lowercased(), in: names))
    }
    return .field(reference, field, index: index)
  }

  /// What was typed behind a field that is to be edited: `/edit 4.severity 5`, `/edit Ana.role driver`; nil
  /// where nothing was, or a number says which of its values.
  static func value(in text: String, of reference: Reference, _ field: String, _ session: Session)
    -> String?
  {
    guard case .one(reference, let rest) = ThingNames(session).find(text) else { return nil }
    let words = rest.drop { " .".contains($0) }.split(separator: " ").map(String.init)
    let count = (1...4).reversed().first { count in
      words.count > count
        && fieldName(words[..<count].joined(separator: " "), of: reference.kind) == field
    }
    guard let count else { return nil }
    let value = words[count...].joined(separator: " ")
    let isList = FieldPath(reference.kind, field).column?.kind.isSeveral == true
    return isList && Int(value) != nil ? nil : value
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
      case .text, .list, .moment: .text
      case .choice, .reference, .references: .choice
      case .scale: .scale
      case .halves, .count, .number: .number
      case .date: .date
      case .yesNo: .yesNo
      case .scores: .scores
      }
    let label = column.label.capitalizedFirst
    self.init(
      name: "\(reference.id.text).\(column.name.lowercased())", step: "",
      kind: kind, field: FieldPath(reference.kind, column.name),
      text: QuestionText(ask: label + "?", label: label, why: "You asked to change it."))
  }
}
