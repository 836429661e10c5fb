import Testing

/// Fields are spoken of by the structs that hold them, not by their names as text.
@Suite struct FieldNameTests {
  @Test(arguments: [
    "Sources/Shell/Room", "Sources/Shell/Time", "Sources/Shell/FollowUp", "Sources/Storage/Session",
    "Sources/Workshop/FollowUp", "Sources/Workshop/Things", "Sources/Workshop/Time",
    "Sources/Workshop/Voting", "Sources/waymark",
  ])
  func `no field is named as text`(folder: String) throws {
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
