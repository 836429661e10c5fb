extension GuideCodec {
  /// The record sets of a guide file.
  enum RecordType: String, CaseIterable {
    case guide = "Guide"
    case stageSet = "StageSet"
    case step = "Step"
    case question = "Question"
    case form = "Form"

    /// The fields its records may have.
    var words: [Word] {
      switch self {
      case .guide: [.id, .title, .about, .base, .leave]
      case .stageSet: [.id, .stage]
      case .step:
        [
          .id, .number, .title, .minutes, .pause, .session, .onRequest, .after, .why, .tip, .good,
          .bad, .check, .room, .then, .later,
        ]
      case .question:
        [
          .id, .also, .step, .ask, .label, .kind, .field, .adds, .part, .each, .when, .required,
          .default, .offer, .show, .cut, .recurs, .log, .parks, .why, .tip, .good, .bad,
        ]
      case .form:
        [
          .id, .step, .makes, .fills, .each, .which, .ask, .label, .shape, .example, .own, .part,
          .need, .again, .finder, .refuse, .covers, .lists, .otherwise,
          .lines, .words,
        ]
      }
    }

    /// The fields that a record has to state unless it changes one of the base.
    var mandatory: [Word] {
      switch self {
      case .guide: [.id, .title, .about]
      case .stageSet: [.id, .stage]
      case .step: [.id, .number, .title, .why]
      case .question: [.id, .step, .ask, .label, .kind, .field, .why]
      case .form: [.id, .step, .ask, .label, .shape, .part]
      }
    }
  }

  /// The fields of guide records.
  enum Word: String {
    case id = "Id"
    case title = "Title"
    case about = "About"
    case base = "Base"
    case leave = "Leave"
    case stage = "Stage"
    case number = "Number"
    case minutes = "Minutes"
    case pause = "Pause"
    case session = "Session"
    case onRequest = "OnRequest"
    case after = "After"
    case check = "Check"
    case also = "Also"
    case step = "Step"
    case ask = "Ask"
    case label = "Label"
    case kind = "Kind"
    case field = "Field"
    case adds = "Adds"
    case part = "Part"
    case each = "Each"
    case when = "When"
    case required = "Required"
    case `default` = "Default"
    case offer = "Offer"
    case show = "Show"
    case cut = "Cut"
    case recurs = "Recurs"
    case log = "Log"
    case parks = "Parks"
    case why = "Why"
    case tip = "Tip"
    case good = "Good"
    case bad = "Bad"
    case room = "Room"
    case then = "Then"
    case later = "Later"
    case makes = "Makes"
    case fills = "Fills"
    case which = "Which"
    case shape = "Shape"
    case example = "Example"
    case own = "Own"
    case need = "Need"
    case again = "Again"
    case finder = "Finder"
    case refuse = "Refuse"
    case covers = "Covers"
    case lists = "Lists"
    case otherwise = "Else"
    case lines = "Lines"
    case words = "Words"

    /// Whether a record may state it more than once.
    var isRepeated: Bool {
      switch self {
      case .leave, .stage, .also, .part, .default, .show, .log, .room, .later, .example, .own,
        .need, .again, .refuse, .covers:
        true
      default: false
      }
    }
  }
}
