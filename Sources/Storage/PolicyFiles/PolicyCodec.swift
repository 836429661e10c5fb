import Records
import Workshop

/// Policy files to policies: recfiles with one record set, `Rule`, and in each record its name, at most
/// one number and the team's reason.
package enum PolicyCodec {
  /// The fields of a rule.
  enum Word: String, CaseIterable {
    case id = "Id"
    case atLeast = "AtLeast"
    case within = "Within"
    case why = "Why"
  }

  /// Reads a policy, or throws the first problem in the file.
  package static func read(_ bytes: [UInt8], file: String) throws(PolicyProblem) -> Policy {
    let outcome = attempt(bytes, file: file)
    if let problem = outcome.problems.first { throw problem }
    return outcome.policy
  }

  /// Every problem that can be found, in the order of the file.
  package static func problems(in bytes: [UInt8], file: String) -> [PolicyProblem] {
    attempt(bytes, file: file).problems
  }

  private static func attempt(
    _ bytes: [UInt8], file: String
  ) -> (policy: Policy, problems: [PolicyProblem]) {
    let records: RecordFile
    do throws(RecordProblem) {
      records = try RecordFile(parsing: CleanText.records(bytes, isWritten: true))
    } catch {
      let problem = PolicyProblem(
        file: file, line: error.position.line, column: error.position.column, fault: .syntax(error))
      return (Policy([]), [problem])
    }
    var draft = PolicyDraft(file: records)
    draft.read()
    let problems = draft.faults.map { place, fault in
      PolicyProblem(file: file, line: place.line, column: place.column, fault: fault)
    }
    return (Policy(draft.rules), problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}

/// A policy in the making, and what was found wrong on the way.
private struct PolicyDraft {
  private static let type = "Rule"

  let file: RecordFile
  var rules: [Policy.Rule] = []
  var faults: [(place: Position, fault: PolicyProblem.Fault)] = []
  /// Where each rule was demanded first.
  private var places: [Policy.Demand.Name: Int] = [:]

  init(file: RecordFile) {
    self.file = file
  }

  mutating func read() {
    for record in 0..<file.recordCount {
      guard let type = file.type(of: record) else {
        note(file.position(of: record), .recordOutsideSets)
        continue
      }
      if file.isDescriptor(record) {
        checkType(type, record)
      } else if type == Self.type {
        readRule(record)
      }
    }
    if rules.isEmpty, faults.isEmpty { note(Position(line: 1, column: 1), .noRules) }
  }

  private mutating func note(_ place: Position, _ fault: PolicyProblem.Fault) {
    faults.append((place, fault))
  }

  private mutating func checkType(_ type: String, _ record: Int) {
    guard type != Self.type else { return }
    let field = (0..<file.fieldCount(of: record)).first { name(record, $0) == "%rec" }
    note(
      file.position(record, field ?? 0),
      .unknownRecordType(type, nearest: Nearest.match(for: type, in: [Self.type])))
  }

  private func name(_ record: Int, _ field: Int) -> String {
    file.names[file.nameIndex(record, field)]
  }

  /// A value and where it stands.
  private struct Value {
    let text: String
    let place: Position
    /// Where the line begins.
    let line: Position
  }

  private mutating func readRule(_ record: Int) {
    let values = values(of: record)
    guard let id = values[.id] else { return note(file.position(of: record), .missingName) }
    guard let name = Policy.Demand.Name(rawValue: id.text) else {
      let names = Policy.Demand.Name.allCases.map(\.rawValue)
      let nearest = Nearest.match(for: id.text, in: names)
      return note(id.place, .unknownRule(id.text, nearest: nearest))
    }
    if let first = places[name] {
      return note(id.place, .secondRule(id.text, firstLine: first))
    }
    places[name] = id.place.line
    for word in [PolicyCodec.Word.atLeast, .within] where !name.takes.contains(word) {
      if let value = values[word] {
        note(value.line, .fieldDoesNotFit(word.rawValue, rule: id.text))
      }
    }
    guard let demand = demand(name, values, record) else { return }
    rules.append(Policy.Rule(demand, why: values[.why]?.text))
  }

  /// The fields of a rule by their names; what is unknown, empty or told twice is noted.
  private mutating func values(of record: Int) -> [PolicyCodec.Word: Value] {
    var values: [PolicyCodec.Word: Value] = [:]
    for field in 0..<file.fieldCount(of: record) {
      let (name, place) = (name(record, field), file.position(record, field))
      let line = Position(line: place.line, column: 1)
      guard let word = PolicyCodec.Word(rawValue: name) else {
        let known = PolicyCodec.Word.allCases.map(\.rawValue)
        note(line, .unknownField(name, nearest: Nearest.match(for: name, in: known)))
        continue
      }
      let text = file.value(record, field)
      if text.isEmpty {
        note(place, .empty(name))
      } else if values[word] != nil {
        note(line, .repeatedField(name))
      } else {
        values[word] = Value(text: text, place: place, line: line)
      }
    }
    return values
  }

  private mutating func demand(
    _ name: Policy.Demand.Name, _ values: [PolicyCodec.Word: Value], _ record: Int
  ) -> Policy.Demand? {
    switch name {
    case .restOnSources:
      return share(values[.atLeast], name, record).map { .restOnSources(atLeast: $0) }
    case .choiceAtMakeOrBreak: return .choiceAtMakeOrBreak
    case .kpiOwners: return .kpiOwners
    case .methodChecks: return .methodChecks
    case .settledGuesses:
      guard let value = values[.within] else { return .settledGuesses(within: nil) }
      return span(value).map { .settledGuesses(within: $0) }
    case .nothingLate:
      guard let value = values[.within] else { return .nothingLate(within: nil) }
      return span(value).map { .nothingLate(within: $0) }
    case .freshSources:
      guard let value = values[.within] else {
        note(file.position(of: record), .missingField("Within", rule: name.rawValue))
        return nil
      }
      return span(value).map { .freshSources(within: $0) }
    }
  }

  private mutating func share(
    _ value: Value?, _ name: Policy.Demand.Name, _ record: Int
  ) -> Int? {
    guard let value else {
      note(file.position(of: record), .missingField("AtLeast", rule: name.rawValue))
      return nil
    }
    let digits = value.text.last == "%" ? value.text.dropLast() : value.text[...]
    if let share = Int(digits.filter { $0 != " " }), 1...100 ~= share { return share }
    note(value.place, .notAShare(value.text))
    return nil
  }

  private mutating func span(_ value: Value) -> Policy.Span? {
    let span = Policy.Span(value.text)
    if span == nil { note(value.place, .notASpan(value.text)) }
    return span
  }
}

extension Policy.Demand.Name {
  /// The fields that the rule takes besides its name and the reason.
  fileprivate var takes: Set<PolicyCodec.Word> {
    switch self {
    case .restOnSources: [.atLeast]
    case .settledGuesses, .freshSources, .nothingLate: [.within]
    case .choiceAtMakeOrBreak, .kpiOwners, .methodChecks: []
    }
  }
}
