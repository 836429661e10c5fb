/// What Tab offers: the part of the line to replace, and what could stand there.
package struct Completion: Sendable, Equatable {
  /// One thing that could be meant, with a few words about it.
  package struct Candidate: Sendable, Equatable {
    package var text: String
    package var about: String

    package init(_ text: String, _ about: String = "") {
      self.text = text
      self.about = about
    }
  }

  /// The end of the text before the cursor that a candidate replaces.
  package var stem: String
  package var candidates: [Candidate]

  package init(stem: String, candidates: [Candidate]) {
    self.stem = stem
    self.candidates = candidates
  }

  package static let none = Completion(stem: "", candidates: [])
}
