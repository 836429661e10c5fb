import Testing

/// Fields are spoken of by the structs that hold them, not by their names as text.
@Suite struct FieldNameTests {
  /// What is a word for people, or what a person types, and a field's name by chance.
  private static let words = [
    "Sources/Shell/Harvest/HarvestExamples.swift": [
      "Hypothesis", "Person", "Source", "Touchpoint",
    ],
    "Sources/Shell/Room/Round/SilentRound.swift": ["Round"],
    "Sources/Shell/Showing/GuideCard.swift": ["Why"],
    "Sources/Shell/Showing/LookCommand.swift": ["Step"],
    "Sources/Shell/Time/Agenda+Wording.swift": ["Break"],
    "Sources/Workshop/Comparing/Trend.swift": ["KPI"],
    "Sources/Workshop/Fields/EntityKind.swift": ["KPI"],
    "Sources/Workshop/FollowUp/DueWording.swift": ["KPI"],
    "Sources/Workshop/Searching/MapSearch.swift": ["KPI"],
  ]

  @Test func `no field is named as text where questions and edits are made`() throws {
    let files = ["Sources/Shell", "Sources/Workshop"].flatMap {
      Checkout.files(below: $0, ending: ".swift")
    }
    let texts = try files.map { (path: $0, text: try Checkout.text($0)) }
    let declared = texts.flatMap { $0.text.matches(of: Self.declaring) }
      .flatMap { $0.0.matches(of: #/ = "(\w+)"/#).map { String($0.1) } }
    let names = Set(declared + ["Skipped", "Closed"])
    #expect(names.count > 200)
    for (path, text) in texts {
      let code = text.replacing(Self.declaring, with: "").replacing(Self.declaringKinds, with: "")
        .replacing(#/static let \w+Field = "\w+"/#, with: "").replacing(#/\/\/.*/#, with: "")
      for match in code.matches(of: #/"([A-Z]\w*)"/#) {
        let name = String(match.1)
        guard names.contains(name), Self.words[path]?.contains(name) != true else { continue }
        Issue.record("\(path): \(match.0)")
      }
    }
  }

  private static var declaring: Regex<Substring> { #/enum FieldName: [^}]*}/# }
  private static var declaringKinds: Regex<Substring> { #/\n  case \w+ = "\w+"/# }

  @Test(arguments: ["Sources/Storage/Session", "Sources/waymark"])
  func `no field is named as text beside them`(folder: String) throws {
    let files = Checkout.files(below: folder, ending: ".swift")
    #expect(!files.isEmpty)
    for path in files {
      let text = try Checkout.text(path)
      for match in text.matches(of: Self.naming) {
        Issue.record("\(path): \(match.0)")
      }
    }
  }

  /// The ways in which a field can be named by a text.
  private static var naming: Regex<Substring> {
    #/
      (?: FieldValues\( | FieldChange\( | setting\( | held\( | column\( | values\(of: | change\(of:
        | FieldPath\(\.\w+, | (?:name|field)\s== )
      \s* "[A-Z]\w*"
    /#
  }

  @Test func `a field that is named is found`() {
    for line in [
      #"FieldValues("What", [what])"#, #"session.setting("State", of: vote)"#,
      #"session.values(of: "Done", on: it)"#, #"FieldPath(.action, "Title")"#,
      #"values.first { $0.name == "Owner" }"#,
    ] {
      #expect(line.contains(Self.naming), "\(line)")
    }
    #expect(!#"part.title ?? "Break""#.contains(Self.naming))
  }
}
