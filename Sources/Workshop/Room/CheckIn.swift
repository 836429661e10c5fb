/// A question that lets everybody speak once before the work begins.
package struct CheckIn: Sendable, Equatable {
  package let id: String
  package let words: TextByLanguage

  package init(id: String, words: TextByLanguage) {
    (self.id, self.words) = (id, words)
  }
}
