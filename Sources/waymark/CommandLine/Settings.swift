/// What the options of a command say; as it stands without any of them.
struct Settings: Equatable {
  var home: String?
  /// Nil where nothing is said of it, so that what is remembered of the person holds.
  var isAccessible: Bool?
  var noColor = false
  var isQuiet = false
  var noInput = false
  var writer: String?
}
