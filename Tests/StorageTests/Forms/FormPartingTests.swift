import Storage
import Testing
import Workshop

/// One line that holds several, each behind a letter or sign of the form.
@Suite struct FormPartingTests {
  @Test(arguments: [
    ("persona.notes", "f works shifts; m no waiting", ["f works shifts", "m no waiting"]),
    ("persona.notes", "f works shifts; and nights", nil),
    ("persona.notes", "f works shifts", nil),
    ("touchpoints.wall", "rings; waits", nil),
  ])
  func `it is parted where each part begins like a line`(
    form: String, line: String, parts: [String]?
  ) throws {
    #expect(try Wall().reader(form).form.parts(of: line) == parts)
  }
}
