import Storage
import Testing

/// The program reads its own guides without checking them, so that they are checked here.
@Suite struct BuiltInGuideTests {
  @Test(arguments: BuiltInGuides.names)
  func `a built-in guide holds against every check`(name: String) throws {
    let text = try #require(BuiltInGuides.text(named: name))
    let base = BuiltInGuides.guide(named:)
    #expect(GuideCodec.problems(in: text, file: "\(name).rec", base: base) == [])
    let guide = try GuideCodec.read(text, file: "\(name).rec", base: base)
    #expect(guide == BuiltInGuides.guide(named: name))
  }
}
