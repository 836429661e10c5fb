import Workshop

/// Words for more than one screen, shown a screen at a time.
struct Pages {
  /// What is put once all was shown, or somebody has seen enough.
  let ahead: [Message]
  /// What is left of a passage that was worked out when its turn came.
  private var begun: ArraySlice<Message> = []
  private var rest: ArraySlice<Message>
  private let width: Int
  /// Lines that one screen shows besides the prompt.
  private let height: Int
  private var shown = 0
  /// How many screens it is; nil where it is too much to be counted before it is shown.
  private var count: Int?

  /// Nil where all of it stands on the screen at once.
  init?(_ told: [Message], ahead: [Message], on options: ShellOptions) {
    guard options.scrolls(told) else { return nil }
    (width, height, self.ahead) = (options.width, max(3, options.height - 2), ahead)
    rest = told.contains(where: Pages.isDrawing) ? told.flatMap(Pages.parted)[...] : told[...]
    let passages = rest.reduce(0) { $0 + ($1.isLate ? Pages.partsOfLate : 1) }
    guard passages <= Pages.mostCounted else { return }
    var later = self
    while !later.isOver { _ = later.next() }
    count = later.shown
  }

  /// Passages; nobody looks through more of them screen by screen.
  private static let mostCounted = 2_000
  /// How many one stands for that is worked out when it is shown, about.
  private static let partsOfLate = 8

  var isOver: Bool { begun.isEmpty && rest.isEmpty }

  /// `More, 1 of 3 (Enter, or q to stop) › `
  var prompt: Prompt {
    let place = count.map { ", \(shown) of \($0)" } ?? ""
    return Prompt(text: "More\(place) (Enter, or q to stop) › ", history: .nothing)
  }

  /// The next screen.
  mutating func next() -> [Message] {
    var room = height
    var screen: [Message] = []
    while true {
      while begun.isEmpty, let next = rest.popFirst() { begun = next.parts[...] }
      guard let passage = begun.first else { break }
      let lines = passage.lines(width: width).count
      guard lines <= room || screen.isEmpty else { break }
      room -= lines
      screen.append(passage)
      begun.removeFirst()
    }
    shown += 1
    return screen
  }

  /// A drawing line by line, so that it can be parted anywhere.
  private static func parted(_ passage: Message) -> [Message] {
    guard isDrawing(passage), passage.text.utf8.contains(0x0A) else { return [passage] }
    return passage.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      Message(.drawing, String($0))
    }
  }

  private static func isDrawing(_ passage: Message) -> Bool { passage.role == .drawing }
}
