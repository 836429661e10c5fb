extension [String] {
  /// The texts one behind the other, with `separator` in between.
  ///
  /// The same as of any collection, of which the runtime would look up a dozen types at the first question.
  package func joined(separator: String = "") -> String {
    var joined = first ?? ""
    for text in dropFirst() {
      joined += separator
      joined += text
    }
    return joined
  }
}
