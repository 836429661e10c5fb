/// What Tab offers: the part of the line to replace, and what could stand there.
public struct Completion: Sendable, Equatable {
  /// One thing that could be meant, with a few words about it.
  public struct Candidate: Sendable, Equatable {
    public var text: String
    public var about: String

    public init(_ text: String, _ about: String = "") {
      self.text = text
      self.about = about
    }
  }

  /// The end of the text before the cursor that a candidate replaces.
  public var stem: String
  public var candidates: [Candidate]

  public init(stem: String, candidates: [Candidate]) {
    self.stem = stem
    self.candidates = candidates
  }

  public static let none = Completion(stem: "", candidates: [])
}
