import Workshop

extension SurveyHarvest {
  /// The source and its comments as edits of a session; what is there already does not come again.
  ///
  /// Readings are not among them: somebody has to say which KPI each question reads.
  ///
  /// - Parameter title: what the source is called, as `Delighted, March 2027`.
  package func incoming(
    into session: Session, title: String, day: Day?
  ) throws(ImportProblem) -> ImportResult {
    var arrivals = SessionImporter(into: session)
    var values = [
      FieldValues("Title", [title]), FieldValues("Type", ["survey"]),
      FieldValues("N", [String(answered)]),
    ]
    if let day { values.append(FieldValues("Date", [day.text])) }
    do throws(EditProblem) {
      let source: Identifier
      if let twin = arrivals.twin(of: .evidence, values) {
        arrivals.tellPresent(nil, .evidence, twin)
        source = twin
      } else {
        source = arrivals.identifier(.evidence, called: title)
        try arrivals.add(.evidence, source, values)
      }
      for comment in comments { try add(comment, of: source, to: &arrivals) }
    } catch {
      throw .refused(line: 1)
    }
    return arrivals.incoming
  }

  private func add(
    _ comment: Comment, of source: Identifier, to arrivals: inout SessionImporter
  ) throws(EditProblem) {
    // A comment ends in no source of its own, so nothing it says can be taken for a citation.
    var values = [
      FieldValues("Text", [comment.text]), FieldValues("Evidence", [source.text]),
    ]
    if let place = comment.place {
      if let id = arrivals.thing(.touchpoint, called: place) {
        values.append(FieldValues("Touchpoint", [id.text]))
      } else if let id = arrivals.thing(.stage, called: place) {
        values.append(FieldValues("Stage", [id.text]))
      } else {
        arrivals.lose("comments laid to \(VisibleText.of(place)), which the map has not")
      }
    }
    if let twin = arrivals.twin(of: .observation, values) {
      return arrivals.tellPresent(nil, .observation, twin)
    }
    let id = arrivals.identifier(.observation, called: String(comment.text.prefix(40)))
    try arrivals.add(.observation, id, values)
  }
}
