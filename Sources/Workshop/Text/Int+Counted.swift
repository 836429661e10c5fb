extension Int {
  /// A number of things in words: `1 line`, `3 lines`.
  package func counted(_ one: String, _ several: String) -> String {
    "\(self) \(self == 1 ? one : several)"
  }
}
