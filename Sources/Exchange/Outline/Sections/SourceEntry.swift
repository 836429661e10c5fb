import Workshop

/// A source as the list of sources tells it.
struct SourceEntry {
  let map: PublishedMap

  func source(_ source: Evidence) -> Outline.Source {
    let reference = Reference(.evidence, source.id)
    // What was counted says of what kind it is.
    let isTold = source.sample != nil && source.type != nil && source.type != .other
    var facts = map.facts(isTold ? ["Date"] : ["Type", "Date"], of: reference)
    if let sample = source.sample {
      let words = SourceCounts.words(of: source, sample)
      facts.append(Outline.Fact(map.label(.evidence, "N"), [Phrase(words)]))
    } else {
      facts += map.facts(["N"], of: reference)
    }
    facts += map.facts(["Place", "Note"], of: reference)
    if let date = source.date, let day = map.session.facts.date, date < day.yearBefore {
      facts.append(Outline.Fact(Wording.age, [Phrase(Wording.old)]))
    }
    return Outline.Source(
      label: map.sources.label(of: source.id), title: Phrase(map.title(of: reference)),
      facts: facts)
  }
}

extension Day {
  /// The same day twelve months ago; the 28th for the 29th of February.
  fileprivate var yearBefore: Day {
    let (year, month, day) = parts
    return Day(year: year - 1, month: month, day: day)
      ?? Day(year: year - 1, month: month, day: 28) ?? Day(number: number - 365)
  }
}
