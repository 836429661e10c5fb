import Exchange

/// What a command prints with `--json`: one writer for all, and the names of the published schema
/// wherever a session is told.
extension JSONValue {
  /// An object of those names that have a value.
  init(result members: KeyValuePairs<String, JSONValue?>) {
    self = .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  init?(_ text: String?) {
    guard let text else { return nil }
    self = .string(text)
  }
}
