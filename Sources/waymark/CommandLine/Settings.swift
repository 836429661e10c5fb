/// What the options of a command say; as it stands without any of them.
struct Settings: Equatable {
  var home: String?
  var isAccessible = false
  var noColor = false
  var isQuiet = false
  var noInput = false
  var writer: String?
}
