extension ReadingProblem {
  /// What is wrong with the line, and what to type.
  package var sentence: String {
    switch self {
    case .unread(let given, let kind):
      let shown = VisibleText.of(given)
      return "\"\(shown)\" is not understood here. Type it as \(NumberWording.example(kind))."
    case .overHundred(let percent):
      return "\(percent)% is more than all there were. A rate goes from 0 to 100."
    case .moreThanAll(let count, let all):
      return "\(count) of \(all) is more than all there were. The smaller number stands first."
    case .negative(let number):
      return "\(number) is below nothing. Type what was counted."
    case .notWhole(let number):
      return "\(number) is no whole number. Type what was counted, without a part of one."
    case .nobodyAsked:
      return "Nobody was asked. Wait for answers, or /skip."
    case .noWholeCount(let percent, let below, let all):
      let nearest = [below, below + 1].map { count in
        let share = Decimals.text(100 * Double(count) / Double(all), decimals: 1)
        return "\(count) of \(all) is \(share)%"
      }
      return "No count of \(all) gives \(percent)%: \(nearest.joined(separator: ", "))."
        + " Type the count."
    case .outside(let number, let low, let high):
      return "\(number) is off the scale, which goes from \(low) to \(high)."
    case .spreadTooWide(let spread, let most):
      return "No answers on this scale are spread by \(spread); \(most) is the most."
        + " Type the standard deviation."
    case .answerTwice(let answer):
      return "The answer \(answer) stands there twice. Type each once."
    case .missing(let part):
      return "\(part.words) is missing. Type that too."
    case .saidTwice(let part):
      return "\(part.words) stands there twice. Type it once."
    case .tooLarge(let number):
      return "\(number) is too large. Type the number that was counted."
    case .notYet(let day):
      return "\(day.words) is yet to come. Type the day it was read."
    }
  }
}

extension ReadingPart {
  fileprivate var words: String {
    switch self {
    case .figure: "The figure"
    case .asked: "How many were asked"
    case .spread: "The spread"
    case .promoters: "The number of promoters"
    case .passives: "The number of passives"
    case .detractors: "The number of detractors"
    }
  }
}
