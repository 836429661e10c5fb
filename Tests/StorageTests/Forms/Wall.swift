import Storage
import Testing
import Workshop

/// A workshop in the middle of its day, and the forms of the guide that is led at the wall.
struct Wall {
  let guide: Guide
  let session: Session
  let today: Day

  init() throws {
    guide = try #require(BuiltInGuides.guide(named: "half-day"))
    today = try #require(Day(iso: "2027-04-20"))
    var session = Session()
    for edit in Wall.edits { try session.apply(edit) }
    self.session = session
  }

  /// What a form is gone through for: Dana, the second stage, the first question.
  static let context: [Reference] = [
    Reference(.persona, "dana"), Reference(.stage, "make-sure"), Reference(.opportunity, "tell"),
  ]

  func reader(_ form: String, in other: Session? = nil) throws -> HarvestReader {
    let form = try #require(guide.forms.first { $0.name == form })
    let kinds = form.each.map(\.kind)
    return HarvestReader(
      form: form, session: other ?? session,
      context: Wall.context.filter { kinds.contains($0.kind) }, words: SpokenWordsCodec.builtIn,
      today: today)
  }

  /// The fields and values of what was understood, or what the line lacks.
  func told(_ form: String, _ line: String) throws -> String {
    switch try reader(form).read(line) {
    case .lacking(let lack): return "lacks: " + lack.sentence
    case .understood(let harvested):
      let parts = harvested.parts.map { "\($0.field)=\($0.values.joined(separator: "|"))" }
      var text = Wall.words(of: harvested.target) + parts.joined(separator: " · ")
      if let person = harvested.person { text += " · by \(person)" }
      if !harvested.newChannels.isEmpty { text += " · new \(harvested.newChannels)" }
      if !harvested.doubts.isEmpty { text += " · ? " + harvested.doubts.joined(separator: " ") }
      return text
    }
  }

  static func words(of target: Harvested.Target) -> String {
    switch target {
    case .new(nil): ""
    case .new(let place?): "at \(place): "
    case .existing(let things) where things.map(\.kind) == [.persona]: ""
    case .existing(let things): things.map(\.id.text).joined(separator: " ") + ": "
    case .row(let things, _): "\(things.count) in a row: "
    }
  }

  private static func add(
    _ kind: EntityKind, _ id: Identifier, _ fields: KeyValuePairs<String, String>
  ) -> Edit {
    .add(kind, id, fields.map { FieldValues($0.key, [$0.value]) }, place: nil)
  }

  private static let edits: [Edit] =
    [
      add(.participant, "ana", ["Name": "Ana", "Role": "service designer"]),
      add(.participant, "sara", ["Name": "Sara Lind", "Role": "shop owner"]),
      add(.participant, "bo", ["Name": "Bo", "Role": "support desk"]),
      add(.participant, "stock", ["Name": "Stock lead"]),
      add(.evidence, "interviews-march", ["Title": "Exit interviews", "Type": "interviews"]),
      add(.evidence, "support-log", ["Title": "Support log of spring", "Type": "support-log"]),
      add(.goal, "repeat", ["Statement": "Repeat orders up by a tenth", "Owner": "Head of sales"]),
      add(.persona, "dana", ["Name": "Dana"]),
      add(.stage, "notice", ["Name": "Notice the need"]),
      add(.stage, "make-sure", ["Name": "Make sure it fits"]),
      add(.stage, "order-again", ["Name": "Order again"]),
    ]
    + [
      ("part-breaks", "notice", "the old part breaks"), ("looks", "notice", "looks around"),
      ("checks-stock", "make-sure", "checks stock from the van"),
      ("compares", "make-sure", "compares the photo"), ("reorders", "order-again", "reorders"),
    ].map { id, stage, action in
      add(
        .touchpoint, Identifier(id),
        ["Stage": stage, "Persona": "dana", "Action": action, "Name": action])
    }
    + [
      add(.opportunity, "tell", ["HowMightWe": "tell the day before paying"]),
      add(.idea, "show-day", ["Text": "show the day", "Opportunity": "tell"]),
      add(.idea, "one-stockist", ["Text": "one stockist answers", "Opportunity": "tell"]),
      add(.idea, "call-back", ["Text": "call back", "Opportunity": "tell"]),
      add(.hypothesis, "stock-hidden", ["Ref": "they leave because stock is hidden"]),
      add(.hypothesis, "day-matters", ["Ref": "the day matters more than the price"]),
    ]
}
