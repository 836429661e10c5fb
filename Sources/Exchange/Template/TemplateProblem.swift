/// Why a template cannot be filled: the place, the tag and the fact.
package struct TemplateProblem: Error, Sendable, Equatable {
  package enum Fact: Sendable, Equatable {
    case unknownName(nearest: String?)
    case brokenTag
    case wrongEnd
    case noEnd
    case notOffered
    case notBeside
    case noTemplate
    case tooDeep(most: Int)
    case tooMuch
    case tooLarge(bytes: Int, most: Int)
  }

  /// The template's file.
  package var file: String
  /// Counts from 1.
  package var line: Int
  /// As it stands in the template: `{{#Touchpoint}}`.
  package var tag: String
  package var fact: Fact

  /// The problem as people read it: place, fact, what to do.
  package var sentence: String {
    let place = "\(file):\(line): "
    switch fact {
    case .unknownName(let nearest):
      return place + "\(tag) names nothing that a session holds. "
        + (nearest.map { "Write \"\($0)\"." } ?? "The names stand in \"waymark schema\".")
    case .brokenTag: return place + "\(tag) is not a whole tag. Write it such as {{Name}}."
    case .wrongEnd:
      return place + "\(tag) ends a section that is not the open one."
        + " End the inner section first."
    case .noEnd: return place + "\(tag) begins a section that has no end. End it with a / tag."
    case .notOffered:
      return place + "\(tag) is a block of another template, and blocks are not filled here."
        + " Take in the other template whole, such as {{> head}}."
    case .notBeside:
      return place + "\(tag) leads out of the folder of the template."
        + " Put the file beside the template, and name it without a path."
    case .noTemplate:
      return place + "\(tag) takes in a template that is not there."
        + " Put the file beside this one, with .mustache after its name or without."
    case .tooDeep(let most):
      return place
        + "\(tag) stands in more than \(most) sections or templates. Write the template flatter."
    case .tooMuch:
      return place + "\(tag) is gone through so often that the result has no end in sight."
        + " Take sections out of each other."
    case .tooLarge(let bytes, let most):
      return "\(file): the template has \(bytes) bytes, and at most \(most) are read. Shorten it."
    }
  }
}
