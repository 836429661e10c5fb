/// Numbers several people gave to one thing.
public enum Scores {
  /// The middle one; between two middle ones, halves round up: -2 -1 gives -1. 0 for none.
  public static func median(_ scores: [Int]) -> Int {
    guard !scores.isEmpty else { return 0 }
    let sorted = scores.sorted()
    let upper = sorted[sorted.count / 2]
    guard sorted.count.isMultiple(of: 2) else { return upper }
    let sum = sorted[sorted.count / 2 - 1] + upper
    return sum >= 0 ? (sum + 1) / 2 : sum / 2
  }

  /// Numbers that add up, such as dots, with how many people gave any: `8, from 8 of 12 people`.
  public static func sum(_ scores: [Int]) -> String {
    let givers = scores.count { $0 > 0 }
    let some = givers == 0 ? "none" : "\(givers)"
    let people = scores.count == 1 ? "1 person" : "\(some) of \(scores.count) people"
    return "\(scores.reduce(0, +)), from \(people)"
  }

  /// How far the highest lies above the lowest.
  public static func spread(_ scores: [Int]) -> Int {
    (scores.max() ?? 0) - (scores.min() ?? 0)
  }
}
