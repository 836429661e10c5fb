import Workshop

/// What a session's folder is called.
package enum SessionName {
  /// The folder for a session called `name`: `Van parts` gives `van-parts`.
  ///
  /// - Throws: `StorageProblem.unusableName` when the name has no letter or digit that can stand in it.
  package static func folder(for name: String) throws(StorageProblem) -> String {
    let slug = Identifier.slugText(of: name)
    guard !slug.isEmpty else { throw .unusableName(given: name) }
    return isDevice(slug) ? slug + "-workshop" : slug
  }

  /// Whether some system takes the name for a device, so that no folder can bear it.
  private static func isDevice(_ slug: String) -> Bool {
    if ["con", "nul", "aux", "prn"].contains(slug) { return true }
    let stem = slug.prefix(3)
    return slug.count == 4 && (stem == "com" || stem == "lpt") && slug.last?.isNumber == true
  }
}
