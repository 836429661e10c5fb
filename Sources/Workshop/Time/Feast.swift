/// Days that people name rather than count.
enum Feast {
  case fixed(month: Int, day: Int)
  /// Days after Easter Sunday.
  case aroundEaster(Int)

  /// The feast that these words name, in the languages that days are said in; nil for any others.
  init?(called words: some Collection<String>) {
    guard let feast = Feast.named[words.joined(separator: " ")] else { return nil }
    self = feast
  }

  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): Day(year: year, month: month, day: day)
    case .aroundEaster(let distance): Feast.easter(in: year)?.adding(distance)
    }
  }

  /// Easter Sunday of the Gregorian calendar.
  ///
  /// The anonymous computus of 1876 as Jean Meeus gives it in "Astronomical Algorithms", chapter 8.
  static func easter(in year: Int) -> Day? {
    let (golden, century, ofCentury) = (year % 19, year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact =
      (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * toSunday) / 451
    let sum = epact + toSunday - 7 * late + 114
    return Day(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  private static let named: [String: Feast] = {
    let feasts: [(Feast, [String])] = [
      (
        .aroundEaster(0),
        [
          "easter", "easter sunday", "ostern", "ostersonntag", "pâques", "paques", "pascua",
          "páscoa", "pasqua", "pasen", "påsk", "wielkanoc",
        ]
      ),
      (.aroundEaster(-2), ["good friday", "karfreitag", "vendredi saint", "viernes santo"]),
      (.aroundEaster(1), ["easter monday", "ostermontag", "lundi pâques"]),
      (.aroundEaster(49), ["whitsun", "pentecost", "pfingsten", "pentecôte", "pinksteren"]),
      (
        .fixed(month: 12, day: 25),
        [
          "christmas", "christmas day", "xmas", "weihnachten", "noël", "noel", "navidad", "natal",
          "natale", "kerst", "kerstmis", "jul",
        ]
      ),
      (.fixed(month: 12, day: 24), ["christmas eve", "heiligabend", "nochebuena"]),
      (
        .fixed(month: 12, day: 31),
        ["new year's eve", "new years eve", "silvester", "nochevieja", "saint-sylvestre"]
      ),
      (
        .fixed(month: 1, day: 1),
        [
          "new year", "new year's", "new year's day", "neujahr", "nouvel an", "año nuevo",
          "capodanno",
        ]
      ),
    ]
    return Dictionary(
      uniqueKeysWithValues: feasts.flatMap { feast, names in names.map { ($0, feast) } })
  }()
}
