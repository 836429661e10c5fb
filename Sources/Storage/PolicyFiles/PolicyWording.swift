import Records
import Workshop

extension PolicyProblem {
  /// The problem as people read it: `bar.rec:3:5: "own-kpi" is no rule. Did you mean own-kpis?`
  package var sentence: String {
    "\(file):\(line):\(column): \(words)"
  }

  private var words: String {
    switch fault {
    case .syntax(let problem):
      "\(problem.fact.prefix(1).uppercased())\(problem.fact.dropFirst()) \(problem.advice)"
    case .noRules:
      "The file has no rule. Write \"%rec: Rule\", an empty line, and \"Id: nothing-late\"."
    case .recordOutsideSets:
      "This record stands before any \"%rec\" line. Put \"%rec: Rule\" above it."
    case .unknownRecordType(let type, let nearest):
      "\"\(type)\" is no record of a policy." + Self.advice(nearest, else: "Write Rule.")
    case .unknownField(let name, let nearest):
      "\"\(name)\" is no field of a rule."
        + Self.advice(
          nearest, else: "Write \(Self.list(PolicyCodec.Word.allCases.map(\.rawValue))).")
    case .repeatedField(let name):
      "\(name) stands here a second time. Keep one of the lines."
    case .missingName: "This rule has no Id. Add a line \"Id: \(Self.rules[0])\", or another rule."
    case .unknownRule(let name, let nearest):
      "\"\(name)\" is no rule." + Self.advice(nearest, else: "Write \(Self.list(Self.rules)).")
    case .secondRule(let name, let firstLine):
      "\(name) is demanded in line \(firstLine) already. Keep one of the two."
    case .fieldDoesNotFit(let field, let rule):
      "\(rule) takes no \(field). Remove the line."
    case .missingField(let field, let rule):
      "\(rule) has no \(field). Add a line \"\(field): \(field == "AtLeast" ? "40%" : "12 months")\"."
    case .notAShare(let text):
      "\"\(text)\" is no share. Write a whole number from 1 to 100, such as 40%."
    case .notASpan(let text):
      "\"\(text)\" is no length of time. Write a number and days, weeks, months or years, such as"
        + " 12 months."
    case .empty(let name): "\(name) is empty. Write a value after the colon."
    }
  }

  private static let rules = Policy.Demand.Name.allCases.map(\.rawValue)

  private static func advice(_ nearest: String?, else other: String) -> String {
    GuideWording.advice(nearest, else: other)
  }

  private static func list(_ words: [String]) -> String { GuideWording.list(words) }
}
