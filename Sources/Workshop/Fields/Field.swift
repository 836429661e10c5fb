/// One field of a thing on the map: its name in files, its words for people, and its way to the struct.
package struct Field<Root: Sendable>: Sendable {
  typealias Put<Value> = @Sendable (inout Root, Value) -> Void
  /// Reads from the thing at a place among all of its kind, without copying the whole of it. Closures rather
  /// than key paths, which the start of the program would have to wait for.
  typealias GetInPlace<Value> = @Sendable ([Root], Int) -> Value
  /// Finds the places, among those given or all, at which things point at an identifier. A loop of its own
  /// for each kind: what is common to all kinds is a hundred times slower.
  typealias Find = @Sendable ([Root], [Int]?, Identifier) -> [Int]

  /// The name in the recfile: `CustomerObjective`.
  package let name: String
  /// The name for people: `customer objective`.
  package let label: String
  package let kind: FieldKind
  /// What of it the public may see.
  package private(set) var visibility = FieldVisibility.shown
  /// Whether it is a note of the program's own, which tells nothing of the workshop.
  package private(set) var isBookkeeping = false
  /// Whether the picture of the map draws it.
  package private(set) var isDrawn = false
  let readInPlace: GetInPlace<[String]>
  /// Whether it holds any value.
  let isSaid: GetInPlace<Bool>
  let write: @Sendable (inout Root, FieldTexts) throws(FieldProblem) -> Void
  /// Finds what points at an identifier; nil for fields that refer to nothing.
  let find: Find?
  /// The numbers of several people; nil for fields that hold none such.
  let numbers: GetInPlace<[Int]>?

  private init(
    _ name: String, _ label: String?, _ kind: FieldKind,
    read: @escaping GetInPlace<[String]>, isSaid: @escaping GetInPlace<Bool>,
    write: @escaping @Sendable (inout Root, FieldTexts) throws(FieldProblem) -> Void,
    find: Find? = nil, numbers: GetInPlace<[Int]>? = nil
  ) {
    self.name = name
    self.label = label ?? Field.words(of: name)
    self.kind = kind
    readInPlace = read
    self.isSaid = isSaid
    self.write = write
    self.find = find
    self.numbers = numbers
  }

  /// Holds people: the public sees their roles.
  var person: Field { with { $0.visibility = .person } }

  /// Is no note of the workshop, but one of the program's own.
  var bookkeeping: Field { with { $0.isBookkeeping = true } }

  /// Is drawn in the picture of the map.
  var drawn: Field { with { $0.isDrawn = true } }

  /// Is not for the public.
  func withheld(_ reason: WithheldReason) -> Field {
    with { $0.visibility = .withheld(reason) }
  }

  private func with(_ change: (inout Field) -> Void) -> Field {
    var field = self
    change(&field)
    return field
  }

  /// The values of the field on one thing that stands by itself.
  func read(_ root: Root) -> [String] {
    readInPlace([root], 0)
  }

  /// `CustomerObjective` becomes `customer objective`; runs of capitals stay together.
  private static func words(of name: String) -> String {
    let letters = Array(name.utf8)
    let isCapital = { (letter: UInt8) in UInt8(ascii: "A")...UInt8(ascii: "Z") ~= letter }
    var text: [UInt8] = []
    var start = 0
    for end in 1...letters.count
    where end == letters.count || isCapital(letters[end]) && !isCapital(letters[end - 1]) {
      let word = letters[start..<end]
      if start > 0 { text.append(UInt8(ascii: " ")) }
      text += word.allSatisfy(isCapital) ? Array(word) : word.map { $0 | 0x20 }
      start = end
    }
    return String(decoding: text, as: UTF8.self)
  }
}

// Only making a field asks for an entity: a type that always did is looked up at every reading.
extension Field where Root: Entity {
  /// A field of at most one value, by way of what parses and prints it.
  private static func single<Value>(
    _ name: Root.FieldName, _ label: String?, _ kind: FieldKind,
    _ get: @escaping GetInPlace<Value?>,
    _ put: @escaping Put<Value?>, print: @escaping @Sendable (Value) -> String,
    parse: @escaping @Sendable (String) throws(FieldProblem) -> Value
  ) -> Field {
    Field(
      name.rawValue, label, kind,
      read: { roots, place in
        guard let value = get(roots, place) else { return [] }
        return [print(value)]
      }, isSaid: { get($0, $1) != nil },
      write: { (root, values) throws(FieldProblem) in
        guard values.count <= 1 else { throw .onlyOneValue(given: values.count) }
        guard let text = values.first else { return put(&root, nil) }
        put(&root, try parse(text))
      })
  }

  static func text(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<String?>, _ label: String? = nil,
    _ put: @escaping Put<String?>
  ) -> Field {
    Field(
      name.rawValue, label, .text,
      read: { get($0, $1).map { [$0] } ?? [] }, isSaid: { get($0, $1) != nil },
      write: { (root, values) throws(FieldProblem) in
        guard values.count <= 1 else { throw .onlyOneValue(given: values.count) }
        put(&root, values.first)
      })
  }

  static func list(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<[String]>, _ label: String? = nil,
    _ put: @escaping Put<[String]>
  ) -> Field {
    Field(
      name.rawValue, label, .list, read: { get($0, $1) }, isSaid: { !get($0, $1).isEmpty },
      write: { put(&$0, $1.all) })
  }

  static func choice(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<String?>, _ choices: [String],
    _ label: String? = nil,
    _ put: @escaping Put<String?>
  ) -> Field {
    single(name, label, .choice(choices), get, put, print: { $0 }) { text throws(FieldProblem) in
      guard choices.contains(text) else { throw .notAChoice(given: text, choices: choices) }
      return text
    }
  }

  /// One of the cases of an enum, which files hold by their raw values.
  // Closures rather than key paths, as above.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Choice?>, _ label: String? = nil,
    _ put: @escaping Put<Choice?>
  ) -> Field {
    let choices = Choice.allCases.map { $0.rawValue }
    return single(name, label, .choice(choices), get, put, print: { $0.rawValue }) {
      text throws(FieldProblem) in
      guard let choice = Choice(rawValue: text) else {
        throw .notAChoice(given: text, choices: choices)
      }
      return choice
    }
  }

  static func scale(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Int?>, _ range: ClosedRange<Int>,
    _ label: String? = nil, _ put: @escaping Put<Int?>
  ) -> Field {
    single(name, label, .scale(range), get, put, print: String.init) { text throws(FieldProblem) in
      try wholeNumber(text, in: range)
    }
  }

  static func feeling(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Feeling?>, _ label: String? = nil,
    _ put: @escaping Put<Feeling?>
  ) -> Field {
    let range = EmotionScale.range
    return single(name, label, .halves(range), get, put, print: { $0.text }) {
      text throws(FieldProblem) in
      guard let feeling = Feeling(text) else { throw .notAHalf(given: text, range: range) }
      return feeling
    }
  }

  static func count(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Int?>, _ label: String? = nil,
    _ put: @escaping Put<Int?>
  ) -> Field {
    single(name, label, .count, get, put, print: String.init) { text throws(FieldProblem) in
      try wholeNumber(text, in: 0...1_000_000_000)
    }
  }

  static func number(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Quantity?>, _ label: String? = nil,
    _ put: @escaping Put<Quantity?>
  ) -> Field {
    single(name, label, .number, get, put, print: { $0.text }) { text throws(FieldProblem) in
      guard let quantity = Quantity(text) else { throw .notANumber(given: text) }
      return quantity
    }
  }

  static func date(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Day?>, _ label: String? = nil,
    isPast: Bool = false,
    _ put: @escaping Put<Day?>
  ) -> Field {
    let kind = FieldKind.date(isPast: isPast)
    return single(name, label, kind, get, put, print: { $0.text }) { text throws(FieldProblem) in
      guard let day = Day(iso: text) else { throw .notADate(given: text) }
      return day
    }
  }

  static func moment(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Moment?>, _ label: String? = nil,
    _ put: @escaping Put<Moment?>
  ) -> Field {
    single(name, label, .moment, get, put, print: { $0.text }) { text throws(FieldProblem) in
      guard let moment = Moment(text) else { throw .notAMoment(given: text) }
      return moment
    }
  }

  static func yesNo(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Bool?>, _ label: String? = nil,
    _ put: @escaping Put<Bool?>
  ) -> Field {
    let words = { @Sendable in $0 ? "yes" : "no" }
    return single(name, label, .yesNo, get, put, print: words) { text throws(FieldProblem) in
      switch text {
      case "yes", "true", "1": return true
      case "no", "false", "0": return false
      default: throw .notYesOrNo(given: text)
      }
    }
  }

  /// Stored as one line of numbers: `-2 -1 0`.
  static func scores(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<[Int]>, _ range: ClosedRange<Int>,
    median: Root.FieldName? = nil,
    _ label: String? = nil, _ put: @escaping Put<[Int]>
  ) -> Field {
    Field(
      name.rawValue, label, .scores(range, median: median?.rawValue),
      read: { roots, place in
        let scores = get(roots, place)
        guard let first = scores.first else { return [] }
        var text = String(first)
        for score in scores.dropFirst() { text += " " + String(score) }
        return [text]
      }, isSaid: { !get($0, $1).isEmpty },
      write: { (root, values) throws(FieldProblem) in
        guard let first = values.first else { return put(&root, []) }
        var scores = try wholeNumbers(first, in: range)
        for text in values.rest { scores += try wholeNumbers(text, in: range) }
        put(&root, scores)
      }, numbers: get)
  }

  static func reference(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<Identifier?>,
    _ put: @escaping Put<Identifier?>,
    to kinds: EntityKind..., label: String? = nil
  ) -> Field {
    Field(
      name.rawValue, label, .reference(kinds),
      read: { get($0, $1).map { [$0.text] } ?? [] }, isSaid: { get($0, $1) != nil },
      write: { (root, values) throws(FieldProblem) in
        guard values.count <= 1 else { throw .onlyOneValue(given: values.count) }
        put(&root, values.first.map { Identifier($0) })
      },
      find: { roots, places, target in
        guard let places else { return roots.indices.filter { get(roots, $0) == target } }
        return places.filter { get(roots, $0) == target }
      })
  }

  static func references(
    _ name: Root.FieldName, _ get: @escaping GetInPlace<[Identifier]>,
    _ put: @escaping Put<[Identifier]>, to kind: EntityKind, label: String? = nil
  ) -> Field {
    Field(
      name.rawValue, label, .references(kind),
      read: { get($0, $1).map(\.text) }, isSaid: { !get($0, $1).isEmpty },
      write: { root, values in put(&root, values.all.map { Identifier($0) }) },
      find: { roots, places, target in
        guard let places else { return roots.indices.filter { get(roots, $0).contains(target) } }
        return places.filter { get(roots, $0).contains(target) }
      })
  }

  /// The numbers in a text, spaces apart.
  private static func wholeNumbers(
    _ text: String, in range: ClosedRange<Int>
  ) throws(FieldProblem) -> [Int] {
    if let plain = plainNumbers(text, in: range) { return plain }
    var numbers: [Int] = []
    var rest = Substring(text).utf8
    while let start = rest.firstIndex(where: { $0 != UInt8(ascii: " ") }) {
      let end = rest[start...].firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
      numbers.append(try wholeNumber(Substring(rest[start..<end]), in: range))
      rest = rest[end...]
    }
    return numbers
  }

  /// Numbers of few digits a single space apart, as they are written; nil for anything else.
  private static func plainNumbers(_ text: String, in range: ClosedRange<Int>) -> [Int]? {
    var numbers: [Int] = []
    numbers.reserveCapacity(text.utf8.count / 2 + 1)
    var (number, digits, sign) = (0, 0, 1)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 4:
        (number, digits) = (10 * number + Int(byte - UInt8(ascii: "0")), digits + 1)
      case UInt8(ascii: "-") where digits == 0 && sign == 1: sign = -1
      case UInt8(ascii: " ") where digits > 0 && range.contains(sign * number):
        numbers.append(sign * number)
        (number, digits, sign) = (0, 0, 1)
      default: return nil
      }
    }
    guard digits > 0, range.contains(sign * number) else { return nil }
    numbers.append(sign * number)
    return numbers
  }

  private static func wholeNumber(
    _ text: some StringProtocol, in range: ClosedRange<Int>
  ) throws(FieldProblem) -> Int {
    guard let number = Int(text) else { throw .notAWholeNumber(given: String(text)) }
    guard range.contains(number) else { throw .outOfRange(given: number, range: range) }
    return number
  }
}
