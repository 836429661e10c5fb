/// One field of a thing on the map: its name in files, its words for people, and its way to the struct.
public struct Field<Root: Sendable>: Sendable {
  typealias Path<Value> = any WritableKeyPath<Root, Value> & Sendable

  /// The name in the recfile: `CustomerObjective`.
  public let name: String
  /// The name for people: `customer objective`.
  public let label: String
  public let kind: FieldKind
  let read: @Sendable (Root) -> [String]
  let write: @Sendable (inout Root, [String]) throws(FieldProblem) -> Void
  /// Whether a reference field points at an identifier; nil for fields that refer to nothing.
  let pointsAt: (@Sendable (Root, Identifier) -> Bool)?

  private init(
    _ name: String, _ label: String?, _ kind: FieldKind,
    read: @escaping @Sendable (Root) -> [String],
    write: @escaping @Sendable (inout Root, [String]) throws(FieldProblem) -> Void,
    pointsAt: (@Sendable (Root, Identifier) -> Bool)? = nil
  ) {
    self.name = name
    self.label = label ?? Field.words(of: name)
    self.kind = kind
    self.read = read
    self.write = write
    self.pointsAt = pointsAt
  }

  /// `CustomerObjective` becomes `customer objective`; runs of capitals stay together.
  private static func words(of name: String) -> String {
    var words = ""
    var previous: Character = "A"
    for letter in name {
      if letter.isUppercase, previous.isLowercase { words += " " }
      words.append(letter)
      previous = letter
    }
    return words.split(separator: " ").map {
      $0.allSatisfy(\.isUppercase) ? String($0) : $0.lowercased()
    }
    .joined(separator: " ")
  }

  /// A field of at most one value, by way of what parses and prints it.
  private static func single<Value>(
    _ name: String, _ label: String?, _ kind: FieldKind, _ path: Path<Value?>,
    print: @escaping @Sendable (Value) -> String,
    parse: @escaping @Sendable (String) throws(FieldProblem) -> Value
  ) -> Field {
    Field(
      name, label, kind,
      read: { root in
        guard let value = root[keyPath: path] else { return [] }
        return [print(value)]
      },
      write: { (root, values) throws(FieldProblem) in
        guard values.count <= 1 else { throw .onlyOneValue(given: values.count) }
        guard let text = values.first else {
          root[keyPath: path] = nil
          return
        }
        root[keyPath: path] = try parse(text)
      })
  }

  static func text(_ name: String, _ path: Path<String?>, _ label: String? = nil) -> Field {
    Field(
      name, label, .text,
      read: { root in root[keyPath: path].map { [$0] } ?? [] },
      write: { (root, values) throws(FieldProblem) in
        guard values.count <= 1 else { throw .onlyOneValue(given: values.count) }
        root[keyPath: path] = values.first
      })
  }

  static func list(_ name: String, _ path: Path<[String]>, _ label: String? = nil) -> Field {
    Field(
      name, label, .list,
      read: { root in root[keyPath: path] },
      write: { root, values in root[keyPath: path] = values })
  }

  static func choice(
    _ name: String, _ path: Path<String?>, _ choices: [String], _ label: String? = nil
  ) -> Field {
    single(name, label, .choice(choices), path, print: { $0 }) { text throws(FieldProblem) in
      guard choices.contains(text) else { throw .notAChoice(given: text, choices: choices) }
      return text
    }
  }

  static func scale(
    _ name: String, _ path: Path<Int?>, _ range: ClosedRange<Int>, _ label: String? = nil
  ) -> Field {
    single(name, label, .scale(range), path, print: { String($0) }) { text throws(FieldProblem) in
      try wholeNumber(text, in: range)
    }
  }

  static func count(_ name: String, _ path: Path<Int?>, _ label: String? = nil) -> Field {
    single(name, label, .count, path, print: { String($0) }) { text throws(FieldProblem) in
      try wholeNumber(text, in: 0...1_000_000_000)
    }
  }

  static func number(_ name: String, _ path: Path<Quantity?>, _ label: String? = nil) -> Field {
    single(name, label, .number, path, print: \.text) { text throws(FieldProblem) in
      guard let quantity = Quantity(text) else { throw .notANumber(given: text) }
      return quantity
    }
  }

  static func date(
    _ name: String, _ path: Path<Day?>, _ label: String? = nil, isPast: Bool = false
  ) -> Field {
    single(name, label, .date(isPast: isPast), path, print: \.text) { text throws(FieldProblem) in
      guard let day = Day(iso: text) else { throw .notADate(given: text) }
      return day
    }
  }

  static func yesNo(_ name: String, _ path: Path<Bool?>, _ label: String? = nil) -> Field {
    single(name, label, .yesNo, path, print: { $0 ? "yes" : "no" }) { text throws(FieldProblem) in
      switch text {
      case "yes", "true", "1": return true
      case "no", "false", "0": return false
      default: throw .notYesOrNo(given: text)
      }
    }
  }

  /// Stored as one line of numbers: `-2 -1 0`.
  static func scores(
    _ name: String, _ path: Path<[Int]>, _ range: ClosedRange<Int>, median: String? = nil,
    _ label: String? = nil
  ) -> Field {
    Field(
      name, label, .scores(range, median: median),
      read: { root in
        let scores = root[keyPath: path]
        return scores.isEmpty ? [] : [scores.map(String.init).joined(separator: " ")]
      },
      write: { (root, values) throws(FieldProblem) in
        var scores: [Int] = []
        for word in values.flatMap({ $0.split(separator: " ") }) {
          scores.append(try wholeNumber(String(word), in: range))
        }
        root[keyPath: path] = scores
      })
  }

  static func reference(
    _ name: String, _ path: Path<Identifier?>, to kinds: EntityKind..., label: String? = nil
  ) -> Field {
    Field(
      name, label, .reference(kinds),
      read: { root in root[keyPath: path].map { [$0.text] } ?? [] },
      write: { (root, values) throws(FieldProblem) in
        guard values.count <= 1 else { throw .onlyOneValue(given: values.count) }
        root[keyPath: path] = values.first.map { Identifier($0) }
      },
      pointsAt: { root, id in root[keyPath: path] == id })
  }

  static func references(
    _ name: String, _ path: Path<[Identifier]>, to kind: EntityKind, label: String? = nil
  ) -> Field {
    Field(
      name, label, .references(kind),
      read: { root in root[keyPath: path].map(\.text) },
      write: { root, values in root[keyPath: path] = values.map { Identifier($0) } },
      pointsAt: { root, id in root[keyPath: path].contains(id) })
  }

  private static func wholeNumber(
    _ text: String, in range: ClosedRange<Int>
  ) throws(FieldProblem) -> Int {
    guard let number = Int(text) else { throw .notAWholeNumber(given: text) }
    guard range.contains(number) else { throw .outOfRange(given: number, range: range) }
    return number
  }
}
