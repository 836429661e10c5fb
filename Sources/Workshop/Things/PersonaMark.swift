/// The mark of a persona in a drawing that several share, so that no colour has to tell them apart.
package enum PersonaMark: Int, Sendable, CaseIterable {
  case circle, square, triangle, diamond

  /// The mark of the persona at `place`, from 0; after the fourth they come again.
  package init(of place: Int) {
    let all = PersonaMark.allCases
    self = all[place % all.count]
  }

  /// Filled where a source stands behind the feeling, else hollow.
  package func symbol(isEvidence: Bool) -> String {
    switch self {
    case .circle: isEvidence ? "●" : "○"
    case .square: isEvidence ? "■" : "□"
    case .triangle: isEvidence ? "▲" : "△"
    case .diamond: isEvidence ? "◆" : "◇"
    }
  }
}
