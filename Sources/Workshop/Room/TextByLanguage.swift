/// One text in several languages.
package struct TextByLanguage: Sendable, Equatable {
  /// The one that stands first in its file.
  package let first: String
  private let texts: [String: String]

  /// - Parameter texts: each with the code of its language; nil when there is none.
  package init?(_ texts: [(language: String, text: String)]) {
    guard let first = texts.first?.text else { return nil }
    self.first = first
    self.texts = Dictionary(texts.map { ($0.language, $0.text) }) { first, _ in first }
  }

  package subscript(language: String) -> String? { texts[language] }
}
