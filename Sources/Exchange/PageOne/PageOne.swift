import Workshop

/// What a map comes to, on one page: why, whose journey, the picture, and a line for each question
/// that whoever decides asks. Its words are cut where they are long; all of them stand behind it.
package struct PageOne: Sendable, Equatable {
  /// A label and what is said under it.
  package struct Line: Sendable, Equatable {
    package var label: String
    package var items: [Phrase]
    /// The section that tells more; nil when none does.
    package var section: MapSection?

    package init(_ label: String, _ items: [Phrase], _ section: MapSection?) {
      self.label = label
      self.items = items
      self.section = section
    }
  }

  /// Purpose, vision and whose journey it is: before the picture.
  package var lead: [Line]
  /// The feelings of each persona on the same stages.
  package var curves: [EmotionCurve]
  /// What follows from it: behind the picture.
  package var lines: [Line]

  package init(lead: [Line], curves: [EmotionCurve], lines: [Line]) {
    self.lead = lead
    self.curves = curves
    self.lines = lines
  }

  var isEmpty: Bool { lead.isEmpty && curves.isEmpty && lines.isEmpty }
}
