import Workshop

/// A JSON value (RFC 8259); names keep their order and numbers their digits.
package enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As it is written: `1.80` stays `1.80`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name in an object and what it stands for.
  package struct Member: Sendable, Equatable {
    package var name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The same, each text in it as every door takes it.
  ///
  /// - Parameter removed: counts on the control characters that are taken out.
  func cleaned(removed: inout Int) -> JSONValue {
    switch self {
    case .null, .bool, .number: return self
    case .string(let text):
      let clean = CleanText(text)
      removed += clean.removed
      return .string(clean.text)
    case .array(let values): return .array(values.map { $0.cleaned(removed: &removed) })
    case .object(let members):
      return .object(members.map { Member($0.name, $0.value.cleaned(removed: &removed)) })
    }
  }

  /// The same without NUL, the only character that no text of a workshop can hold.
  ///
  /// - Parameter removed: counts on what is taken out.
  func withoutNUL(removed: inout Int) -> JSONValue {
    switch self {
    case .null, .bool, .number: return self
    case .string(let text):
      guard text.utf8.contains(0) else { return self }
      let kept = text.unicodeScalars.filter { $0.value != 0 }
      removed += text.unicodeScalars.count - kept.count
      return .string(String(String.UnicodeScalarView(kept)))
    case .array(let values): return .array(values.map { $0.withoutNUL(removed: &removed) })
    case .object(let members):
      return .object(members.map { Member($0.name, $0.value.withoutNUL(removed: &removed)) })
    }
  }

  /// What an object holds under `name`; nil for every other value.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  static func integer(_ number: Int) -> JSONValue {
    .number(String(number))
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(stringLiteral text: String) {
    self = .string(text)
  }

  package init(integerLiteral number: Int) {
    self = .integer(number)
  }

  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  package init(arrayLiteral values: JSONValue...) {
    self = .array(values)
  }

  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
