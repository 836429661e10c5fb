/// The distinct field names of a file, each with its index.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  private var indexes: [String: Int] = [:]

  subscript(index: Int) -> String { names[index] }

  func index(of name: String) -> Int? { indexes[name] }

  mutating func intern(_ name: String) -> Int {
    if let index = indexes[name] { return index }
    let index = names.count
    names.append(name)
    indexes[name] = index
    return index
  }
}
