/// That somebody agreed to the map, or to one of its stages, as it stood on a day.
///
/// It is bound to the content: once that changes it holds no longer, until it is given again.
package struct Agreement: Entity {
  package static let kind = EntityKind.agreement

  package var id: Identifier
  package var marks = AnswerState()
  package var by: String?
  /// Nil for the whole map.
  package var stage: Identifier?
  package var date: Day?
  /// The fingerprint of what was agreed to; see `content(of:in:)`.
  package var content: String?

  package init(id: Identifier) {
    self.id = id
  }

  package enum FieldName: String, CaseIterable, Sendable {
    case by = "By", stage = "Stage", date = "Date", content = "Content"
  }

  package static let naming: [FieldName] = [.by]
  package static let fields: [Field<Agreement>] = [
    .text(.by, { $0[$1].by }, "who agreed") { $0.by = $1 }.person,
    .reference(.stage, { $0[$1].stage }, { $0.stage = $1 }, to: .stage, label: "to the stage"),
    .date(.date, { $0[$1].date }, "agreed on", isPast: true) { $0.date = $1 },
    .text(.content, { $0[$1].content }, "what it is bound to") { $0.content = $1 }.withheld(.notes)
      .bookkeeping,
  ]
}

extension Agreement {
  /// What the map is made of, for whoever agrees to it.
  private static let kinds: [EntityKind] = [
    .purpose, .scope, .vision, .goal, .segment, .persona, .stage, .touchpoint, .opportunity, .idea,
    .kpi, .hypothesis, .action,
  ]

  /// What a round tells of things: how they go on, not what was agreed.
  private static let progress: [EntityKind: Set<String>] = [
    .action: Set(Action.fields(named: .status, .due, .obstacle, .agreed)),
    .hypothesis: Set(Hypothesis.fields(named: .status, .reason)),
  ]

  /// The fingerprint of a stage with its touchpoints, or of the whole map.
  package static func content(of stage: Identifier?, in session: Session) -> String {
    var print = Fingerprint()
    if let stage {
      print.add(Reference(.stage, stage), in: session)
      for touchpoint in session.touchpoints.members where touchpoint.stage == stage {
        print.add(Reference(.touchpoint, touchpoint.id), in: session)
      }
    } else {
      for kind in kinds {
        for id in EntityTable.of(kind).ids(in: session) {
          print.add(Reference(kind, id), in: session, but: progress[kind] ?? [])
        }
      }
    }
    return print.text
  }

  /// Whether what it is bound to is as it was.
  package func stands(in session: Session) -> Bool {
    if let stage, session.stages[stage] == nil { return false }
    return content == Agreement.content(of: stage, in: session)
  }

  /// `the map`, or `Make sure it fits`.
  package func subject(in session: Session) -> String {
    stage.map { session.title(of: Reference(.stage, $0)) } ?? "the map"
  }

  /// `Ana agreed to the map on 12 March 2027`.
  package func words(in session: Session) -> String {
    let who = by.map { session.cited($0).body } ?? "Somebody"
    return "\(who) agreed to \(subject(in: session))" + (date.map { " on \($0.words)" } ?? "")
  }
}

extension EntityList<Agreement> {
  /// Those that hold.
  package func standing(in session: Session) -> [Agreement] {
    members.filter { $0.stands(in: session) }
  }
}

/// An agreement as somebody gives it.
package struct AgreementGiven {
  private let by: String
  private let stage: Identifier?
  private let day: Day
  private let session: Session

  /// - Parameter stage: nil for the whole map.
  package init(by: String, to stage: Identifier?, on day: Day, in session: Session) {
    self.by = by
    self.stage = stage
    self.day = day
    self.session = session
  }

  private var earlier: Agreement? {
    session.agreements.members.first { $0.by == by && $0.stage == stage }
  }

  /// What is kept; nil where the same person agreed to just that already.
  package var edit: Edit? {
    let content = Agreement.content(of: stage, in: session)
    if let earlier {
      guard earlier.content != content else { return nil }
      return session.changing(earlier) { ($0.date, $0.content) = (day, content) }
    }
    let id = session.freshIdentifier(
      for: [by, stage?.text].compactMap { $0 }.joined(separator: " "), kind: .agreement)
    var agreement = Agreement(id: id)
    (agreement.by, agreement.stage) = (by, stage)
    (agreement.date, agreement.content) = (day, content)
    return .adding(agreement)
  }

  /// `Ana agreed to the map on 12 March 2027`.
  package var words: String {
    var agreement = Agreement(id: "given")
    (agreement.by, agreement.stage) = (by, stage)
    let isKnown = earlier?.content == Agreement.content(of: stage, in: session)
    agreement.date = isKnown ? earlier?.date : day
    return agreement.words(in: session)
  }
}
