import Storage
import Workshop

/// The shortest guide, and what happens to it in a test.
struct GuideSample: Sendable, CustomStringConvertible {
  static let text = """
    %rec: Guide

    Id: short
    Title: Short
    About: A guide for tests.

    %rec: Step

    Id: prepare
    Number: S0
    Title: Prepare
    Why: It helps.

    %rec: Question

    Id: workshop.name
    Step: prepare
    Ask: What is it called?
    Label: Name
    Kind: text
    Field: Session.Name
    Why: It helps.

    """

  var description: String
  var text: String

  init(_ description: String, _ text: String) {
    self.description = description
    self.text = text
  }

  /// The shortest guide with one part of its text replaced.
  static func replacing(_ old: String, with new: String) -> GuideSample {
    GuideSample("\(old) becomes \(new)", text.replacing(old, with: new))
  }

  /// The shortest guide with a question more, in line 24 and those below.
  static func asking(_ name: String, _ lines: String) -> GuideSample {
    let question = """

      Id: \(name)
      Step: prepare
      Ask: And?
      Label: And
      Why: It helps.

      """
    return GuideSample("asking \(name): \(lines)", text + question + lines + "\n")
  }

  func sentences() -> [String] {
    GuideCodec.problems(
      in: Array(text.utf8), file: "guide.rec", base: BuiltInGuides.guide(named:)
    ).map(\.sentence)
  }

  func guide() throws -> Guide {
    try GuideCodec.read(
      Array(text.utf8), file: "guide.rec", base: BuiltInGuides.guide(named:))
  }
}
