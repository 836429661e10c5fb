/// What is offered to a room beside the questions of a guide; data beside the guides.
package struct RoomOffers: Sendable, Equatable {
  package var energisers: [Energiser] = []
  package var checkIns: [CheckIn] = []

  package init() {}
}

extension SpokenWords {
  /// A text in the language that a workshop says it speaks; in English where it has none there.
  package func text(_ text: TextByLanguage, in language: String?) -> String {
    let codes = language == nil ? [] : rules.codes(of: language)
    return codes.lazy.compactMap { text[$0] }.first ?? text["en"] ?? text.first
  }
}
