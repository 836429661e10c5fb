import Workshop

/// Why a text cannot be read as a session: our own JSON, or an open journey.
///
/// Paths are such as `Touchpoint[2].Emotion`; places in lists count from 0, as programs have it.
package enum DataProblem: Error, Sendable, Equatable {
  case notJSON(JSONProblem)
  case wrongKind(path: String, expected: Expected, found: JSONValue)
  case noFormat
  case newerFormat(found: Int, known: Int)
  case unknownKind(name: String, nearest: String?)
  case unknownField(path: String, kind: EntityKind, nearest: String?)
  case noId(path: String)
  case wrongId(path: String, found: Identifier, expected: Identifier)
  case duplicateId(path: String, Reference)
  case misfit(path: String, FieldProblem)
  /// It has none of what makes an open journey.
  case noJourney

  /// What should have stood there.
  package enum Expected: Sendable, Equatable {
    case object, list, text, wholeNumber, number, truth
  }
}
