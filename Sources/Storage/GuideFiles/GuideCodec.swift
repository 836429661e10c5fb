import Records
import Workshop

/// Guide files to guides.
///
/// A guide is a recfile with the record sets `Guide`, `StageSet`, `Step`, `Question` and `Form`. With `Base`
/// it starts from another guide: records with a name known there change only the fields they state
/// (an empty one is taken back), new ones are added, and `Leave` takes questions out.
package enum GuideCodec {
  /// Reads a guide; `base` looks up the guide it starts from. Throws the first problem in the file.
  package static func read(
    _ bytes: [UInt8], file: String, base: (String) -> Guide?
  ) throws(GuideProblem) -> Guide {
    try read(bytes, file: file, isChecked: false, base: base)
  }

  /// Reads a guide; `isChecked` says that it is known to hold against every check, so that none is made
  /// again.
  static func read(
    _ bytes: [UInt8], file: String, isChecked: Bool, base: (String) -> Guide?
  ) throws(GuideProblem) -> Guide {
    let outcome = attempt(bytes, file: file, isChecked: isChecked, base: base)
    if let problem = outcome.problems.first { throw problem }
    return outcome.guide
  }

  /// Every problem that can be found, in the order of the file.
  package static func problems(
    in bytes: [UInt8], file: String, base: (String) -> Guide?
  ) -> [GuideProblem] {
    attempt(bytes, file: file, isChecked: false, base: base).problems
  }

  private static func attempt(
    _ bytes: [UInt8], file: String, isChecked: Bool, base: (String) -> Guide?
  ) -> (guide: Guide, problems: [GuideProblem]) {
    let records: GuideRecords
    if isChecked, let plain = PlainGuide(bytes) {
      records = GuideRecords(plain)
    } else {
      do throws(RecordProblem) {
        records = GuideRecords(
          try RecordFile(parsing: isChecked ? bytes : CleanText.records(bytes, isWritten: true)))
      } catch {
        let (line, column) = (error.position.line, error.position.column)
        let problem = GuideProblem(file: file, line: line, column: column, fault: .syntax(error))
        return (Draft.emptyGuide, [problem])
      }
    }
    var draft = Draft(records, isChecked: isChecked)
    draft.readGuide(base: base)
    draft.readStageSets()
    draft.readSteps()
    draft.readQuestions()
    draft.readForms()
    if !draft.isBaseMissing {
      draft.leaveOut()
      if isChecked { return (draft.guide, []) }
      var check = GuideCheck(draft)
      check.checkQuestions()
      check.checkForms()
      draft = check.draft
    }
    let problems = draft.faults.map { place, fault in
      GuideProblem(file: file, line: place.line, column: place.column, fault: fault)
    }
    return (draft.guide, problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) })
  }
}
