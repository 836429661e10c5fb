import Shell

/// The lines typed before, one list for each kind of input and one for all commands.
///
/// As text it is a heading and then one entry a line, oldest first: the list, a tab, the entry.
/// In both parts `\\`, `\t` and `\n` stand for a backslash, a tab and a line feed.
/// ```
/// # waymark history 1
/// command	/show map
/// menu	van-parts
/// answer:text	Dana compares parts from the van
/// ```
package struct LineHistory: Sendable, Equatable {
  /// One list; commands are typed anywhere and recalled anywhere.
  enum List: Sendable, Hashable {
    case commands
    case menu
    case answers(String)
  }

  /// How many entries each list keeps.
  package static let mostEntries = 800
  static let heading = "# waymark history 1"
  /// Longer entries are recalled in this sitting but not kept on disk.
  static let longestKept = 8192

  /// Each list with its newest entry last.
  private(set) var lists: [List: [String]] = [:]
  /// What this sitting added, in order.
  private(set) var added: [Entry] = []

  struct Entry: Sendable, Equatable {
    var list: List
    var text: String
  }

  /// An empty history.
  package init() {}

  /// Whether a line is a command rather than an answer.
  static func isCommand(_ line: String) -> Bool {
    line.hasPrefix("/") && !line.hasPrefix("//")
  }

  /// The list a line belongs to; none where nothing is remembered.
  static func list(of line: String, at kind: HistoryKind) -> List? {
    switch kind {
    case .nothing: nil
    case _ where isCommand(line): .commands
    case .menu: .menu
    case .answers(let name): .answers(name)
    }
  }

  /// Remembers a line as the newest of its list; an equal older one goes.
  package mutating func remember(_ line: String, at kind: HistoryKind) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    guard let list = LineHistory.list(of: line, at: kind) else { return }
    add(Entry(list: list, text: line))
    added.append(Entry(list: list, text: line))
  }

  /// The entries Up walks through from a line, newest first.
  func entries(from line: String, at kind: HistoryKind) -> [String] {
    guard let list = LineHistory.list(of: line, at: kind) else { return [] }
    return (lists[list] ?? []).reversed()
  }

  /// The first entry holding the text, in any case, counted from the newest; commands come last.
  func find(_ text: String, at kind: HistoryKind, from start: Int) -> (place: Int, entry: String)? {
    let entries = entries(from: "", at: kind) + entries(from: "/", at: kind)
    let wanted = text.lowercased()
    for place in entries.indices.dropFirst(start)
    where entries[place].lowercased().contains(wanted) {
      return (place, entries[place])
    }
    return nil
  }

  /// This history with what another sitting added, as newest.
  func adding(_ entries: [Entry]) -> LineHistory {
    var history = self
    for entry in entries { history.add(entry) }
    return history
  }

  private mutating func add(_ entry: Entry) {
    var list = lists[entry.list] ?? []
    list.removeAll { $0 == entry.text }
    list.append(entry.text)
    lists[entry.list] = list.suffix(LineHistory.mostEntries)
  }
}

extension LineHistory {
  /// Reads the text form; lines that make no sense are left out, `nil` if the heading is missing.
  init?(bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A)[...]
    guard let first = lines.popFirst(), first.elementsEqual(LineHistory.heading.utf8) else {
      return nil
    }
    for line in lines {
      guard let entry = LineHistory.entry(line) else { continue }
      lists[entry.list, default: []].append(entry.text)
    }
    // The newest of equal ones stays, as if they had been typed one after the other.
    lists = lists.mapValues { list in
      var seen: Set<String> = []
      return list.reversed().filter { seen.insert($0).inserted }
        .prefix(LineHistory.mostEntries).reversed()
    }
  }

  /// The text form, the lists in a fixed order.
  var bytes: [UInt8] {
    var text = LineHistory.heading + "\n"
    let named = lists.map { (LineHistory.name(of: $0.key), $0.value) }.sorted { $0.0 < $1.0 }
    for (name, entries) in named {
      for entry in entries where entry.utf8.count <= LineHistory.longestKept {
        text += name + "\t" + LineHistory.escaped(entry) + "\n"
      }
    }
    return Array(text.utf8)
  }

  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    guard let tab = line.firstIndex(of: 0x09),
      line[(tab + 1)...].allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let name = unescaped(line[..<tab]), let list = list(named: name),
      let text = unescaped(line[(tab + 1)...]), !text.isEmpty
    else { return nil }
    return Entry(list: list, text: text)
  }

  private static func name(of list: List) -> String {
    switch list {
    case .commands: "command"
    case .menu: "menu"
    case .answers(let kind): "answer:" + escaped(kind)
    }
  }

  private static func list(named name: String) -> List? {
    switch name {
    case "command": .commands
    case "menu": .menu
    case _ where name.hasPrefix("answer:"): .answers(String(name.dropFirst(7)))
    default: nil
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String? {
    if !bytes.contains(UInt8(ascii: "\\")) { return String(validating: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        continue
      }
      switch rest.next() {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "\\"): result.append(byte)
      default: return nil
      }
    }
    return String(validating: result, as: UTF8.self)
  }
}
