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

  /// - Parameter file: the name by which problems speak of it.
  package init(_ text: String, file: String) {
    self.text = text
    self.file = file
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
    var filler = TemplateFiller(file: file, fields: fields)
    try filler.fill(nodes, with: session)
    return filler.text
  }
}
