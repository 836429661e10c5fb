import Foundation
import Exchange
import Workshop

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An HTML page as a strict XML parser sees it.
struct ParsedPage {
  struct Element {
    var name: String
    var attributes: [String: String]
    /// What it holds and what everything inside it holds.
    var text = ""
    /// Its own place among the elements, and those of what it stands in.
    var ancestors: [Int] = []
  }

  struct Malformed: Error {
    let line: Int
    let reason: String
  }

  private(set) var elements: [Element] = []

  init(_ html: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = reader
    guard parser.parse() else {
      throw Malformed(line: parser.lineNumber, reason: String(describing: parser.parserError))
    }
    elements = reader.elements
  }

  init(_ session: Session) throws {
    try self.init(HTMLPage.text(of: session.outline(walk: VanParts.walk)))
  }

  subscript(name: String) -> [Element] { elements.filter { $0.name == name } }

  func elements(class name: String) -> [Element] {
    elements.filter { element in
      element.attributes["class"]?.split(separator: " ").contains(Substring(name)) == true
    }
  }

  /// What a reader sees, blanks run together; the style is left out.
  var words: String {
    let text = self["body"].first?.text ?? ""
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// How often each element stands on the page. Line breaks are left out, for an answer may bring
  /// those, and what keeps our words apart in an answer that runs from right to left.
  var census: [String: Int] {
    var counts: [String: Int] = [:]
    for element in elements where !["br", "bdi"].contains(element.name) {
      counts[element.name, default: 0] += 1
    }
    return counts
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      // Words on both sides of a line break or a new block are words apart.
      for place in open { elements[place].text += " " }
      elements.append(Element(name: name, attributes: attributes, ancestors: open))
      open.append(elements.count - 1)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters characters: String) {
      if let last = open.last, elements[last].name == "style" { return }
      for place in open { elements[place].text += characters }
    }
  }
}
