extension StringProtocol {
  /// With its first letter as a capital, for the beginning of a sentence or a label.
  package var capitalizedFirst: String { prefix(1).uppercased() + String(dropFirst()) }
}
