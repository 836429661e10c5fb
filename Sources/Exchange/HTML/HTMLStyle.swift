/// The look of the page, embedded from the files in `Styles`.
enum HTMLStyle {
  static var text: String {
    [
      PackageResources.type_css, PackageResources.blocks_css, PackageResources.map_css,
      PackageResources.charts_css, PackageResources.paper_css,
    ]
    .map { String(decoding: $0, as: UTF8.self) }.joined()
  }

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
