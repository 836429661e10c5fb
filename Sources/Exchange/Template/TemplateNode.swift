/// A part of a Mustache template.
indirect enum TemplateNode: Equatable {
  case text(String)
  case value(TemplateTag)
  /// What stands between a `#` or `^` tag and its end.
  case section(TemplateTag, [TemplateNode])
  /// Another template of the same folder; each of its lines is moved in by `indent`.
  case partial(TemplateTag, indent: String)
}

/// One tag of a template, with its place.
struct TemplateTag: Equatable {
  /// Counts from 1.
  var line: Int
  /// As it stands: `{{#Touchpoint}}`.
  var text: String
  /// `#`, `^`, `/`, `>` and the like, `{` and `&` for values that are not escaped; nil for a name.
  var sign: Character?
  /// The name, without blanks.
  var name: String

  init(_ content: Substring, line: Int, text: String) {
    let first = content.first
    let isSigned = first.map { "#^/>!&{<$%=".contains($0) } ?? false
    self.line = line
    self.text = text
    sign = isSigned ? first : nil
    let name = content.dropFirst(isSigned ? 1 : 0).drop(while: \.isWhitespace)
    let last = name.lastIndex { !$0.isWhitespace }
    self.name = last.map { String(name[...$0]) } ?? ""
  }

  /// `Stage.Name` gives both its names; a lone point stands for the value at hand and gives none.
  var names: [String] {
    name.split(separator: ".").map(String.init)
  }
}
