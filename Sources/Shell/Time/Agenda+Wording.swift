import Workshop

extension Agenda {
  /// The steps and breaks, a line each, with the times that were and those that were planned.
  var lines: [String] {
    (isBegun ? [row("", "start", "planned", "", "", "")] : []) + parts.indices.map { line($0) }
  }

  /// Where we are, how much is left of it, and how we stand.
  var summary: String {
    if parts.isEmpty { return "" }
    guard isBegun else {
      if let day {
        return "It is to begin on \(day.words). Begun now, it would end at \(clock(end))."
      }
      return "Beginning now, the end is at \(clock(end))."
    }
    if isOver { return standing }
    return "\(now)\(standing) The end is at \(clock(end)) if the rest takes what is planned."
  }

  /// The same in words, for a narrow screen and for who listens.
  var told: [String] {
    parts.indices.map { index in
      let part = parts[index]
      let name = part.step.map { "\($0.number) \($0.title)" } ?? "Break"
      let began = actualStart(of: index).map { "began \(time($0))" }
      let start = began ?? "\(isBegun ? "planned for" : "from") \(clock(plannedStart(of: index)))"
      return "\(name): "
        + [mark(part), start, minutes(of: part)].filter { !$0.isEmpty }
        .joined(separator: ", ")
    }
  }

  /// Columns that the table needs.
  static let width = 76

  private func line(_ index: Int) -> String {
    let part = parts[index]
    return row(
      mark(part), actualStart(of: index).map(time) ?? "", clock(plannedStart(of: index)),
      part.step?.number ?? "", part.step?.title ?? "break", minutes(of: part))
  }

  private func row(
    _ mark: String, _ start: String, _ planned: String, _ number: String, _ title: String,
    _ minutes: String
  ) -> String {
    var text =
      "  " + DisplayWidth.padded(mark, to: 6) + DisplayWidth.padded(start, to: 7)
      + (isBegun ? DisplayWidth.padded(planned, to: 9) : "") + DisplayWidth.padded(number, to: 5)
      + DisplayWidth.padded(title, to: 29) + minutes
    while text.last == " " { text.removeLast() }
    return text
  }

  private func mark(_ part: Part) -> String {
    switch part.standing {
    case .done: "done"
    case .now: "now"
    case .left where !part.isPassedOver: "open"
    case .left, .toCome, .missed: ""
    }
  }

  private func minutes(of part: Part) -> String {
    let (planned, spent) = (part.planned / 60, (part.spent + 30) / 60)
    switch part.standing {
    case .done: return "\(spent) min, planned \(planned)"
    case .now: return "\(planned) min, \(left(of: part, "1", { "\($0)" }))"
    case .toCome: return "\(planned) min"
    case .left where part.isPassedOver: return "\(planned) min, still to come"
    case .left: return "\(planned) min, " + (spent > 0 ? "\(spent) taken" : "not begun")
    case .missed: return "\(planned) min, not taken"
    }
  }

  /// `09:10`, on the clock on the wall.
  func clock(_ moment: Moment) -> String {
    moment.clock(offset)
  }

  /// The clock, or the day where it was another one.
  private func time(_ began: Moment) -> String {
    let days = [began, moment].map { $0.onWall(offset).day }
    if days[0] == days[1] { return clock(began) }
    let words = days[0].words.split(separator: " ").prefix(2)
    return words.map { String($0.prefix(3)) }.joined(separator: " ")
  }

  private var now: String {
    guard let present else { return "" }
    let part = parts[present]
    return "Now: \(part.step?.title ?? "the break"), \(left(of: part, "a minute", Agenda.words)). "
  }

  /// `9 left`, `less than 1 left`, `time is up`, `3 over`.
  private func left(of part: Part, _ one: String, _ words: (Int) -> String) -> String {
    switch part.planned - part.spent {
    case let left where left >= 60: words(left / 60) + " left"
    case 1...: "less than \(one) left"
    case -59...0: "time is up"
    case let left: words(-left / 60) + " over"
    }
  }

  private var standing: String {
    let late = (abs(delay) + 30) / 60
    let words =
      late == 0 ? "On time" : "\(Agenda.words(late)) \(delay > 0 ? "behind" : "ahead")"
    guard missed >= 60 else { return words + "." }
    let minutes = (missed + 30) / 60
    return "\(words). You owe the room \(Agenda.words(minutes)) of break."
  }

  private static func words(_ minutes: Int) -> String {
    "\(minutes) minute\(minutes == 1 ? "" : "s")"
  }
}

extension Moment {
  /// `09:10`, on a clock that is `offset` seconds ahead of UTC at this moment.
  func clock(_ offset: (Moment) -> Int) -> String {
    String(onWall(offset).text.dropLast(4).suffix(5))
  }

  /// What the clock on the wall shows, as if it were UTC.
  func onWall(_ offset: (Moment) -> Int) -> Moment {
    Moment(seconds: seconds + offset(self))
  }
}
