import Shell

/// What one press of Tab does.
enum CompletionStep: Equatable {
  case nothing
  /// Puts this in the place of the stem.
  case insert(String)
  case list

  /// Decides it: the one thing meant, else what all candidates share, else the list of them.
  init(_ completion: Completion, atLineEnd: Bool) {
    guard let first = completion.candidates.first?.text else {
      self = .nothing
      return
    }
    if completion.candidates.count == 1 {
      // After a path or a label the word goes on; inside a line the space may be there already.
      let goesOn = first.last.map { " /:=.".contains($0) } ?? true
      self = .insert(atLineEnd && !goesOn ? first + " " : first)
      return
    }
    let shared = completion.candidates.dropFirst().reduce(first) { shared, candidate in
      String(zip(shared, candidate.text).prefix { $0 == $1 }.map(\.0))
    }
    let extends = shared.count > completion.stem.count
    self = extends ? .insert(shared) : .list
  }
}
