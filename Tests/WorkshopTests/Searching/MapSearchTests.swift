import Testing

@testable import Workshop

@Suite struct MapSearchTests {
  static let map = SessionBuilder()
    .with(.facts, ["Name": "Van parts"])
    .with(.evidence, "interviews", ["Title": "Interviews"])
    .with(.persona, "dana", ["Name": "Dána", "Quote": "I need the invoice tonight"])
    .with(.stage, "pay", ["Name": "Pay"])
    .with(
      .touchpoint, "pays",
      [
        "Name": "Pays on the phone", "Stage": "pay", "Persona": "dana", "Channel": "phone",
        "Pain": "The invoice comes late [interviews]",
      ]
    )
    .with(
      .touchpoint, "waits",
      [
        "Name": "Waits for a Paket", "Stage": "pay", "Channel": "website",
        "Pain": "no invoice at all",
      ]
    )
    .with(
      .opportunity, "faster", ["HowMightWe": "send the invoice at once", "Touchpoint": "pays"]
    )
    .with(.kpi, "days", ["Name": "Days to the invoice", "Touchpoint": "pays"])
    .with(.observation, "said", ["Text": "Where is my invoice?", "Evidence": "interviews"])
    .with(.round, "r", ["State": "open"])
    .with(.card, "c", ["Round": "r", "Text": "the invoice is a joke"])
    .session

  private static func found(_ search: MapSearch) -> [String] {
    search.hits(in: map).map { "\($0.kind.rawValue) \($0.reference.id.text)" }
  }

  @Test func `pains, opportunities, KPIs and quotes are found by a word, with their place`() {
    #expect(
      Self.found(MapSearch(["INVOICE"])) == [
        "pain pays", "pain waits", "opportunity faster", "KPI days", "quote said", "quote dana",
      ])
    let pain = MapSearch(["late"]).hits(in: Self.map)[0]
    #expect(pain.text == "The invoice comes late")
    #expect(pain.sources == ["interviews"])
    #expect([pain.persona, pain.stage, pain.touchpoint] == ["Dána", "Pay", "Pays on the phone"])
  }

  @Test func `what is sealed in a round is never found`() {
    #expect(Self.found(MapSearch(["joke"])) == [])
  }

  @Test(arguments: [
    ("éclair", "Eclair au café", true), ("STRASSE", "Straße", true), ("ecl", "ÉCLAIR", true),
    ("naive", "nai\u{308}ve", true), ("Ω", "ω", true), ("bill", "invoice", false),
    ("", "anything", true),
  ])
  func `accents and letter case do not matter`(word: String, text: String, isFound: Bool) {
    #expect(SearchText(text).contains(SearchText(word)) == isFound)
  }

  @Test func `all words must stand in one thing`() {
    #expect(Self.found(MapSearch(["invoice late"])) == ["pain pays"])
    #expect(Self.found(MapSearch(["invoice", "phone"])) == [])
  }

  @Test func `options narrow what is found`() {
    var search = MapSearch(["invoice"])
    search.persona = SearchText("dana")
    #expect(
      Self.found(search) == ["pain pays", "opportunity faster", "KPI days", "quote dana"])
    search.persona = nil
    search.channel = SearchText("web")
    #expect(Self.found(search) == ["pain waits"])
    search.channel = nil
    search.basis = .evidence
    #expect(Self.found(search) == ["pain pays", "quote said"])
    search.basis = nil
    search.isOpenOnly = true
    #expect(Self.found(search) == ["pain waits", "opportunity faster", "KPI days", "quote said"])
    search.kinds = [.kpi]
    #expect(Self.found(search) == ["KPI days"])
  }
}
