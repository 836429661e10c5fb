/// Asks for further groups where only one is named.
enum NameMoreThanOneGroup {
  static let check = Check(
    id: "name-more-than-one-group", step: "persona",
    asks: "Are there several customer groups to choose from?"
  ) { input in
    let groups = input.session.segments.members
    guard groups.count == 1, let only = groups.first else { return [] }
    return [
      Check.Draft(
        .advice, input.place(of: .segment),
        "\"\(input.session.title(of: Reference(.segment, only.id)))\" is the only customer group.",
        "Name those who are left out if we follow this one.")
    ]
  }
}
