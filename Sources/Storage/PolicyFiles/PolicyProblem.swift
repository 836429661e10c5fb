import Records
import Workshop

/// One mistake in a policy file: where it stands and what it is.
package struct PolicyProblem: Error, Sendable, Equatable {
  /// The file as it was called, for people.
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in characters.
  package let column: Int
  package let fault: Fault

  /// What is wrong. `nearest` is a name that differs in a letter or two, if there is one.
  package enum Fault: Sendable, Equatable {
    case syntax(RecordProblem)
    case noRules
    case recordOutsideSets
    case unknownRecordType(String, nearest: String?)
    case unknownField(String, nearest: String?)
    case repeatedField(String)
    case missingName
    case unknownRule(String, nearest: String?)
    case secondRule(String, firstLine: Int)
    /// A field that another rule takes.
    case fieldDoesNotFit(String, rule: String)
    case missingField(String, rule: String)
    case notAShare(String)
    case notASpan(String)
    case empty(String)
  }
}
