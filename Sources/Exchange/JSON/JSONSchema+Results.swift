extension JSONSchema {
  /// What other commands print as lists with `--json`: `check`, `list`, `due` and `doctor`.
  static let resultShapes: [JSONValue.Member] = [
    .init(
      "checkFinding",
      shape(
        "What `waymark check` would ask.",
        required: ["rule", "severity", "step", "place", "message", "advice"],
        [
          "rule": text("The rule's name."),
          "severity": ["enum": ["error", "warning", "advice"]],
          "step": text("The step of the guide in which it is mended."),
          "place": text("What it is about, by short name."),
          "question": text("The question that mends it."),
          "message": text("The question as it is put."),
          "advice": text("What to do."),
          "answered": text("Why the team leaves it so; it counts no more until something changes."),
        ])),
    .init(
      "savedWorkshop",
      shape(
        "A workshop that `waymark list` lists.", required: ["folder", "title", "step"],
        [
          "folder": text("The folder's name in the home."),
          "title": text("What the workshop is called."),
          "step": text("Where it goes on."),
          "last": text("When something was said last, in UTC."),
          "trouble": text("Why it cannot be opened."),
          "due": text("What is late or near, in one line."),
        ])),
    .init(
      "dueItem",
      shape(
        "Something that `waymark due` lists.",
        required: ["workshop", "folder", "what", "thing", "title", "standing"],
        [
          "workshop": text("What the workshop is called."),
          "folder": text("The folder's name in the home."),
          "what": [
            "enum": [
              "action", "reading", "todays-value", "guess", "look", "map-again", "left-open",
              "showing",
              "change",
            ]
          ],
          "thing": text("What it is about, by short name."),
          "title": text("What that is called."),
          "owner": text("Who promised it."),
          "day": text("The day by which it is due."),
          "standing": ["enum": ["late", "today", "near", "ahead", "undated"]],
        ])),
    .init(
      "doctorFinding",
      shape(
        "What `waymark doctor` found.",
        required: ["place", "severity", "message", "mendable", "mended"],
        [
          "place": text("The file or part it is about."),
          "severity": ["enum": ["note", "warning", "broken", "system", "locked"]],
          "message": text("Place, fact and what to do."),
          "mendable": ["type": "boolean"], "mended": ["type": "boolean"],
        ])),
  ]

  private static func shape(
    _ description: String, required: [String], _ properties: JSONValue
  ) -> JSONValue {
    [
      "description": .string(description), "type": "object", "required": .texts(required),
      "properties": properties, "additionalProperties": false,
    ]
  }

  private static func text(_ description: String) -> JSONValue {
    ["description": .string(description), "type": "string"]
  }
}
