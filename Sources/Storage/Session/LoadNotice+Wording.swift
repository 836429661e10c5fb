import Workshop

extension LoadNotice {
  /// The notice as people read it: place, fact, what to do.
  package var sentence: String {
    switch self {
    case .misfit(let place, let field, let problem):
      "\(place.text): \(field): \(problem.fact). The line stays as it is; correct it there."
    case .noIdentifier(let place, let type):
      "\(place.text): this \(type) has no Id and is not shown. Give it one, such as \"Id: name\"."
    case .duplicate(let place, let reference, let firstLine):
      "\(place.text): the Id \"\(reference.id.text)\" stands in line \(firstLine) already,"
        + " and this record is not shown. Give it another."
    case .wrongIdentifier(let place, let found, let expected):
      "\(place.text): the Id here is \"\(found.text)\", and the record is not shown."
        + " Write \"Id: \(expected.text)\"."
    case .untyped(let place):
      "\(place.text): records stand above any \"%rec\" line and are not shown."
        + " Put a line such as \"%rec: Touchpoint\" above them."
    case .unknownType(let place, let type):
      "\(place.text): this version does not know the type \"\(type)\"."
        + " Its records stay as they are."
    case .misplaced(let place, let type, let expected):
      "\(place.text): records of the type \(type) are not looked for here."
        + " Move them to \(expected)."
    case .more(let file, let count):
      "\(file): \(count) further notices are left out. Correct those above first."
    case .hardLinked(let file):
      "\(file): the file has a second name elsewhere. Saving here changes it there too."
    case .brokenOff(let file, let copy):
      "\(file): the last sitting broke off while it was being written, and it is as it was before."
        + (copy.map { " What stood there is kept in \($0)." } ?? "")
    case .newerFormat(let found, let known):
      "session.rec: a newer version wrote format \(found), and this one knows format \(known)."
        + " The session can be read but not changed."
    case .olderFormat(let found, let known, let copy):
      "session.rec: an older version wrote format \(found), and this one writes format \(known)."
        + " The first change keeps the files as they are in \(copy)."
    case .evidenceByLine(let cited, let assumed, let fears):
      LoadNotice.moved(cited, assumed, fears)
    case .conflictedCopies(let names):
      "\(names.joined(separator: ", ")): "
        + (names.count == 1
          ? "a second version of a file, which is not read."
          : "second versions of files, which are not read.")
        + " \"waymark doctor\" says of which."
    case .tornMinutes(let file, let bytes, let movedTo):
      "\(file): the last \(bytes) bytes were torn off in the middle of a minute. "
        + (movedTo.map { "They were moved to \($0)." }
          ?? "They are left out; opening the session for writing moves them aside.")
    case .unreadableMinute(let place):
      "\(place.text): this minute cannot be read and is passed over. It stays as it is."
    case .changedMinute(let place):
      "\(place.text): this minute was changed after it was written."
        + " It is taken as it stands; undo may not fit it."
    case .repeatedMinutes(let file, let count):
      "\(file): \(count.counted("minute bears", "minutes bear")) a number that another"
        + " bears already. All are read; \"waymark doctor\" gives them their own."
    case .recovered(let turn, let edits):
      "minutes: turn \(turn) had not reached the map."
        + " It was brought in (\(edits.counted("change", "changes")))."
    case .notMended(let problem):
      "\(problem.sentence) What the last sitting left behind is not mended yet;"
        + " the next answer tries again."
    }
  }
}

extension LoadNotice {
  /// What became of marks and fears of an older format, in one notice.
  private static func moved(_ cited: Int, _ assumed: Int, _ fears: Int) -> String {
    func touchpoints(_ count: Int) -> String {
      count.counted("touchpoint", "touchpoints")
    }
    var parts: [String] = []
    if cited + assumed > 0 {
      parts.append("A line is evidence now only if it cites a source itself.")
    }
    if cited > 0 {
      parts.append("The lines of \(touchpoints(cited)) took the one source beside them.")
    }
    if assumed > 0 {
      parts.append(
        "Uncited lines of \(touchpoints(assumed)) without one single source are assumptions; what"
          + " was read stands there as also read.")
    }
    if fears > 0 {
      let count = fears.counted("fear stands", "fears stand")
      parts.append(
        "\(count) without a person now; old minutes in the folder minutes still name people.")
    }
    return parts.joined(separator: " ")
  }
}

extension FilePlace {
  /// `touchpoints.rec:12:8`
  package var text: String { "\(file):\(line):\(column)" }
}

extension FieldProblem {
  /// What was expected and what was found, as a clause.
  fileprivate var fact: String {
    switch self {
    case .onlyOneValue(let given): "expected one value, found \(given)"
    case .notAChoice(let given, let choices):
      "expected one of \(choices.joined(separator: ", ")), found \"\(given)\""
    case .notAWholeNumber(let given): "expected a whole number, found \"\(given)\""
    case .notAHalf(let given, let range):
      "expected a number from \(range.lowerBound) to \(range.upperBound), whole or a half,"
        + " found \"\(given)\""
    case .outOfRange(let given, let range):
      "expected a number from \(range.lowerBound) to \(range.upperBound), found \(given)"
    case .notANumber(let given): "expected a number, found \"\(given)\""
    case .notADate(let given): "expected a day such as 2027-09-30, found \"\(given)\""
    case .notAMoment(let given):
      "expected a moment such as 2027-03-12T09:10:00Z, found \"\(given)\""
    case .notYesOrNo(let given): "expected yes or no, found \"\(given)\""
    }
  }
}
