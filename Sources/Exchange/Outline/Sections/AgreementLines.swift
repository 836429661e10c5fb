import Workshop

/// Who agreed to the map or a stage, and whether it has changed since.
struct AgreementLines {
  let map: PublishedMap

  var blocks: [Outline.Block] {
    let lines = map.session.agreements.members.map { agreement -> Phrase in
      let reference = Reference(.agreement, agreement.id)
      let who =
        map.values(of: "By", on: reference).first ?? Phrase([.ours(Wording.agreedByNobody)])
      let to: [Phrase.Part] =
        agreement.stage.map { stage in
          [.ours(Wording.agreedTo), .text(map.title(of: Reference(.stage, stage)))]
        } ?? [.ours(Wording.agreedToMap)]
      // Of a part of the map nobody can tell.
      let isWhole = map.sections.contains(.missing) && agreement.content != nil
      let changed = isWhole && !agreement.stands(in: map.session)
      let day = agreement.date.map { map.words(of: $0) }
      let tail = [day, changed ? Wording.changedSince : nil].compactMap { $0 }
      return Phrase(
        who.parts + to + (tail.isEmpty ? [] : [.ours("(\(tail.joined(separator: "; ")))")]))
    }
    return lines.isEmpty ? [] : [.list(lines)]
  }
}

extension Wording {
  static let agreedByNobody = "Somebody"
  static let agreedTo = "agreed to"
  static let agreedToMap = "agreed to the map"
  static let changedSince = "it has changed since"
}
