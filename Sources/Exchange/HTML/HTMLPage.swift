/// An outline as one HTML file that needs nothing else: no script, no picture, no address.
///
/// It is written so that an XML parser reads it too. Whatever was said appears as said: nothing in
/// it becomes markup, and no link leads out of the page.
package enum HTMLPage {
  /// The page; the same outline gives the same bytes.
  package static func text(of outline: Outline) -> String {
    page(of: outline).text
  }

  static func page(of outline: Outline) -> PageBytes {
    var maker = HTMLMaker(outline)
    maker.add(HTMLSection.all(in: outline))
    return maker.finished
  }
}
