import Exchange
import Shell
import Workshop

/// What a search found on one map.
struct FoundHits: Sendable {
  let map: SavedMaps.Place
  let title: String
  let hits: [MapHit]

  /// The map's name, and what was found, each with its place on the way.
  var passages: [Message] {
    [.init(.title, "\(title) [\(map.name)]")] + hits.flatMap(FoundHits.passages) + [.gap]
  }

  private static func passages(of hit: MapHit) -> [Message] {
    let way = [hit.persona, hit.stage, hit.touchpoint].compactMap { $0 }
    let label = DisplayWidth.padded(hit.kind.rawValue, to: 13)
    // A thing found by its own name would say it twice.
    let isNamed = hit.title != hit.text && hit.kind != .pain && hit.kind != .quote
    let words = (isNamed ? "\(hit.title): " : "") + hit.text
    let sources =
      hit.sources.isEmpty ? "" : " [" + hit.sources.map(\.text).joined(separator: ", ") + "]"
    let place =
      way.isEmpty
      ? []
      : [Message(.hint, String(repeating: " ", count: 15) + way.joined(separator: " › "), hang: 15)]
    return [.init(.plain, "  \(label)\(words)\(sources)", hang: 15)] + place
  }

  /// The same as data.
  var results: [JSONValue] {
    hits.map { hit in
      JSONValue(result: [
        "workshop": .string(title), "folder": .string(map.name),
        "kind": .string(hit.kind.rawValue.lowercased()), "id": .string(hit.reference.id.text),
        "title": .string(hit.title), "text": .string(hit.text), "stage": JSONValue(hit.stage),
        "touchpoint": JSONValue(hit.touchpoint), "persona": JSONValue(hit.persona),
        "channels": .array(hit.channels.map(JSONValue.string)),
        "sources": .array(hit.sources.map { .string($0.text) }), "open": .bool(hit.isOpen),
      ])
    }
  }
}
