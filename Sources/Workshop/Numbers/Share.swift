/// So many of so many: `76 of 107`.
package struct Share: Sendable, Hashable {
  package let count: Int
  package let all: Int

  package var fraction: Double { Double(count) / Double(all) }

  /// - Throws: nobody was asked, a count is below nothing, or more than all.
  package init(_ count: Int, of all: Int) throws(ReadingProblem) {
    guard count >= 0, all >= 0 else { throw .negative(String(min(count, all))) }
    guard all > 0 else { throw .nobodyAsked }
    guard count <= all else { throw .moreThanAll(count: count, all: all) }
    self.count = count
    self.all = all
  }

  /// For counts that are known to be a part of all.
  init(_ count: Int, within all: Int) {
    self.count = count
    self.all = all
  }

  /// The share that a percentage tells, rounded or cut off as people do.
  ///
  /// - Throws: a percentage below 0 or over 100, or one that no whole count of `all` gives.
  package init(percent: Quantity, of all: Int) throws(ReadingProblem) {
    guard percent.value >= 0 else { throw .negative(percent.text) }
    guard percent.value <= 100 else { throw .overHundred(percent.text) }
    guard all > 0 else { throw all < 0 ? .negative(String(all)) : .nobodyAsked }
    let exact = percent.value / 100 * Double(all)
    let nearest = exact.rounded()
    let lastDigit = Decimals.unit(percent.decimals)
    guard abs(100 * nearest / Double(all) - percent.value) < lastDigit + 1e-9 else {
      throw .noWholeCount(percent: percent.text, below: Int(exact), all: all)
    }
    try self.init(Int(nearest), of: all)
  }
}
