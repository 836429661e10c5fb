import ArgumentParser
import Shell
import Storage
import Terminal
import Workshop

extension Waymark {
  /// Shows what is on a map.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what is on a map: all of it, or one thing.")

    @Argument(help: "The workshop's name, or the path of its folder.")
    var name: String

    @Argument(help: "A kind, a short name or a question: personas, checks-stock, vision.statement.")
    var thing: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let world = Host(options: options)
      try world.run {
        let reading = try Reading(name, options, world)
        if options.json {
          try world.print(JSONText.of(EverySaid(reading.session)))
        } else {
          world.say(reading.engine(width: world.screen.width).shown(thing ?? "", at: world.now()))
        }
      }
    }
  }

  /// Shows what was said last.
  struct Minutes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "minutes", abstract: "Show what was said last, by whom and when.")

    @Argument(help: "The workshop's name, or the path of its folder.")
    var name: String

    @Argument(help: "How many.")
    var count = 20

    @OptionGroup var options: GlobalOptions

    func run() throws {
      let world = Host(options: options)
      try world.run {
        guard count > 0 else {
          throw Trouble(
            exit: .usage, "\(count) minutes cannot be shown. Give a number of 1 or more.")
        }
        let reading = try Reading(name, options, world)
        let last = Array(reading.minutes.suffix(count))
        if options.json {
          try world.print(JSONText.of(last.map(MinuteLine.init)))
        } else {
          world.say(reading.engine(width: world.screen.width).lastMinutes(count, at: world.now()))
        }
      }
    }
  }
}

/// Everything that is said in a session, as JSON: kinds, each with its things and their fields.
private struct EverySaid: Encodable {
  let session: Session

  init(_ session: Session) {
    self.session = session
  }

  private struct Name: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(_ text: String) {
      stringValue = text
    }

    init?(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) {
      return nil
    }
  }

  func encode(to encoder: any Encoder) throws {
    var kinds = encoder.container(keyedBy: Name.self)
    for kind in EntityKind.allCases {
      let ids = EntityTable.of(kind).ids(in: session)
      guard !ids.isEmpty else { continue }
      var things = kinds.nestedUnkeyedContainer(forKey: Name(kind.rawValue))
      for id in ids {
        var fields = things.nestedContainer(keyedBy: Name.self)
        try fields.encode(id.text, forKey: Name("Id"))
        for value in EntityTable.of(kind).allValues(of: id, in: session) {
          try fields.encode(value.values, forKey: Name(value.name))
        }
      }
    }
  }
}

/// One minute as JSON.
private struct MinuteLine: Encodable {
  let when: String
  let by: String
  let turn: Int
  let question: String?
  let kind: String
  let thing: String

  init(_ minute: Minute) {
    when = minute.moment.text
    by = minute.writer
    turn = minute.turn
    question = minute.question
    kind = minute.edit.reference.kind.rawValue
    thing = minute.edit.reference.id.text
  }
}
