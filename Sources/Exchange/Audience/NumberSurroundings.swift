/// What stands around a number in a text and says what it counts or names.
struct NumberSurroundings {
  enum Label {
    case telephone, other
  }

  /// What the words before it call it.
  let label: Label?
  /// Whether letters stand at it, as in the number of a part.
  let isJoined: Bool
  /// Whether it is so many of something.
  let unitFollows: Bool

  init(of range: Range<Int>, in letters: [Character]) {
    let before = NumberSurroundings.words(before: range.lowerBound, in: letters)
    label = NumberSurroundings.label(before)
    let previous = before.first ?? ""
    let isMixed = previous.contains(where: \.isLetter) && previous.contains(where: \.isNumber)
    let after = letters[range.upperBound...]
    let next = after.first
    let follows = after.dropFirst().first
    let isTied =
      next.map { $0.isLetter || $0 == "_" } ?? false
      || next.map { "-/".contains($0) } ?? false && follows?.isLetter ?? false
    let word = String(after.drop { $0 == " " || $0 == "\u{A0}" }.prefix(24).prefix { $0.isLetter })
    let isCode = 1...3 ~= word.count && word == word.uppercased() && word != word.lowercased()
    isJoined =
      isMixed || isTied
      || isCode && !NumberSurroundings.units.contains(word.lowercased())
        && next == " " && label != .telephone
    let sign = after.drop { $0 == " " || $0 == "\u{A0}" }.first
    unitFollows =
      NumberSurroundings.units.contains(word.lowercased())
      || sign.map { "€$£¥%°".contains($0) } ?? false
      || next.map { ",'’:".contains($0) } ?? false && follows?.isNumber ?? false
  }

  /// The three words before a place, the nearest first, in lower case.
  private static func words(before end: Int, in letters: [Character]) -> [String] {
    let text = letters[max(0, end - 60)..<end]
    return text.split { !($0.isLetter || $0.isNumber) }.suffix(3).reversed()
      .map { String($0).lowercased() }
  }

  private static func label(_ words: [String]) -> Label? {
    var words = words[...]
    while let word = words.first, small.contains(word) { words.removeFirst() }
    guard let word = words.first else { return nil }
    if telephone.contains(word) { return .telephone }
    if other.contains(word) { return .other }
    guard numbers.contains(word) else { return nil }
    return words.dropFirst().first.map { telephone.contains($0) || whose.contains($0) } ?? false
      ? .telephone : .other
  }

  private static let small: Set = [
    "at", "on", "is", "me", "us", "under", "him", "her", "them", "to",
  ]
  private static let whose: Set = ["my", "his", "our", "their", "your"]
  private static let numbers: Set = ["number", "no", "nr", "num", "nummer", "numéro"]
  private static let telephone: Set = [
    "tel", "telephone", "phone", "phones", "mobile", "mob", "cell", "cellphone", "call", "calls",
    "ring", "rang", "fax", "whatsapp", "sms", "dial", "hotline", "telefon", "handy", "mobil", "tél",
    "téléphone", "telefono", "teléfono", "móvil", "portable", "anruf", "signal", "landline",
  ]
  private static let other: Set = [
    "order", "orders", "part", "parts", "pn", "sku", "ean", "gtin", "upc", "isbn", "issn", "iban",
    "bic", "invoice", "inv", "ticket", "case", "ref", "reference", "id", "article", "art", "item",
    "serial", "sn", "vin", "version", "ver", "eur", "usd", "gbp", "chf", "sek", "nok", "dkk",
    "room",
    "po", "batch", "lot", "contract", "customer", "account", "iso", "din", "rfc", "model", "type",
    "bestellung", "bestellnummer", "artikel", "teil", "auftrag", "rechnung", "postcode", "zip",
    "build", "release", "code", "cost", "costs", "price", "budget", "revenue", "turnover", "about",
    "product", "kit", "form", "parcel", "shipment", "tracking", "barcode", "patent", "barcodes",
  ]
  private static let units: Set = [
    "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pounds", "kr", "chf", "sek", "nok",
    "dkk", "customers", "users", "people", "items", "units", "pcs", "pieces", "orders", "visits",
    "visitors", "million", "millions", "thousand", "percent", "km", "kg", "mm", "cm", "ml", "hours",
    "minutes", "days", "years", "hits", "clicks", "views", "rows", "parts", "calls", "tickets",
    "times", "households", "inhabitants", "parcels", "bytes", "mb", "gb",
  ]
}
