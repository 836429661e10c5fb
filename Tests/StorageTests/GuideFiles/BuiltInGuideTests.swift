import Storage
import Testing
import Workshop

/// The program reads its own guides without checking them, so that they are checked here.
@Suite struct BuiltInGuideTests {
  /// Every name under which a workshop may have been begun.
  private static let names = BuiltInGuides.names + [BuiltInGuides.round, "wall"]

  @Test(arguments: names, [1, BuiltInGuides.edition])
  func `a built-in guide holds against every check`(name: String, edition: Int) throws {
    guard let text = BuiltInGuides.text(named: name, edition: edition) else {
      #expect(BuiltInGuides.guide(named: name, edition: edition) == nil)
      return
    }
    let base = BuiltInGuides.guide(named:)
    #expect(GuideCodec.problems(in: text, file: "\(name).rec", base: base) == [])
    let guide = try GuideCodec.read(text, file: "\(name).rec", base: base)
    #expect(guide == BuiltInGuides.guide(named: name, edition: edition))
    #expect(text == CleanText.records(text, isWritten: true))
  }
}
