import Records
import Workshop

/// One mistake in a guide file: where it stands and what it is.
package struct GuideProblem: Error, Sendable, Equatable {
  /// The file as it was called, for people.
  package let file: String
  /// Counted from 1.
  package let line: Int
  /// Counted from 1, in characters.
  package let column: Int
  package let fault: Fault

  package init(file: String, line: Int, column: Int, fault: Fault) {
    self.file = file
    self.line = line
    self.column = column
    self.fault = fault
  }

  /// What is wrong. `nearest` is a name that differs in a letter or two, if there is one.
  package enum Fault: Sendable, Equatable {
    // The file
    case syntax(RecordProblem)
    case unknownRecordType(String, nearest: String?)
    case recordOutsideSets
    case noGuide
    case secondGuide
    case noQuestions

    // A record
    case unknownField(String, type: String, nearest: String?)
    case missingField(String, type: String)
    case emptyField(String)
    case repeatedField(String)
    case notAName(String)
    /// The name is borne by a record that begins in this line, or by the base when nil.
    case duplicateName(String, firstLine: Int?)
    case notYesOrNo(String, field: String)
    case notOneOf(String, field: String, choices: [String], nearest: String?)
    case notMinutes(String)
    case notNumber(String)
    case notARank(String)

    // What a record names
    case unknownBase(String, nearest: String?)
    case unknownLeave(String, nearest: String?)
    case unknownStep(String, nearest: String?)
    case unknownStageSet(String, nearest: String?)
    case unknownKind(String, nearest: String?)
    case unknownFieldOfKind(String, EntityKind, nearest: String?)
    case notAPath(String)
    case unreadableLoop(String)
    case unreadableCondition(String)

    // What does not go together
    case kindDoesNotFit(AnswerKind, FieldPath, fitting: [AnswerKind])
    case valueDoesNotFit(String, FieldPath, FieldProblem)
    /// `<` and `>` compare numbers, and the field or the value is none.
    case notComparable(FieldPath, value: String)
    case selectionDoesNotFit(String, EntityKind, fitting: EntityKind)
    case partWithoutAdds
    /// There is only one of the kind, so it can be neither added nor gone through.
    case onlyOne(EntityKind)
    case loopRepeats(EntityKind)
    /// A new thing of the first kind cannot say to which of the second it belongs.
    case cannotBelong(EntityKind, to: EntityKind)
    case notLoopedOver(EntityKind)
    case neverAdded(EntityKind)

    // Forms and room screens
    case formWithoutTask
    case formWithTwoTasks
    case unreadablePart(String)
    case openQuote(String)
    case unknownMark(String, nearest: String?)
    case markWithoutWords(String)
    case markWithoutValue(String)
    case markDoesNotFit(String, FieldPath)
    case unknownPartWord(String, nearest: String?)
    case remarkWithoutWords(String)
    /// Only a KPI has a value that somebody is asked to find.
    case nothingToFind(EntityKind)
    case notAPart(String, nearest: String?)
    /// The line that shows the marks does not show this one.
    case notInShape(String)
    case sameBeginning(String, as: String)
    case unreadableLines(String)
    case unreadableRoom(String)
    case roomTooLong(Int, step: Int)
    case unknownQuestion(String, nearest: String?)
    case coveredTwice(String, by: String)
  }
}
