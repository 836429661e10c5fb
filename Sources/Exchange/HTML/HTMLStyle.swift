/// The look of the page, embedded from the files in `Styles`.
enum HTMLStyle {
  static var text: String {
    [
      PackageResources.type_css, PackageResources.blocks_css, PackageResources.map_css,
      PackageResources.charts_css, PackageResources.paper_css,
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

  /// The style of drawings alone, on white, with every colour by its value.
  static var ofDrawings: String {
    let type = String(decoding: PackageResources.type_css, as: UTF8.self)
    let drawings = String(decoding: PackageResources.charts_css, as: UTF8.self)
    var style = drawings + marks
    // The light colours stand in the first rule.
    for entry in type.prefix(while: { $0 != "}" }).split(separator: ";") {
      guard let name = entry.firstRange(of: "--"), let colon = entry.firstIndex(of: ":") else {
        continue
      }
      let value = entry[entry.index(after: colon)...].drop { $0 == " " }
      style = style.replacing("var(\(entry[name.lowerBound..<colon]))", with: value)
    }
    return style
  }

  /// What the colour of a mark is where a rule cannot hand it on to another.
  private static let marks = """
    .mark.m-vg,.mark.m-g{stroke:var(--deep-good)}.mark.m-n{stroke:var(--soft)}
    .mark.m-b,.mark.m-vb{stroke:var(--deep-bad)}.mark.hollow{fill:var(--sheet)}
    .filled.m-vg,.filled.m-g{fill:var(--deep-good)}.filled.m-n{fill:var(--soft)}
    .filled.m-b,.filled.m-vb{fill:var(--deep-bad)}.area{fill:none}
    """

  /// The colours of the curves, which fade towards neutral; every chart refers to them.
  static let gradient = """
    <svg class="defs" aria-hidden="true"><defs>\(gradient("mood", from: 100, to: 740))\
    \(gradient("mood-chart", from: 46, to: 166))</defs></svg>
    """

  private static func gradient(_ name: String, from top: Int, to bottom: Int) -> String {
    "<linearGradient id=\"\(name)\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\" "
      + "y1=\"\(top)\" y2=\"\(bottom)\"><stop class=\"good\" offset=\"0\"/>"
      + "<stop class=\"calm\" offset=\".5\"/><stop class=\"bad\" offset=\"1\"/></linearGradient>"
  }
}
