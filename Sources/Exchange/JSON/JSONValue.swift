/// A JSON value (RFC 8259); names keep their order and numbers their digits.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  /// As it is written: `1.80` stays `1.80`.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name in an object and what it stands for.
  public struct Member: Sendable, Equatable {
    public var name: String
    public var value: JSONValue

    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// What an object holds under `name`; nil for every other value.
  public subscript(name: String) -> JSONValue? {
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
  public init(stringLiteral text: String) {
    self = .string(text)
  }

  public init(integerLiteral number: Int) {
    self = .integer(number)
  }

  public init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  public init(arrayLiteral values: JSONValue...) {
    self = .array(values)
  }

  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}
