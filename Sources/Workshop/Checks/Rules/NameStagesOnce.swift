extension Check {
  /// Tells stages that bear the name of an earlier one.
  static let nameStagesOnce = Check(
    id: "name-stages-once", step: "stages", asks: "Has each stage a name of its own?"
  ) { input in
    var first: [[String]: Stage] = [:]
    return input.session.stages.members.compactMap { stage in
      guard let name = stage.name else { return nil }
      let plain = PlainWords(name).plain
      guard let other = first[plain] else {
        first[plain] = stage
        return nil
      }
      return Draft(
        .warning, input.place(stage, .name),
        "\"\(name)\" is also the name of \(other.id.text).", "Rename one of them.")
    }
  }
}
