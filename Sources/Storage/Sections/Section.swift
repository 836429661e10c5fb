import Records
import Workshop

/// One section file as it was last read or written, with the edits that wait to be written.
struct Section: Sendable {
  let part: SectionFile
  var file = RecordFile()
  /// By what the file is known again; nil while there is none.
  var stamp: FileStamp?
  var index = SectionIndex()
  /// What the file says it holds; nil when it does not say.
  var written: SectionMarks?
  /// What the file is known to hold.
  var held = SectionMarks()
  /// What it will hold besides, once `waiting` is written.
  var due = SectionMarks()
  /// Edits the disk does not show yet.
  var waiting: [Edit] = []
  /// Whether an attempt to write failed, so that nobody knows what the disk holds.
  var isUncertain = false
  /// Whether the file was changed from outside and nobody was told yet.
  var hasNews = false
  /// Edits of ours that lost against the hand.
  var lost: [Edit] = []
  /// Edits that were told as news; the file shows them, in whatever words the hand chose.
  var shown: [Edit] = []
}

extension Section {
  /// Brings an edit into the text, touching no line that does not change.
  ///
  /// - Returns: whether the text changed.
  mutating func write(_ edit: Edit) -> Bool {
    index.number()
    return switch edit {
    case .add(let kind, let id, let values, let place): add(kind, id, values, at: place)
    case .revise(let kind, let id, let changes): revise(kind, id, changes)
    case .remove(let kind, let id, _, _): remove(kind, id)
    case .move(let kind, let id, _, let place): move(kind, id, to: place)
    }
  }

  private mutating func add(
    _ kind: EntityKind, _ id: Identifier, _ values: [FieldValues], at place: Int?
  ) -> Bool {
    guard index.record(of: id, kind) == nil else { return false }
    let type = kind.rawValue
    let others = index.records(of: kind)
    let ordinal = place.flatMap { place in
      let place = max(0, place)
      return place < others.count ? file.records(ofType: type).firstIndex(of: others[place]) : nil
    }
    file.insert(
      SectionCodec.fields(of: id, kind, values), type: type, at: ordinal,
      descriptor: SetDescriptor.fields(of: kind))
    index.insert(id, kind, record: recordAdded(ofType: type, at: ordinal))
    return true
  }

  private func recordAdded(ofType type: String, at ordinal: Int?) -> Int {
    if let ordinal { return file.records(ofType: type)[ordinal] }
    return file.lastRecord(ofType: type) ?? file.recordCount - 1
  }

  private mutating func revise(
    _ kind: EntityKind, _ id: Identifier, _ changes: [FieldChange]
  ) -> Bool {
    guard let record = index.record(of: id, kind) else { return false }
    let order = SectionCodec.order(of: kind)
    let size = file.bytes.count
    var isChanged = false
    for change in changes {
      let wanted = FieldValues(change.field, change.after, isPreserved: change.isPreserved)
      let field = SectionCodec.name(of: wanted, kind)
      let values = SectionCodec.stored(wanted, kind)
      isChanged = isChanged || file.values(record, named: field) != values
      file.set(field, to: values, inRecord: record, order: order)
    }
    return isChanged || file.bytes.count != size
  }

  private mutating func remove(_ kind: EntityKind, _ id: Identifier) -> Bool {
    guard let record = index.record(of: id, kind) else { return false }
    file.remove(record: record)
    index.remove(id, kind, record: record)
    return true
  }

  private mutating func move(_ kind: EntityKind, _ id: Identifier, to place: Int) -> Bool {
    guard let record = index.record(of: id, kind) else { return false }
    let others = index.records(of: kind).filter { $0 != record }
    let rest = file.records(ofType: kind.rawValue).filter { $0 != record }
    let ordinal =
      others.indices.contains(place) ? rest.firstIndex(of: others[place]) : place < 0 ? 0 : nil
    file.move(record: record, toOrdinal: ordinal ?? rest.count)
    index = SectionCodec.read(file, of: part).index
    return true
  }
}

extension Section {
  /// Whether something is to be written.
  var isBehind: Bool { !waiting.isEmpty || !due.isEmpty || isUncertain }

  /// Whether there is a file, or was one that a hand removed, which says something else than what it is
  /// known to hold. A minute that changes it must not be kept before it says so: after a crash nobody
  /// could tell whether the minute had reached it.
  var isMisleading: Bool { (stamp != nil || !held.isEmpty) && written != held }

  /// What it holds once all that waits is written.
  var heldWithWaiting: SectionMarks {
    var marks = held
    marks.formUnion(due)
    return marks
  }
}
