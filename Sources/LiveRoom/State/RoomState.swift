import Shell
import Workshop

/// The live room as a value: what is asked, who is in, what they sent.
///
/// It knows no socket, no clock and no disk: moments and chance are passed in, and what is to be kept is
/// given back.
package struct RoomState: Sendable {
  package let code: String
  package private(set) var view = RoomView()
  /// Grows by one whenever another page is to be shown.
  package private(set) var version = 0
  var limits = RoomLimits()
  private(set) var devices: [String: RoomDevice] = [:]
  /// As they were sent last, in the order in which they came.
  private(set) var entries: [RoomEntry] = []
  private var places: [String: Int] = [:]
  /// Where the entries of each stand.
  private var owned: [String: [Int]] = [:]
  private var lastNumber: Int
  /// What is being shown now, so that nothing comes to it any more.
  private var closing: String?
  /// Codes from paper that phones used, by what they answer.
  private var spent: [String: Set<String>]
  package private(set) var isOver = false

  /// - Parameters:
  ///   - entries: what an earlier room left.
  ///   - devices: phones that were let in before, each by its token.
  ///   - spent: codes from paper that were used in it, by what they answer.
  ///   - highest: the highest number that an entry had.
  package init(
    code: String, entries: [RoomEntry] = [], devices: [(token: String, person: Identifier?)] = [],
    spent: [String: Set<String>] = [:], highest: Int = 0, at second: Int, random: () -> UInt64
  ) {
    self.code = code
    self.spent = spent
    lastNumber = max(highest, entries.map(\.number).max() ?? 0)
    for entry in entries { store(entry) }
    for known in devices {
      self.devices[known.token] = RoomDevice(
        token: known.token, mask: "", form: RoomCode.secret(random), person: known.person,
        at: 0)
    }
  }

  // MARK: The shell's side

  /// Takes what everybody may see from now on; whether that is another page.
  package mutating func show(_ view: RoomView) -> Bool {
    let before = RoomFace(self.view)
    self.view = view
    let isOther = closing != nil || before != RoomFace(view)
    closing = nil
    if isOther {
      version += 1
      for token in devices.keys { devices[token]?.isNudged = false }
    }
    return isOther
  }

  /// Nothing more comes to what is asked now; it is about to be shown.
  package mutating func closeAsk() { closing = view.ask?.key }

  /// What was sent for what is asked now, each with who wrote it, as far as a name was given.
  package var answers: [RoomEntry] {
    guard let ask = view.ask else { return [] }
    let people = Dictionary(
      devices.values.compactMap { device in device.person.map { (device.owner, $0) } },
      uniquingKeysWith: { one, _ in one })
    return entries.filter { $0.ask == ask.key }.map { entry in
      var entry = entry
      if entry.by == nil { entry.by = people[entry.owner] }
      return entry
    }
  }

  /// Whether somebody has sent something that was not brought in yet.
  private func hasSent(_ owner: String, _ ask: RoomAsk) -> Bool {
    owned[owner, default: []].reversed().contains { place in
      let entry = entries[place]
      return entry.ask == ask.key && !entry.text.isEmpty && !isTaken(entry, ask)
    }
  }

  /// How many devices are here, and how many of them have sent what is asked now.
  package func count(at second: Int) -> (sent: Int, joined: Int) {
    let present = devices.values.filter { isHere($0, at: second) }
    guard let ask = view.ask else { return (0, present.count) }
    return (present.count { hasSent($0.owner, ask) }, present.count)
  }

  /// Who is here, each with whether they have sent what is asked now; nil for who gave no name.
  package func present(at second: Int) -> [(name: String?, hasSent: Bool)] {
    devices.values.filter { isHere($0, at: second) }.map { device in
      let name = view.people.first { $0.id == device.person }?.name
      return (name, view.ask.map { hasSent(device.owner, $0) } ?? false)
    }
  }

  private func isHere(_ device: RoomDevice, at second: Int) -> Bool {
    !device.isWall && second - device.lastSeen < Self.presence
  }

  /// After so many seconds the place of a phone goes to another where the room is full.
  private static let absence = 600

  /// For so many seconds a phone that is silent counts as here.
  static let presence = 90

  /// Reminds who has sent nothing; how many those are.
  package mutating func nudge(at second: Int) -> Int {
    guard let ask = view.ask else { return 0 }
    let silent = devices.values.filter { isHere($0, at: second) && !hasSent($0.owner, ask) }
    for device in silent { devices[device.token]?.isNudged = true }
    if !silent.isEmpty { version += 1 }
    return silent.count
  }

  /// How many things were sent and never brought in.
  ///
  /// - Parameter taken: the number up to which entries for a question stand on the map.
  package func unrevealed(_ taken: (String) -> Int) -> Int {
    entries.count { entry in
      if entry.text.isEmpty { return false }
      if let ask = view.ask, ask.key == entry.ask { return entry.number > ask.taken }
      return !RoomAsk.isSealed(entry.ask) && entry.number > taken(entry.ask)
    }
  }

  package mutating func end() {
    isOver = true
    version += 1
  }

  // MARK: Coming in

  /// What comes of asking to be let in.
  package enum Entrance: Sendable, Equatable {
    case open(RoomDevice)
    case wrongCode
    case tooManyTries
    case full
  }

  /// Whether a code is right; a wrong one counts.
  package mutating func check(_ typed: String, from address: String, at second: Int) -> Entrance? {
    guard limits.mayTry(from: address, at: second) else { return .tooManyTries }
    guard RoomCode.isSame(PaperCode.tidied(typed), code) else {
      limits.noteWrong(from: address, at: second)
      return .wrongCode
    }
    return nil
  }

  /// Lets a device in.
  ///
  /// - Parameter person: who holds it, by the identifier of a participant; anything else is nobody.
  package mutating func join(
    _ typed: String, as person: String, isWall: Bool = false, from address: String,
    at second: Int, random: () -> UInt64
  ) -> Entrance {
    if let refusal = check(typed, from: address, at: second) { return refusal }
    if devices.count >= RoomLimits.devices {
      devices = devices.filter { second - $0.value.lastSeen < Self.absence }
      guard devices.count < RoomLimits.devices else { return .full }
    }
    var device = RoomDevice(
      token: RoomCode.secret(random), mask: RoomCode.secret(random),
      form: RoomCode.secret(random), person: named(person), at: second)
    device.isWall = isWall
    devices[device.token] = device
    return .open(device)
  }

  private func named(_ person: String) -> Identifier? {
    view.people.first { $0.id.text == person }?.id
  }

  /// The device that a cookie belongs to, which is heard of now.
  package mutating func device(of cookie: String?, at second: Int) -> RoomDevice? {
    let parts = (cookie ?? "").split(separator: ".").map(String.init)
    guard parts.count == 2, var device = devices[parts[0]], parts[1].utf8.count == 28,
      parts[1].utf8.allSatisfy({ 97...122 ~= $0 })
    else { return nil }
    // After a crash of the shell only the phone still knows its mask.
    if device.mask.isEmpty { device.mask = parts[1] }
    guard RoomCode.isSame(device.mask, parts[1]) else { return nil }
    device.lastSeen = second
    devices[device.token] = device
    return device
  }

  /// Somebody else writes on a device now.
  package mutating func hand(_ token: String, to person: String) {
    let writes = named(person)
    devices[token]?.person = writes
    devices[token]?.notice = nil
    devices[token]?.draft = nil
  }

  /// A machine that showed the wall is a phone from now on.
  mutating func leaveWall(_ token: String) { devices[token]?.isWall = false }

  /// What is said once, and is not said again.
  mutating func takeNotice(of token: String) -> (RoomNotice?, RoomDraft?) {
    let said = (devices[token]?.notice, devices[token]?.draft)
    devices[token]?.notice = nil
    devices[token]?.draft = nil
    return said
  }

  mutating func note(_ notice: RoomNotice, _ draft: RoomDraft? = nil, for token: String) {
    devices[token]?.notice = notice
    devices[token]?.draft = draft
  }

  // MARK: Sending

  /// What becomes of something that was sent.
  package enum Sending: Sendable, Equatable {
    /// To be kept; it is received once it is on the disk.
    case keep(RoomEntry)
    case refused(String)
  }

  /// Understands what a device sent, as the shell would understand it.
  ///
  /// - Parameters:
  ///   - key: what the device believes to be asked.
  ///   - id: the entry it is, or changes.
  ///   - text: empty to take the entry back.
  ///   - code: from paper, where a ballot needs one.
  ///   - address: where it comes from; a wrong code counts against it.
  package mutating func send(
    _ text: String, as id: String, for key: String, by device: RoomDevice, at moment: Moment,
    code: String = "", from address: String = ""
  ) -> Sending {
    guard id.utf8.count == 12, id.utf8.allSatisfy({ 97...122 ~= $0 }) else {
      return .refused("This page is too old to send. Load it again.")
    }
    guard let ask = view.ask, ask.key == key else {
      return .refused("That is not asked any more. What you wrote is still here; say it aloud.")
    }
    if closing == key {
      return .refused("It is being shown just now. Wait a moment and send it again.")
    }
    let known = places[id].map { entries[$0] }
    if let known {
      guard known.owner == device.owner, known.ask == key else {
        return .refused("This page is too old to send. Load it again.")
      }
      // The same once more, because the phone did not hear that it was received.
      if ask.codes != nil, !known.text.isEmpty {
        return known.text == text ? .keep(known) : .refused(Self.isFinal)
      }
      if isTaken(known, ask) {
        return .refused("That line was brought in already. Say aloud what should change.")
      }
      if text.isEmpty {
        var entry = known
        entry.text = ""
        return .keep(entry)
      }
    }
    if text.isEmpty { return .refused("There is nothing in this line yet.") }
    // One number, one ballot, one row each: what comes is a change of it.
    if known == nil, ask.isSole, let own = own(device).first {
      return send(text, as: own.entry.id, for: key, by: device, at: moment)
    }
    switch ask.read(text) {
    case .refused(let words): return .refused(words)
    case .understood: break
    }
    let paper = PaperCode.tidied(code)
    if let codes = ask.codes {
      if let words = refusal(of: paper, among: codes, for: key, from: address, at: moment.seconds) {
        return .refused(words)
      }
      spent[key, default: []].insert(paper)
    }
    // A ballot that is sent once more after a crash counts as the last that came.
    let standing = ask.codes == nil ? known?.number : nil
    if standing == nil { lastNumber += 1 }
    let isNamed = !ask.isNameless
    var entry = RoomEntry(
      number: standing ?? lastNumber, id: id, ask: key, owner: device.owner, text: text,
      by: isNamed ? device.person : nil, moment: isNamed ? moment : nil)
    entry.code = ask.codes == nil ? nil : paper
    return .keep(entry)
  }

  private static let isFinal = "This ballot was received already, and stays as it is."

  /// Why a code from paper lets no ballot in; nil when it does. A wrong one counts.
  private mutating func refusal(
    of code: String, among codes: Set<String>, for key: String, from address: String,
    at second: Int
  ) -> String? {
    guard limits.mayTry(from: address, at: second) else {
      return "Too many codes were tried. Wait a minute, then look at the paper once more."
    }
    if code.isEmpty { return "Type the code on your paper; it lets one ballot in." }
    guard codes.contains(code), spent[key]?.contains(code) != true else {
      limits.noteWrong(from: address, at: second)
      return "That is no code of this vote, or it was used already. Look at the paper once more."
    }
    return nil
  }

  /// An entry is on the disk. Which code let it in is forgotten.
  package mutating func received(_ entry: RoomEntry) {
    var entry = entry
    entry.code = nil
    store(entry)
  }

  /// An entry could not be kept: its code may be used again.
  package mutating func lost(_ entry: RoomEntry) {
    if let code = entry.code { spent[entry.ask]?.remove(code) }
  }

  private mutating func store(_ entry: RoomEntry) {
    if let place = places[entry.id] {
      entries[place] = entry
    } else {
      places[entry.id] = entries.count
      owned[entry.owner, default: []].append(entries.count)
      entries.append(entry)
    }
  }

  /// What a device sent for what is asked now, and did not take back.
  package func own(_ device: RoomDevice) -> [(entry: RoomEntry, isTaken: Bool)] {
    guard let ask = view.ask else { return [] }
    return owned[device.owner, default: []].map { entries[$0] }
      .filter { $0.ask == ask.key && !$0.text.isEmpty }.map { ($0, isTaken($0, ask)) }
  }

  private func isTaken(_ entry: RoomEntry, _ ask: RoomAsk) -> Bool { entry.number <= ask.taken }
}

/// What of a view makes another page.
private struct RoomFace: Equatable {
  private let words: [String]
  private let ask: String
  private let reveal: RoomReveal?
  private let map: [RoomView.Column]
  private let people: [RoomView.Person]
  private let until: Moment?

  init(_ view: RoomView) {
    words =
      [view.title, view.step, view.progress, view.talk]
      + view.tasks.map { "\($0.minutes) \($0.text)" }
      + (view.ask.map { [$0.question, $0.place, $0.example] + $0.list } ?? [])
    ask = "\(view.ask?.key ?? "") \(view.ask?.taken ?? 0)"
    reveal = view.reveal
    map = view.map
    people = view.people
    until = view.until
  }
}
