/// A problem known by its offset only, until somebody wants to read about it.
struct Flaw {
  let offset: Int
  let problem: (Excerpt) -> RecordProblem

  func problem(in bytes: [UInt8]) -> RecordProblem {
    problem(Excerpt(of: bytes, at: offset))
  }
}
