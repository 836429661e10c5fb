import Testing
import Workshop

@testable import Shell

/// What stands above the lines of a form.
@Suite struct HarvestCardTests {
  @Test func `steps to which numbers are typed stay on the screen together`() throws {
    var sitting = try WallTeam.asking(at: "emotion", with: .steps, after: [])
    for number in 4...22 {
      let (id, action) = (
        "step-\(number)", "does the thing that is number \(number) of this long day"
      )
      try sitting.engine.session.apply(
        .add(
          .touchpoint, Identifier(id),
          [
            FieldValues("Stage", ["ride"]), FieldValues("Persona", ["mara"]),
            FieldValues("Action", [action]), FieldValues("Name", [action]),
          ], place: nil))
    }
    sitting.engine.options.height = 24
    sitting.forget()
    sitting.type("")
    let lines = sitting.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.contains(
        "   1 looks at the dark display            12 does the thing that is number 12 o…"))
    #expect(lines.count <= 24)
  }
}
