import Workshop

extension OpenJourney {
  /// What a file holds, as edits of an empty session, and what of it has no place there.
  package struct Reading: Sendable, Equatable {
    package var edits: [Edit]
    /// Names as the format has them: `node.icon`, `stage.overrideEmotion`.
    package var losses: [Omission]
    /// How many control characters were taken out.
    package var removed = 0
  }

  /// Reads version 1.0, and the variant that keeps persona and point of view under `metadata`.
  ///
  /// A score beyond ±4 or between our steps becomes the nearest step.
  package static func reading(of bytes: [UInt8]) throws(DataProblem) -> Reading {
    let value: JSONValue
    do throws(JSONProblem) {
      value = try JSONReader.value(of: bytes)
    } catch {
      throw .notJSON(error)
    }
    _ = try SessionJSON.object(value, at: "")
    guard value["stages"] != nil || value["nodes"] != nil else { throw .noJourney }
    var reader = OpenJourneyReader()
    var removed = 0
    try reader.read(value.cleaned(removed: &removed))
    return Reading(edits: reader.edits, losses: reader.losses, removed: removed)
  }
}
