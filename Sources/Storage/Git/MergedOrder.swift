/// The order of records that two sides changed: who alone moved things is followed, and what was added
/// stands behind what it stood behind.
struct MergedOrder {
  private(set) var keys: [String]
  /// Whether both sides moved things, so that one order had to be taken.
  let isContested: Bool

  /// - Parameter kept: what is left at the end; each stands on one of the sides at least.
  init(base: [String], ours: [String], theirs: [String], kept: Set<String>) {
    let shared = Set(ours).intersection(theirs).intersection(kept)
    let orders = [ours, theirs].map { $0.filter(shared.contains) }
    let old = base.filter(shared.contains)
    // What both sides added has no order before; each side's order of it counts as moved.
    let known = Set(old)
    let moved = orders.map { $0.filter(known.contains) != old }
    isContested = moved[0] && moved[1] && orders[0] != orders[1]
    let skeleton: [String]
    if orders[0] == orders[1] || moved[0] && !moved[1] {
      skeleton = orders[0]
    } else if moved[1] && !moved[0] {
      skeleton = orders[1]
    } else {
      skeleton = orders[0].lexicographicallyPrecedes(orders[1]) ? orders[0] : orders[1]
    }
    var behind: [String: [[String]]] = [:]
    for side in [ours, theirs] {
      var anchor = ""
      var run: [String] = []
      for key in side where kept.contains(key) {
        if shared.contains(key) {
          if !run.isEmpty { behind[anchor, default: []].append(run) }
          (anchor, run) = (key, [])
        } else {
          run.append(key)
        }
      }
      if !run.isEmpty { behind[anchor, default: []].append(run) }
    }
    keys = ([""] + skeleton).flatMap { key in
      [key] + behind[key, default: []].sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    }.filter { !$0.isEmpty }
  }
}
