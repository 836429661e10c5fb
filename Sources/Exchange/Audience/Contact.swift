/// What leads to a person: an address, a number, a handle or the page of a profile.
struct Contact {
  enum Kind: CaseIterable {
    case address, number, handle, profile
  }

  var range: Range<Int>
  var kind: Kind

  /// What leads to people in a text, and what may be a number and is left.
  static func all(in letters: [Character]) -> (sure: [Contact], unsure: [Range<Int>]) {
    var sure: [Contact] = []
    if letters.contains("@") || letters.contains("/") || letters.contains(".") {
      sure = links(in: letters) + signs(in: letters)
    }
    let numbers = TelephoneNumber.all(in: letters)
    sure += numbers.sure.map { Contact(range: $0, kind: .number) }
    sure.sort { $0.range.lowerBound < $1.range.lowerBound }
    var kept: [Contact] = []
    for contact in sure where contact.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
      kept.append(contact)
    }
    let unsure = numbers.unsure.filter { range in !kept.contains { $0.range.overlaps(range) } }
    return (kept, unsure)
  }

  // MARK: Addresses and handles

  /// In letters, before the sign or behind it.
  private static let longest = 254

  private static func signs(in letters: [Character]) -> [Contact] {
    letters.indices.filter { letters[$0] == "@" }.compactMap { sign in
      var start = sign
      while start > 0, sign - start < longest, isOfMailbox(letters[start - 1]) { start -= 1 }
      while start < sign, ".-+_%".contains(letters[start]) { start += 1 }
      var end = sign + 1
      while end < letters.count, end - sign < longest,
        isOfName(letters[end]) || letters[end] == "@" && start == sign
      {
        end += 1
      }
      while end > sign + 1, ".-_@".contains(letters[end - 1]) { end -= 1 }
      guard letters[(sign + 1)..<end].contains(where: \.isLetter) else { return nil }
      return Contact(range: start..<end, kind: start < sign ? .address : .handle)
    }
  }

  private static func isOfName(_ letter: Character) -> Bool {
    letter.isLetter || letter.isNumber || letter == "." || letter == "-" || letter == "_"
  }

  private static func isOfMailbox(_ letter: Character) -> Bool {
    isOfName(letter) || letter == "+" || letter == "%"
  }

  // MARK: Profiles

  private static func links(in letters: [Character]) -> [Contact] {
    var found: [Contact] = []
    var start = 0
    while start < letters.count {
      let end = letters[start...].firstIndex(where: endsLink) ?? letters.count
      if let range = profile(in: letters, start..<end) {
        found.append(Contact(range: range, kind: .profile))
      }
      start = end + 1
    }
    return found
  }

  private static func endsLink(_ letter: Character) -> Bool {
    letter.isWhitespace || "<>()[]{}\"'`|,;\u{201C}\u{201D}\u{2019}".contains(letter)
  }

  private static func profile(in letters: [Character], _ word: Range<Int>) -> Range<Int>? {
    var range = word
    while let last = range.last, ".:!?*_~".contains(letters[last]) { range = range.dropLast() }
    let text = String(letters[range]).lowercased()
    guard text.contains("."), !range.isEmpty else { return nil }
    let parts = text.split(separator: "://", maxSplits: 1)
    let rest = parts.count == 2 ? parts[1] : parts.first ?? ""
    let place = rest.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").map(String.init)
    guard var host = place.first else { return nil }
    host = String(host.prefix { $0 != ":" }.split(separator: "@").last ?? "")
    let path = Array(place.dropFirst())
    return isProfile(host, path) ? range : nil
  }

  private static func isProfile(_ host: String, _ path: [String]) -> Bool {
    guard host.contains(".") else { return false }
    if places.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return !path.isEmpty }
    if homes.contains(where: { host.hasSuffix("." + $0) }) { return true }
    if path.contains(where: { $0.first == "@" || $0.first == "~" }) { return true }
    return path.indices.dropLast().contains { people.contains(path[$0]) }
  }

  private static let places = [
    "linkedin.com", "lnkd.in", "xing.com", "twitter.com", "x.com", "facebook.com", "fb.com",
    "fb.me",
    "instagram.com", "threads.net", "tiktok.com", "youtube.com", "github.com", "gitlab.com", "t.me",
    "telegram.me", "wa.me", "signal.me", "bsky.app", "vk.com", "orcid.org", "about.me", "linktr.ee",
    "keybase.io", "medium.com", "behance.net", "dribbble.com", "pinterest.com", "snapchat.com",
    "calendly.com", "researchgate.net", "paypal.me", "mastodon.social", "twitch.tv", "flickr.com",
  ]
  /// Where everybody's page has a host of its own.
  private static let homes = [
    "bsky.social", "github.io", "gitlab.io", "substack.com", "tumblr.com", "blogspot.com",
  ]
  private static let people: Set = [
    "in", "people", "person", "user", "users", "u", "profile", "profiles", "staff", "member",
    "members", "author", "authors", "employees",
  ]
}

extension Contact.Kind {
  /// What is said in its place.
  var standIn: String {
    switch self {
    case .address: Wording.address
    case .number: Wording.telephoneNumber
    case .handle: Wording.handle
    case .profile: Wording.profile
    }
  }
}
