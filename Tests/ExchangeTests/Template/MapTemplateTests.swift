import Exchange
import Testing
import Workshop

@Suite struct `Templates of one's own` {
  private static func session() throws -> Session {
    var session = Session()
    let things: [(EntityKind, Identifier, [FieldValues])] = [
      (.facts, "session", [FieldValues("Name", ["Van & parts"])]),
      (
        .goal, "more", [FieldValues("Statement", ["<b>More</b>"]), FieldValues("Colour", ["teal"])]
      ),
      (.persona, "dana", [FieldValues("Name", ["Dana"]), FieldValues("Goal", ["a", "b"])]),
      (.kpi, "orders", [FieldValues("Name", ["Orders"])]),
      (
        .touchpoint, "looks",
        [
          FieldValues("Name", ["Looks"]), FieldValues("Emotion", ["-2"]),
          FieldValues("MomentOfTruth", ["yes"]), FieldValues("Scores", ["-2 -1"]),
        ]
      ),
    ]
    for (kind, id, values) in things { try session.apply(.add(kind, id, values, place: nil)) }
    return session
  }

  private func filled(_ template: String) throws -> String {
    try MapTemplate(template, file: "map.mustache")
      .filled(with: SessionJSON.value(of: Self.session()))
  }

  @Test(arguments: [
    ("{{#Session}}# {{Name}}{{/Session}}", "# Van &amp; parts"),
    ("{{#Session}}{{{Name}}}{{/Session}}", "Van & parts"),
    ("{{#Session}}{{& Name }}{{/Session}}", "Van & parts"),
    ("| {{! alone }}\n  {{! alone }}  \r\n|\n", "| \n|\n"),
    ("a\n {{#Goal}}\n{{Id}}\n\t{{/Goal}}", "a\nmore\n"), ("{{#Goal}} {{/Goal}}\n", " \n"),
    ("{{#KPI}}{{#Goal}}x{{/Goal}}{{/KPI}}{{#format}}{{.}}{{/format}}", "1"),
    ("{{#Goal}}\n- {{Statement}}\n{{/Goal}}\n", "- &lt;b&gt;More&lt;/b&gt;\n"),
    ("{{#Persona}}{{Name}}:{{#Goal}} {{.}}{{/Goal}}{{/Persona}}", "Dana: a b"),
    ("{{#Persona}}{{Goal}}{{/Persona}}", "a, b"),
    (
      "{{#Touchpoint}}{{Emotion}}{{#MomentOfTruth}}!{{/MomentOfTruth}}{{^Pain}}-{{/Pain}}"
        + " {{Scores}}{{/Touchpoint}}", "-2!- -2, -1"
    ),
    // A KPI without a goal has none, whatever goals the workshop has.
    ("{{#KPI}}{{Name}}{{#Goal}} for {{.}}{{/Goal}}[{{Goal}}]{{/KPI}}", "Orders[]"),
    ("{{#Goal}}{{#Other}}{{Colour}}{{/Other}}{{/Goal}}", "teal"),
    ("{{^Decision}}nothing decided{{/Decision}}", "nothing decided"),
    ("{{Goal}} of {{format}}", "more of 1"), ("{{! a comment }}plain\n", "plain\n"),
    ("{{=<% %>=}}<%#KPI%><%Name%><%/KPI%>", "Orders"), ("", ""),
  ])
  func `a template is filled`(template: String, text: String) throws {
    #expect(try filled(template) == text)
  }

  @Test(arguments: [
    (
      "a\n{{#Touchpoint}}\n{{Pian}}{{/Touchpoint}}",
      "map.mustache:3: {{Pian}} names nothing that a session holds."
        + " The names stand in \"waymark schema\"."
    ),
    (
      "{{#Touchpoints}}{{/Touchpoints}}",
      "map.mustache:1: {{#Touchpoints}} names nothing that a session holds. Write \"Touchpoint\"."
    ),
    (
      "{{#Decision}}{{who}}{{/Decision}}",
      "map.mustache:1: {{who}} names nothing that a session holds."
        + " The names stand in \"waymark schema\"."
    ),
    (
      "{{#Goal}}\n",
      "map.mustache:1: {{#Goal}} begins a section that has no end."
        + " End it with a / tag."
    ),
    (
      "{{#Goal}}\n{{/KPI}}",
      "map.mustache:2: {{/KPI}} ends a section that is not the open one."
        + " End the inner section first."
    ),
    (
      "{{/Goal}}",
      "map.mustache:1: {{/Goal}} ends a section that is not the open one."
        + " End the inner section first."
    ),
    (
      "\n{{> head}}",
      "map.mustache:2: {{> head}} takes in a template that is not there."
        + " Put the file beside this one, with .mustache after its name or without."
    ),
    (
      "{{> ../head}}",
      "map.mustache:1: {{> ../head}} leads out of the folder of the template."
        + " Put the file beside the template, and name it without a path."
    ),
    (
      "{{< head}}{{/head}}",
      "map.mustache:1: {{< head}} is a block of another template, and blocks are not filled here."
        + " Take in the other template whole, such as {{> head}}."
    ),
    ("{{}}", "map.mustache:1: {{}} is not a whole tag. Write it such as {{Name}}."),
    ("x\ny {{Name", "map.mustache:2: {{Name is not a whole tag. Write it such as {{Name}}."),
    (
      "{{Stage Name}}",
      "map.mustache:1: {{Stage Name}} is not a whole tag."
        + " Write it such as {{Name}}."
    ),
  ])
  func `a mistake is told with template, line and tag`(template: String, sentence: String) {
    #expect {
      try filled(template)
    } throws: { error in
      #expect((error as? TemplateProblem)?.sentence == sentence)
      return true
    }
  }

  @Test func `a template takes in others, moved in as its own tag is`() throws {
    let partials = [
      "goal": "- {{Statement}}\n{{> note}}\n", "note": "  {{Id}}", "round": "{{> round}}",
      "bad": "{{Pian}}",
    ]
    func filled(_ text: String) throws -> String {
      try MapTemplate(text, file: "map.mustache", partials: partials)
        .filled(with: SessionJSON.value(of: Self.session()))
    }
    #expect(
      try filled("{{#Goal}}\n  {{> goal}}\n{{/Goal}}\n")
        == "  - &lt;b&gt;More&lt;/b&gt;\n    more")
    #expect(try filled("{{#Goal}}[{{>note}}]{{/Goal}}") == "[  more]")
    #expect(throws: TemplateProblem.self) { try filled("{{> round}}") }
    #expect {
      try filled("{{> bad}}")
    } throws: { error in
      (error as? TemplateProblem)?.sentence.hasPrefix("bad:1: {{Pian}} names nothing") == true
    }
    #expect(
      try MapTemplate("{{#Goal}}{{> goal}}{{> other}}{{/Goal}}", file: "t", partials: partials)
        .missingPartials() == ["other"])
  }

  @Test func `a mark that combines hides no quotation mark`() throws {
    var session = Session()
    let answer = "\"\u{301} onload=\"x <\u{338}script>"
    try session.apply(.add(.goal, "g", [FieldValues("Statement", [answer])], place: nil))
    let text = try MapTemplate("{{#Goal}}{{Statement}}{{/Goal}}", file: "t")
      .filled(with: SessionJSON.value(of: session))
    #expect(text == "&quot;\u{301} onload=&quot;x &lt;\u{338}script&gt;")
  }

  /// Templates of sections in each other over a workshop of twenty goals, each within the length.
  static let endless = [
    String(repeating: "{{#Goal}}", count: 5) + "x" + String(repeating: "{{/Goal}}", count: 5),
    "{{#Goal}}{{#Goal}}" + String(repeating: "x", count: 900_000) + "{{/Goal}}{{/Goal}}",
    "{{#Goal}}{{#Goal}}{{#Goal}}" + String(repeating: "{{Pain}}", count: 1_000)
      + "{{/Goal}}{{/Goal}}{{/Goal}}",
  ]

  @Test(arguments: endless.indices)
  func `a template whose parts multiply is given up`(index: Int) throws {
    var session = Session()
    for number in 0..<25 {
      try session.apply(.add(.goal, Identifier("g\(number)"), [], place: nil))
    }
    let value = SessionJSON.value(of: session)
    #expect {
      try MapTemplate(Self.endless[index], file: "t").filled(with: value)
    } throws: { error in
      #expect((error as? TemplateProblem)?.fact == .tooMuch)
      return true
    }
  }

  @Test func `depth and size have limits`() {
    let deep = String(repeating: "{{#Goal}}", count: 60) + String(repeating: "{{/Goal}}", count: 60)
    #expect {
      try filled(deep)
    } throws: { error in
      #expect(
        (error as? TemplateProblem)?.sentence
          == "map.mustache:1: {{#Goal}} stands in more than 50 sections or templates."
          + " Write the template flatter.")
      return true
    }
    #expect(throws: TemplateProblem.self) {
      try filled(String(repeating: "x", count: MapTemplate.mostBytes + 1))
    }
  }
}
