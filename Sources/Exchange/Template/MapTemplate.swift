/// A template somebody brings, in Mustache, filled with a session's published JSON.
///
/// `{{#Touchpoint}}{{Name}}{{/Touchpoint}}` goes through the touchpoints, `{{^Pain}}…{{/Pain}}`
/// stands where nothing is said, and a list as a plain tag is written in one line. What a name stands
/// for is escaped for HTML unless it is asked for as `{{{Name}}}` or `{{&Name}}`. A name that no
/// session can hold is a mistake, where Mustache elsewhere writes nothing.
package struct MapTemplate {
  package static let mostBytes = 1 << 20

  private let file: String
  private let text: String
  private let partials: [String: String]

  /// - Parameters:
  ///   - file: the name by which problems speak of it.
  ///   - partials: the templates beside it, by the names by which `{{> name}}` takes them in.
  package init(_ text: String, file: String, partials: [String: String] = [:]) {
    self.text = text
    self.file = file
    self.partials = partials
  }

  /// Whether a partial of this name stands in the template's own folder, if anywhere.
  static func isNameBeside(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".")
      && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }

  /// The names of templates that this one, or one of its partials, takes in and that it was not given.
  package func missingPartials() throws(TemplateProblem) -> Set<String> {
    var named = try Self.partials(of: text, file: file)
    for (name, text) in partials { named.formUnion(try Self.partials(of: text, file: name)) }
    return named.subtracting(partials.keys)
  }

  private static func partials(
    of text: String, file: String
  ) throws(TemplateProblem) -> Set<String> {
    func names(_ nodes: [TemplateNode]) -> [String] {
      nodes.flatMap { node -> [String] in
        switch node {
        case .partial(let tag, _): [tag.name]
        case .section(_, let inner): names(inner)
        case .text, .value: []
        }
      }
    }
    return Set(names(try TemplateReader.nodes(of: text, file: file, names: nil)))
  }

  /// The template with everything the session says put in its places.
  /// - Parameter session: as `SessionJSON.value(of:)` gives it.
  package func filled(with session: JSONValue) throws(TemplateProblem) -> String {
    guard text.utf8.count <= Self.mostBytes else {
      let fact = TemplateProblem.Fact.tooLarge(bytes: text.utf8.count, most: Self.mostBytes)
      throw TemplateProblem(file: file, line: 1, tag: "", fact: fact)
    }
    let fields = JSONSchema.fieldNames
    let schema = fields.flatMap { [$0.key] + Array($0.value) } + ["format", "minutes"]
    let names = TemplateNames(session, schema: schema)
    let nodes = try TemplateReader.nodes(of: text, file: file, names: names)
    var filler = TemplateFiller(file: file, fields: fields, names: names, partials: partials)
    try filler.fill(nodes, with: session)
    return filler.text
  }
}
