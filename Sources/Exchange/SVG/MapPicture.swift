import Workshop

/// The map as one picture in SVG 1.1, for a slide or a poster.
///
/// It stands on its own: no script, no style sheet, no font and no image is fetched, and nothing
/// but plain shapes and text is in it, so that browsers, printers and slide programs draw it alike.
package enum MapPicture {
  /// The picture; the same outline gives the same bytes, and each line ends with a line feed.
  package static func text(of outline: Outline) -> String {
    let content = PictureContent(outline)
    return SVGText.text(
      of: PicturePage.canvas(of: content), title: content.title, story: story(of: content))
  }

  /// What the picture shows, in words.
  static func story(of content: PictureContent) -> String {
    let personas = content.maps.count.counted("journey", "journeys")
    let maps = content.maps.map { map in
      let stops = map.stages.flatMap(\.stops)
      let stages = map.stages.count.counted("stage", "stages")
      let count = stops.count.counted("touchpoint", "touchpoints")
      let curve = EmotionStory.words(of: map).map { "The feeling \($0)." } ?? Wording.noFeeling
      let moments = stops.filter(\.isMomentOfTruth).map(\.title).joined(separator: ", ")
      let truth = moments.isEmpty ? "" : " What makes or breaks it: \(moments)."
      return "\(map.persona): \(stages), \(count). \(curve)\(truth)"
    }
    let opening = content.maps.isEmpty ? Wording.noTouchpoint : "Journey map with \(personas)."
    return ([opening] + maps).joined(separator: " ")
  }
}
