import Foundation
import Testing

/// Maps of one home share a persona, with the built program.
@Suite(.serialized) struct SharedTests {
  private let folder: URL
  private var home: URL { folder.appending(path: ".local/share/waymark") }

  /// A home with a workshop that has a persona, and one in a folder below that has none.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    for (name, persona) in [("van-parts", true), ("retail/first-order", false)] {
      let place = home.appending(path: name)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      try put(
        "%rec: Session\n\nId: session\nFormat: 4\nName: \(name)\nState: open\nGuide: half-day\n",
        "\(name)/session.rec")
      if persona {
        try put(
          "%rec: Persona\n%key: Id\n\nId: mara\nName: Mara\nGoal: be home by six\n",
          "\(name)/personas.rec")
      }
    }
  }

  private func put(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: home.appending(path: name))
  }

  private func run(_ line: String, typing lines: [String] = []) throws -> Binary.Outcome {
    try Binary.shell(
      "waymark " + line, in: folder, input: Data(lines.map { $0 + "\n" }.joined().utf8))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: home.appending(path: name), encoding: .utf8)
  }

  @Test func `one map shares, another takes, and is told once when a newer one is there`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let shared = try run("open van-parts --as ana", typing: ["/share mara", "/shared", "/quit"])
    #expect(shared.output.contains("Shared: Mara."), "\(shared.output)")
    #expect(shared.output.contains("Mara (persona): as it is shared."))
    #expect(try text(".shared/personas.rec").contains("Goal: be home by six"))
    #expect(try !run("list").output.contains("Shared things"))
    let taken = try run(
      "open retail/first-order --as bo", typing: ["/shared", "/shared take mara", "/quit"])
    #expect(taken.output.contains("not on this map; /shared take mara brings it."))
    #expect(taken.output.contains("Taken: Mara (persona)."), "\(taken.output)")
    #expect(try text("retail/first-order/personas.rec").contains("Goal: be home by six"))
    _ = try run(
      "open van-parts --as ana",
      typing: ["/edit mara.quote", "Not again.", "/share mara", "/quit"])
    let told = try run("open retail/first-order --as bo", typing: ["/quit"])
    let news = "Another map changed what is shared: Mara. /shared take mara takes it."
    #expect(told.output.components(separatedBy: news).count == 2, "\(told.output)")
    // The map stands as it was until somebody takes it.
    #expect(try !text("retail/first-order/personas.rec").contains("Not again."))
    let newer = try run(
      "open retail/first-order --as bo", typing: ["/shared take mara", "/undo", "/quit"])
    #expect(newer.output.contains("Taken: Mara; changed:"), "\(newer.output)")
    #expect(try !text("retail/first-order/personas.rec").contains("Not again."))
    #expect(try text("retail/first-order/minutes/bo.rec").contains("Not again."))
  }

  @Test func `shared things that cannot be read are said, and the workshop opens`() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try run("open van-parts --as ana", typing: ["/share mara", "/quit"])
    try put("%rec: Persona\n\nId: mara\nName\n", ".shared/personas.rec")
    let opened = try run(
      "open van-parts --as ana", typing: ["/shared", "/share mara", "/park Rain?", "/quit"])
    // Long paths are broken where the line ends.
    let said = opened.output.replacing("\n", with: "")
    #expect(said.contains(".shared/personas.rec:4:5: expected a field"), "\(opened.output)")
    #expect(try text(".shared/personas.rec") == "%rec: Persona\n\nId: mara\nName\n")
    #expect(try text("van-parts/outcomes.rec").contains("Rain?"))
    try FileManager.default.removeItem(at: home.appending(path: ".shared"))
    let gone = try run("open van-parts --as ana", typing: ["/shared", "/share mara", "/quit"])
    #expect(gone.output.contains("Shared: Mara."), "\(gone.output)")
  }
}
