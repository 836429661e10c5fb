/// Documents that are no session of ours, each with what is said of it.
enum BrokenDocuments {
  struct Case: Sendable {
    let name: String
    let text: String
    let sentence: String

    init(_ name: String, _ text: String, _ sentence: String) {
      self.name = name
      self.text = text
      self.sentence = sentence
    }

    /// A document with one thing.
    init(_ name: String, _ kind: String, _ fields: String, _ sentence: String) {
      self.init(name, "{\"format\": 1, \"\(kind)\": [{\"Id\": \"x\", \(fields)}]}", sentence)
    }
  }

  static let all: [Case] = whole + fields

  private static let whole: [Case] = [
    Case(
      "list", "[]", "The file: expected names and values in braces, found a list. Correct it there."
    ),
    Case(
      "empty", "{}",
      "The file has no \"format\", so it is not a session of ours."
        + " Export one with \"waymark export NAME --format json\" and compare."),
    Case(
      "newer", "{\"format\": 2}",
      "The file has format 2, and this version reads format 1. Use a newer version."),
    Case("zero", "{\"format\": 0}", "format: expected a whole number, found 0. Correct it there."),
    Case(
      "worded", "{\"format\": \"1\"}",
      "format: expected a whole number, found a text. Correct it there."),
    Case(
      "plural", "{\"format\": 1, \"Touchpoints\": []}",
      "Touchpoints: there is no kind of thing with this name. Write \"Touchpoint\"."),
    Case(
      "foreign", "{\"format\": 1, \"Chapter\": []}",
      "Chapter: there is no kind of thing with this name. Take it out."),
    Case(
      "lone", "{\"format\": 1, \"Stage\": {\"Id\": \"a\"}}",
      "Stage: expected a list in brackets, found names and values. Correct it there."),
    Case(
      "text", "{\"format\": 1, \"Stage\": [\"a\"]}",
      "Stage[0]: expected names and values in braces, found a text. Correct it there."),
    Case(
      "nameless", "{\"format\": 1, \"Stage\": [{\"Name\": \"a\"}]}",
      "Stage[0]: there is no \"Id\". Give it one, such as \"name\"."),
    Case(
      "blank", "{\"format\": 1, \"Stage\": [{\"Id\": \"\"}]}",
      "Stage[0]: there is no \"Id\". Give it one, such as \"name\"."),
    Case(
      "sole", "{\"format\": 1, \"Vision\": [{\"Id\": \"dream\"}]}",
      "Vision[0]: the Id here is \"dream\". Write \"vision\"."),
    Case(
      "two", "{\"format\": 1, \"Vision\": [{\"Id\": \"vision\"}, {\"Id\": \"vision\"}]}",
      "Vision[1]: the Id \"vision\" stands above already. Give it another."),
  ]

  private static let fields: [Case] = [
    Case(
      "high", "Touchpoint", "\"Emotion\": 3",
      "Touchpoint[0].Emotion: expected a number from -2 to 2, whole or a half, found \"3\"."
        + " Correct it there."),
    Case(
      "quarter", "Touchpoint", "\"Emotion\": 0.25",
      "Touchpoint[0].Emotion: expected a number from -2 to 2, whole or a half, found \"0.25\"."
        + " Correct it there."),
    Case(
      "quoted", "Touchpoint", "\"Emotion\": \"1\"",
      "Touchpoint[0].Emotion: expected a number, found a text. Correct it there."),
    Case(
      "nothing", "Touchpoint", "\"Pain\": null",
      "Touchpoint[0].Pain: expected a text in quotation marks, found null. Correct it there."),
    Case(
      "score", "Touchpoint", "\"Scores\": [0, -3]",
      "Touchpoint[0].Scores: expected a number from -2 to 2, found -3. Correct it there."),
    Case(
      "scores", "Touchpoint", "\"Scores\": \"0 -2\"",
      "Touchpoint[0].Scores: expected a list in brackets, found a text. Correct it there."),
    Case(
      "truth", "Opportunity", "\"Chosen\": \"yes\"",
      "Opportunity[0].Chosen: expected true or false, found a text. Correct it there."),
    Case(
      "choice", "Persona", "\"Status\": \"final\"",
      "Persona[0].Status: expected one of proto, qualitative, statistical, found \"final\"."
        + " Correct it there."),
    Case(
      "below", "Evidence", "\"N\": -1",
      "Evidence[0].N: expected a number from 0 to 1000000000, found -1. Correct it there."),
    Case(
      "day", "Action", "\"Due\": \"2027-02-30\"",
      "Action[0].Due: expected a day such as 2027-09-30, found \"2027-02-30\". Correct it there."),
    Case(
      "spoken", "Action", "\"Due\": \"tomorrow\"",
      "Action[0].Due: expected a day such as 2027-09-30, found \"tomorrow\". Correct it there."),
    Case(
      "single", "Persona", "\"Goal\": \"one\"",
      "Persona[0].Goal: expected a list in brackets, found a text. Correct it there."),
    Case(
      "mixed", "Persona", "\"Goal\": [\"one\", 2]",
      "Persona[0].Goal[1]: expected a text in quotation marks, found 2. Correct it there."),
    Case(
      "pointer", "Observation", "\"Stage\": 1",
      "Observation[0].Stage: expected a text in quotation marks, found 1. Correct it there."),
    Case(
      "case", "Touchpoint", "\"pain\": \"slow\"",
      "Touchpoint[0].pain: a touchpoint has no field with this name. Write \"Pain\"."),
    Case(
      "own", "Goal", "\"Colour\": \"teal\"",
      "Goal[0].Colour: a goal has no field with this name."
        + " Put fields of your own under \"Other\", each with a list of texts."),
    Case(
      "open", "Goal", "\"Unknown\": [\"Colour\"]",
      "Goal[0].Unknown[0]: a goal has no field with this name."
        + " Put fields of your own under \"Other\", each with a list of texts."),
    Case(
      "aside", "Goal", "\"Other\": {\"Colour\": \"teal\"}",
      "Goal[0].Other.Colour: expected a list in brackets, found a text. Correct it there."),
    Case(
      "passed", "Goal", "\"Skipped\": true",
      "Goal[0].Skipped: expected a list in brackets, found true. Correct it there."),
    Case(
      "amount", "KPI", "\"Baseline\": \"31\"",
      "KPI[0].Baseline: expected a number, found a text. Correct it there."),
  ]
}
