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

  @Test(arguments: [
    ("hopes.lines", "Sara and Bo: shorter calls", ["Sara: shorter calls", "Bo: shorter calls"]),
    ("hopes.lines", "Sara & Bo: fewer forms", ["Sara: fewer forms", "Bo: fewer forms"]),
    ("hopes.lines", "Sara: shorter and better", nil),
    ("hopes.lines", "Sara: shorter; Beau: fewer forms", ["Sara: shorter", "Beau: fewer forms"]),
    (
      "opportunities.questions", "2 hold slots for people; 3: tell which photo is fine",
      ["2 hold slots for people", "3: tell which photo is fine"]
    ), ("opportunities.questions", "2 hold slots; tell them", nil),
    ("hopes.lines", "Sara: shorter; Bo - fewer forms", ["Sara: shorter", "Bo - fewer forms"]),
    ("emotion.rows", "2: Sara 2, Bo minus one", ["2: Sara 2", "2: Bo minus one"]),
    ("emotion.rows", "2: Sara 2, nobody", nil), ("emotion.rows", "Sara › 0 1 2 0 1", nil),
    ("emotion.hurts", "2 ! slow @time; 3 ! lost @time", ["2 ! slow @time", "3 ! lost @time"]),
    ("emotion.hurts", "2 ! slow, 3 ! lost", ["2 ! slow", "3 ! lost"]),
    ("emotion.hurts", "2 ! slow, 3 days long", nil),
    ("ideas.reasons", "c not now; b worse off: Bo", ["c not now", "b worse off: Bo"]),
    (
      "ideas.ratings", "b helps five, sure 3; c helps 4, effort 1",
      ["b helps five, sure 3", "c helps 4, effort 1"]
    ),
    (
      "touchpoints.wall", "rings the desk; ~ nobody answers",
      ["rings the desk", "~ nobody answers"]
    ),
    ("touchpoints.wall", "rings the desk; nobody answers", nil),
    ("participants.lines", "Ana, nurse; Piet, driver", ["Ana, nurse", "Piet, driver"]),
    (
      "actions.lines", "Sara rings the bank tomorrow & Bo orders bread by Friday",
      ["Sara rings the bank tomorrow", "Bo orders bread by Friday"]
    ),
    ("actions.lines", "Sara and Bo write the mail", nil),
    ("ideas.reasons", "b: too early; a worse off: Bo", ["b: too early", "a worse off: Bo"]),
    ("emotion.hurts", "2, 3 ! slow; 4 ! lost", ["2, 3 ! slow", "4 ! lost"]),
  ])
  func `what is said of several at once is said of each`(
    form: String, line: String, parts: [String]?
  ) throws {
    #expect(try Wall().reader(form).parts(of: line) == parts)
  }
}
