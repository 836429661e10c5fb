extension Attacks {
  /// What would do something in HTML or SVG, beside `all`.
  static let onPages: [String] = [
    "</title><script>alert(1)</script>", "\" onload=\"alert(1)", "' onload='alert(1)'", "&#x3c;",
    "&lt;img src=x&gt;", "javascript:alert(1)", "<base href=\"//t.example/\">",
    "<meta http-equiv=\"refresh\" content=\"0;url=//t.example\">", "</style><script>x</script>",
    "</text><script>alert(1)</script>", "xlink:href=\"http://t.example\"", "</svg><svg onload=x>",
    "<foreignObject><body onload=alert(1)></foreignObject>", "style=\"fill:url(http://t.example)\"",
    "url(http://t.example/x.svg#y)", "<!ENTITY x SYSTEM \"file:///etc/passwd\">", "&x;", "]]>",
    "--><script>", "<use href=\"//t.example\"/>", "{{constructor.constructor('x')()}}",
    "\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}\u{6}\u{7}\u{8}", "\u{B}\u{C}\u{E}", "\u{FFFE}\u{FFFF}",
    "+ADw-script+AD4-", "<\u{0}script>", "\u{FF1C}script\u{FF1E}",
    String(repeating: "W", count: 2_000), String(repeating: "部", count: 2_000),
  ]

  /// Whether a page shows it as typed; no XML holds the last two code points of a plane.
  static func isShownOnPages(_ text: String) -> Bool {
    isShownAsTyped(text) && !text.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE }
  }
}
