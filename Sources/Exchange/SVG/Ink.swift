/// The colours of the picture: dark enough on white to read and to tell apart in grey.
///
/// The hues of pain, delight and opportunity stay apart for colour-blind eyes, and every one of
/// them stands beside a word.
enum Ink: String, Sendable {
  case none
  case paper = "#ffffff"
  case text = "#1b2733"
  case quiet = "#56636f"
  case rule = "#c9d1d9"
  case grid = "#dde3e9"
  case stage = "#22384f"
  case cell = "#f5f7f9"
  case above = "#eef4f8"
  case below = "#faf2ec"
  case pain = "#a8400f"
  case painCell = "#fbefe8"
  case delight = "#0a6b51"
  case delightCell = "#eaf5f0"
  case opportunity = "#1c5394"
  case opportunityCell = "#ebf2fa"
  case kpi = "#5d4187"
  case kpiCell = "#f2eef8"
}
