/// The names a template may use, taken from the published JSON itself.
struct TemplateNames {
  private let known: Set<String>

  init(_ session: JSONValue, schema: [String]) {
    var names = Set(schema)
    TemplateNames.add(session, to: &names)
    known = names
  }

  private static func add(_ value: JSONValue, to names: inout Set<String>) {
    switch value {
    case .object(let members):
      for member in members {
        names.insert(member.name)
        add(member.value, to: &names)
      }
    case .array(let values): for value in values { add(value, to: &names) }
    default: break
    }
  }

  func contains(_ name: String) -> Bool {
    known.contains(name)
  }

  /// The name that only differs in its letter case, or by an s at the end.
  func nearest(to name: String) -> String? {
    let lower = name.lowercased()
    return known.sorted().first {
      $0.lowercased() == lower || $0.lowercased() + "s" == lower || $0.lowercased() == lower + "s"
    }
  }
}
