import Workshop

/// A workshop as a file of named answers: `question.name: answer`, `# comment`, `/command`.
///
/// Settings stand before the first answer: `clock` (a moment; each line then takes `pace` seconds),
/// `pace`, `as` (the writer), `guide`, `name` and `chance` (the number all draws begin with). A line `+ text` adds a further line to the answer
/// above it, `> text` is typed as it is whatever is asked, `^C` and `^D` are those keys, `% 10` lets ten
/// minutes pass. What follows
/// `@ group-1` is typed in the copy that `/breakout` gave that group, and `@` comes back. What follows
/// `= 2027-03-27T08:30:00Z follow` is typed then, when the workshop is opened again by `waymark follow`.
/// What the rules say at the end of a step is passed, unless `go_on: a reason` answers it.
///
/// With the setting `base`, another script is played first, unseen, and this one goes on from there. With
/// `from` the other one is played into a workshop of its own, and this one is begun from it.
package struct ReplayScript: Sendable, Equatable {
  /// One thing done in the workshop.
  package enum ScriptStep: Sendable, Equatable {
    case answer(question: String, text: String)
    /// A command, or a line typed whatever is asked.
    case typed(String)
    case interrupt
    case end
    /// The room talks or takes a break; the clock goes on by so many minutes.
    case talk(minutes: Int)
    /// What follows is typed in the copy of this group; nil is the workshop itself.
    case window(group: String?)
    /// The workshop is opened again.
    case sitting(Sitting)
  }

  /// How and when a workshop is opened again.
  package struct Sitting: Sendable, Equatable {
    /// The command that opens it.
    package enum Opening: String, Sendable, CaseIterable {
      case open, after, follow
    }

    package var opening: Opening
    package var moment: Moment
  }

  /// Where lines are typed.
  package enum Place: Sendable, Equatable {
    case workshop
    case copy(group: String)
    case sitting(Sitting)
  }

  /// A deed and the line of the script it stands in, counted from 1.
  package struct Entry: Sendable, Equatable {
    package var line: Int
    package var deed: ScriptStep
  }

  package var clock: Moment?
  /// Seconds each line takes on the script's clock.
  package var pace = 20
  package var writer: String?
  package var guide: String?
  package var name: String?
  /// What every draw follows from.
  package var chance: UInt64 = 1
  /// The script, or its folder, that is played before, as seen from this one's folder.
  package var base: String?
  /// The script, or its folder, of the workshop that this one is begun from.
  package var from: String?
  package var entries: [Entry] = []

  /// The entries by where they are typed: in the workshop, then in the copy of a group, and so on. A
  /// script that begins with a sitting has none before it.
  package var acts: [(place: Place, entries: ArraySlice<Entry>)] {
    var acts: [(place: Place, entries: ArraySlice<Entry>)] = []
    var (start, place) = (entries.startIndex, Place.workshop)
    for (index, entry) in entries.enumerated() {
      let next: Place
      switch entry.deed {
      case .window(let group): next = group.map { .copy(group: $0) } ?? .workshop
      case .sitting(let sitting): next = .sitting(sitting)
      default: continue
      }
      acts.append((place, entries[start..<index]))
      (start, place) = (index + 1, next)
    }
    acts.append((place, entries[start...]))
    if acts.count > 1, acts[0].entries.isEmpty, case .sitting = acts[1].place { acts.removeFirst() }
    return acts
  }

  /// Why a script cannot be read.
  package struct Fault: Error, Sendable, Equatable {
    package var line: Int
    package var reason: Reason

    package enum Reason: Sendable, Equatable {
      case neitherAnswerNorCommand(String)
      case notAMoment(String)
      case notANumber(String)
      /// `= MOMENT` and one of open, after, follow.
      case notASitting(String)
      case nothingToContinue
    }
  }

  /// Reads a whole script.
  package init(_ text: String) throws(Fault) {
    for (index, line) in CleanText(text).lines.enumerated() { try read(line, number: index + 1) }
  }

  private mutating func read(_ line: String, number: Int) throws(Fault) {
    switch line.first {
    case nil, "#": return
    case "/": entries.append(Entry(line: number, deed: .typed(line)))
    case ">": entries.append(Entry(line: number, deed: .typed(ReplayScript.rest(of: line))))
    case "^" where line == "^C": entries.append(Entry(line: number, deed: .interrupt))
    case "^" where line == "^D": entries.append(Entry(line: number, deed: .end))
    case "%":
      let text = ReplayScript.rest(of: line)
      guard let minutes = Int(text), 0...1_440 ~= minutes else {
        throw Fault(line: number, reason: .notANumber(text))
      }
      entries.append(Entry(line: number, deed: .talk(minutes: minutes)))
    case "@":
      entries.append(Entry(line: number, deed: .window(group: ReplayScript.group(in: line))))
    case "=":
      let text = ReplayScript.rest(of: line)
      guard let sitting = Sitting(reading: text) else {
        throw Fault(line: number, reason: .notASitting(text))
      }
      entries.append(Entry(line: number, deed: .sitting(sitting)))
    case "+": try continueAnswer(with: ReplayScript.rest(of: line), number)
    default: try readNamed(line, number)
    }
  }

  private mutating func continueAnswer(with text: String, _ number: Int) throws(Fault) {
    guard let last = entries.last, case .answer(let question, let answer) = last.deed else {
      throw Fault(line: number, reason: .nothingToContinue)
    }
    entries[entries.count - 1].deed = .answer(question: question, text: answer + "\n" + text)
  }

  private mutating func readNamed(_ line: String, _ number: Int) throws(Fault) {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
      !line[..<colon].contains(" ")
    else { throw Fault(line: number, reason: .neitherAnswerNorCommand(line)) }
    let name = String(line[..<colon])
    let value = ReplayScript.rest(of: String(line[colon...]))
    guard entries.isEmpty, try set(name, value, number) else {
      entries.append(Entry(line: number, deed: .answer(question: name, text: value)))
      return
    }
  }

  /// Takes a setting; false when `name` is none.
  private mutating func set(_ name: String, _ value: String, _ number: Int) throws(Fault) -> Bool {
    switch name {
    case "clock":
      guard let moment = Moment(value) else {
        throw Fault(line: number, reason: .notAMoment(value))
      }
      clock = moment
    case "pace":
      guard let seconds = Int(value), 0...86_400 ~= seconds else {
        throw Fault(line: number, reason: .notANumber(value))
      }
      pace = seconds
    case "chance":
      guard let seed = UInt64(value) else { throw Fault(line: number, reason: .notANumber(value)) }
      chance = seed
    case "as": writer = value
    case "guide": guide = value
    case "name": self.name = value
    case "base": base = value
    case "from": from = value
    default: return false
    }
    return true
  }

  private static func group(in line: String) -> String? {
    let name = AnswerReader.trimmed(String(line.dropFirst()))
    return name.isEmpty ? nil : name
  }

  /// What follows the first character, without the one blank that sets it off.
  private static func rest(of line: String) -> String {
    let rest = line.dropFirst()
    return String(rest.first == " " ? rest.dropFirst() : rest)
  }
}

extension ReplayScript.Sitting {
  /// Reads `2027-03-27T08:30:00Z follow`.
  init?(reading text: String) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, let moment = Moment(words[0]), let opening = Opening(rawValue: words[1])
    else { return nil }
    self.init(opening: opening, moment: moment)
  }
}

extension ReplayScript.Fault {
  /// What is wrong and what to do, without the place.
  package var sentence: String {
    switch reason {
    case .neitherAnswerNorCommand(let line):
      "\"\(line.prefix(40))\" is neither an answer nor a command. "
        + "Write question.name: answer, /command or # comment."
    case .notAMoment(let value): "\"\(value)\" is no moment. Write it like 2027-03-12T09:00:00Z."
    case .notANumber(let value): "\"\(value)\" is no whole number from 0 on."
    case .notASitting(let value):
      "\"\(value)\" opens nothing. Write a moment and open, after or follow, as in"
        + " = 2027-03-27T08:30:00Z follow."
    case .nothingToContinue: "There is no answer above this line to continue."
    }
  }
}
