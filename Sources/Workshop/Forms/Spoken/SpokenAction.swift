/// Who does what by when, from one line as people say it: `Tom calls the vendor by Friday`,
/// `check the sign, Tom, next Monday`.
///
/// Only somebody who is here is taken out of the sentence; a name that stands for itself behind a
/// comma is the owner, whoever it is. What is neither stays in the title: nothing is lost.
package struct SpokenAction: Sendable, Equatable {
  package private(set) var title: String
  package private(set) var owner: String?
  package private(set) var due: Day?

  /// - Parameters:
  ///   - people: the names of those who are here.
  ///   - takesStrangers: whether a name of nobody here may be the owner.
  package init(_ line: String, people: [String], takesStrangers: Bool = true, today: Day) {
    var pieces = AnswerReader.pieces(of: line)
    title = pieces.isEmpty ? AnswerReader.trimmed(line) : pieces.removeFirst()
    var rest: [String] = []
    for piece in pieces {
      if due == nil, let day = SpokenAction.day(piece, today) {
        due = day
      } else if owner == nil, let name = SpokenAction.name(piece, people, takesStrangers) {
        owner = name
      } else {
        rest.append(piece)
      }
    }
    takeDay(today)
    takePerson(people)
    title = ([title] + rest).joined(separator: ", ")
  }

  /// What comes before a day.
  private static let before: Set = ["by", "until", "till", "on", "in", "due", "before"]

  private static func day(_ text: String, _ today: Day) -> Day? {
    let words = text.split(separator: " ").map(String.init)
    let isLed = words.first.map { before.contains($0.lowercased()) } ?? false
    // `in three weeks` is a day with its word, `by Friday` without.
    return Day(spoken: text, today: today)
      ?? (isLed ? Day(spoken: words.dropFirst().joined(separator: " "), today: today) : nil)
  }

  /// A piece that is a name by itself: of somebody here, or of few words that all begin as names do.
  private static func name(
    _ text: String, _ people: [String], _ takesStrangers: Bool
  ) -> String? {
    if let known = SpokenName(text).meant(among: people) { return known }
    guard takesStrangers else { return nil }
    let words = text.split(separator: " ")
    let isName = words.count <= 3 && words.allSatisfy { $0.first?.isUppercase == true }
    return isName ? text : nil
  }

  /// A day at the end of the sentence, in as many words as it has: `by the week before Easter`.
  private mutating func takeDay(_ today: Day) {
    guard due == nil else { return }
    let words = title.split(separator: " ").map(String.init)
    let bare = Day.ending(title, today: today).map { ending in
      (start: words.count - ending.said.split(separator: " ").count, day: ending.day)
    }
    let led = words.indices.dropFirst().lazy.compactMap { start -> (start: Int, day: Day)? in
      guard SpokenAction.before.contains(words[start].lowercased()) else { return nil }
      return SpokenAction.day(words[start...].joined(separator: " "), today).map { (start, $0) }
    }.first
    guard let found = [bare, led].compactMap(\.self).min(by: { $0.start < $1.start }),
      found.start > 0
    else { return }
    due = found.day
    title = words[..<found.start].joined(separator: " ")
  }

  /// Between two who do it together.
  private static let joiners: Set = ["and", "&", "+"]

  /// Somebody who is here at the beginning of the sentence; one answers for it, and a second one stands
  /// behind the words.
  private mutating func takePerson(_ people: [String]) {
    guard owner == nil else { return }
    let words = title.split(separator: " ").map(String.init)
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let wanted = SpokenName(words.prefix(count).joined(separator: " "))
      let found = people.filter { name in
        let known = SpokenName(name)
        return known == wanted || known.text.hasPrefix(wanted.text + " ")
      }
      guard found.count == 1 else { continue }
      owner = found[0]
      var rest = words.dropFirst(count)
      let second = rest.first.map(SpokenAction.joiners.contains) == true ? rest.dropFirst() : []
      let companion = (1...3).reversed().lazy.compactMap { count -> (name: String, count: Int)? in
        guard second.count > count else { return nil }
        return SpokenName(second.prefix(count).joined(separator: " ")).meant(among: people)
          .map { ($0, count) }
      }.first
      if let companion { rest = second.dropFirst(companion.count) }
      title =
        rest.joined(separator: " ").capitalizedFirst
        + (companion.map { " (with \($0.name))" } ?? "")
      return
    }
  }
}

extension SpokenAction {
  /// As an action that stands nowhere yet.
  package func action(id: Identifier) -> Action {
    var action = Action(id: id)
    (action.title, action.owner, action.due) = (title, owner, due)
    return action
  }
}
