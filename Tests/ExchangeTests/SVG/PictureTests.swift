import Foundation
import Testing
import Workshop

@testable import Exchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a reader of XML finds in a picture.
private final class Reader: NSObject, XMLParserDelegate {
  var elements: [String: Set<String>] = [:]
  var texts: [String] = []
  var values: [String] = []
  private var words: String?

  static func reading(_ picture: String) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(picture.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return reader
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[element, default: []].formUnion(attributes.keys)
    values += attributes.values
    if ["text", "title", "desc"].contains(element) { words = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { words? += string }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard ["text", "title", "desc"].contains(element), let words else { return }
    texts.append(words)
    self.words = nil
  }
}

@Suite struct `The map as one picture` {
  static func picture(of session: Session) -> String {
    MapPicture.text(of: session.outline(walk: VanParts.walk))
  }

  /// All an element of the picture may say.
  private static let allowed: [String: Set<String>] = [
    "svg": [
      "version", "width", "height", "viewBox", "role", "aria-labelledby", "xml:space",
      "font-family", "text-rendering", "xmlns",
    ],
    "title": ["id"], "desc": ["id"], "g": [],
    "rect": ["x", "y", "width", "height", "rx", "fill", "stroke", "stroke-width"],
    "circle": ["cx", "cy", "r", "fill", "stroke", "stroke-width"],
    "polygon": ["points", "fill", "stroke", "stroke-width"],
    "path": ["d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-dasharray"],
    "text": ["x", "y", "font-size", "fill", "text-anchor", "font-weight"],
    "tspan": ["font-weight", "font-style", "fill"],
  ]

  static let attacks =
    Attacks.all + [
      "]]>", "</text><script>alert(1)</script>", "\" xlink:href=\"http://t.example",
      "<foreignObject>",
      "url(http://t.example/x)", "\" style=\"fill:url(http://t.example)", "&#0;&#x1F;",
      "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}", "\u{B}\u{C}\u{E}\u{1F}", "\u{FFFE}\u{FFFF}",
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///x\">]>&e;", "<?xml-stylesheet href=\"x\"?>",
    ]

  @Test(arguments: attacks) func `an answer is words and nothing else`(attack: String) throws {
    let session = try Session(things: FullSession.things { _ in attack })
    let reader = try Reader.reading(Self.picture(of: session))
    for (element, attributes) in reader.elements {
      let allowed = try #require(Self.allowed[element], "\(element)")
      #expect(attributes.isSubset(of: allowed), "\(element) \(attributes)")
    }
    #expect(!reader.values.contains { $0.contains("url(") || $0.contains("http://t") })
  }

  @Test(arguments: attacks.filter(Attacks.isShownAsTyped))
  func `a reader sees each answer as it was given`(attack: String) throws {
    let session = try Session(things: FullSession.things { _ in attack })
    let reader = try Reader.reading(Self.picture(of: session))
    let shown = reader.texts.joined().filter { !$0.isWhitespace }
    let given = String(
      String.UnicodeScalarView(
        attack.unicodeScalars.filter { !["\u{FFFE}", "\u{FFFF}"].contains($0) })
    ).filter { !$0.isWhitespace }
    // Doing, thinking, pain, delight, opportunity and more.
    if !given.isEmpty { #expect(shown.ranges(of: given).count >= 5, "\(given)") }
  }

  /// Without blanks, scalar by scalar, since a mark may join what stood apart.
  private static func bare(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  @Test(arguments: 1...15)
  func `every line of the map stands in the picture`(seed: Int) throws {
    var random = RandomMap(seed: seed)
    let content = PictureContent(try random.session().outline(walk: VanParts.walk))
    let texts = PicturePage.canvas(of: content).cells.flatMap(\.texts).map(\.line.text)
    let shown = Self.bare(texts.joined())
    for map in content.maps {
      var said = [map.persona] + map.stages.map(\.title)
      for line in map.lanes.flatMap(\.cells).joined() {
        for case .text(let text) in line.phrase.parts {
          said += PageText.of(text).unicodeScalars.split(separator: "\n").map { String($0) }
        }
      }
      for words in said.map({ Self.bare(PageText.line($0)) }) where !words.isEmpty {
        #expect(shown.range(of: words, options: .literal) != nil, "\(words)")
      }
    }
  }

  /// Office programs ignore SVG's `direction`, and would begin such a line at the wrong edge.
  @Test func `a line from right to left begins at its right edge by Unicode's own marks`() throws {
    let arabic = "يتصل بالمكتب"
    let picture = try Self.picture(of: Session(things: FullSession.things { _ in arabic }))
    let lines = picture.split(separator: "\n").filter { $0.contains("\u{202B}") }
    #expect(lines.count >= 5)
    #expect(lines.allSatisfy { $0.contains(" text-anchor=\"") })
    #expect(lines.allSatisfy { $0.hasSuffix("\u{202C}</text>") })
    #expect(!picture.contains(" direction=\""))
  }

  @Test func `the same session gives the same bytes`() throws {
    #expect(try Self.picture(of: VanParts.session()) == Self.picture(of: VanParts.session()))
  }

  @Test func `an empty session is a picture that says so`() throws {
    let reader = try Reader.reading(Self.picture(of: Session()))
    #expect(
      reader.texts == [
        "Journey map", "No touchpoint is on the map yet.", "Journey map",
        "Our guess. No source was named, so every line is still to be tested.",
        "No touchpoint is on the map yet.", "No source was named.",
      ])
  }

  @Test func `the picture tells itself to those who hear it`() throws {
    let picture = try Self.picture(of: VanParts.session())
    #expect(picture.contains(" role=\"img\" aria-labelledby=\"waymark-title waymark-story\""))
    #expect(picture.contains("<title id=\"waymark-title\">Van parts</title>"))
    #expect(picture.contains(#/<desc id="waymark-story">Journey map with 1 journey\. .+<\/desc>/#))
  }

  @Test func `a very large picture is shown smaller than it is drawn`() throws {
    let session = try `Maps of any size`.session(touchpoints: 2_000)
    let picture = Self.picture(of: session)
    let sizes = try #require(picture.firstMatch(of: #/<svg [^>]*width="(\d+)" height="(\d+)"/#))
    #expect(max(Int(sizes.1) ?? 0, Int(sizes.2) ?? 0) == PictureStyle.shown)
  }

  @Test(
    arguments: [
      ([1, -2, 1], "falls from +1 at A to -2 at B, then recovers to +1 at C"),
      ([0, 1, 2, 2, 1], "rises from 0 at A to +2 at C, then falls to +1 at E"),
      ([-1, nil, -2, nil, 0], "falls from -1 at A to -2 at C, then recovers to 0 at E"),
      ([2, 2], "stays at +2"), ([nil, -1], "is -1 at B"),
    ] as [([Int?], String)])
  func `the curve is told in words`(scores: [Int?], words: String) {
    let map = Self.map(scores)
    #expect(EmotionStory.words(of: map) == words)
  }

  @Test func `a long curve is told to its twelfth turn, and then how it ends`() throws {
    let words = try #require(EmotionStory.words(of: Self.map((0..<40).map { $0 % 2 })))
    #expect(words.hasSuffix(", and after 27 more turns ends with +1 at A"))
    #expect(EmotionStory.words(of: Self.map([nil])) == nil)
  }

  private static func map(_ scores: [Int?]) -> JourneyMap {
    let stops = scores.enumerated().map { place, score in
      JourneyMap.Stop(
        number: place + 1, title: place < 26 ? String(UnicodeScalar(UInt8(65 + place))) : "A",
        score: score.map { Feeling($0) }, isEvidence: false, isMomentOfTruth: false)
    }
    return JourneyMap(
      persona: "Dana", stages: [JourneyMap.Stage(title: "Buy", stops: stops)], lanes: [])
  }
}
