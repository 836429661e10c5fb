import Workshop

/// The guides that come with the program.
///
/// In the first edition all of them asked question by question; a workshop that was begun with one of
/// these goes on with it.
package enum BuiltInGuides {
  /// Their names, in the order in which they are offered.
  package static let names = [
    "half-day", "ninety-minutes", "express", "two-sessions", "step-by-step",
  ]

  /// The name of the guide taken when nobody chooses one.
  package static let standard = "half-day"

  /// The present edition, as new workshops remember it.
  package static let edition = 2

  /// Every question of the method, one by one; all others begin with it.
  package static let stepByStep = guide(reading: PackageResources.step_by_step_rec, "step-by-step")

  /// The guide taken when nobody chooses one.
  package static let halfDay = guide(reading: PackageResources.half_day_rec, standard)

  private static let ninetyMinutes = guide(
    reading: PackageResources.ninety_minutes_rec, "ninety-minutes")
  private static let twoSessions = guide(reading: PackageResources.two_sessions_rec, "two-sessions")
  /// The name of the guide that leads a round after the day.
  package static let round = "follow-up"

  private static let followUp = guide(reading: PackageResources.follow_up_rec, round)
  private static let express = guide(reading: PackageResources.express_rec, "express")

  private static let firstNinetyMinutes = guide(
    reading: PackageResources.earlier_ninety_minutes_rec, "ninety-minutes")
  private static let firstTwoSessions = guide(
    reading: PackageResources.earlier_two_sessions_rec, "two-sessions")
  private static let firstExpress = guide(reading: PackageResources.earlier_express_rec, "express")

  /// All of them, in order.
  package static func all() -> [Guide] {
    names.compactMap(guide(named:))
  }

  /// Nil when there is no such guide.
  package static func guide(named name: String) -> Guide? {
    switch name {
    case "half-day": halfDay
    case "ninety-minutes": ninetyMinutes
    case "two-sessions": twoSessions
    case "express": express
    case "step-by-step": stepByStep
    case round: followUp
    default: nil
    }
  }

  /// The guide of this name as it was in an edition; nil stands for the first.
  package static func guide(named name: String, edition: Int?) -> Guide? {
    if (edition ?? 1) > 1 { return guide(named: name) }
    return switch name {
    case "half-day": stepByStep
    case "ninety-minutes": firstNinetyMinutes
    case "two-sessions": firstTwoSessions
    case "express": firstExpress
    // As the half day was called before it was the one that is taken.
    case "wall": halfDay
    default: guide(named: name)
    }
  }

  /// The name of the guide for a workshop of this length; nil when there is none.
  package static func name(forLength length: String) -> String? {
    switch length {
    case "half-day": "half-day"
    case "90min": "ninety-minutes"
    case "two-session": "two-sessions"
    case "express": "express"
    default: nil
    }
  }

  /// The file of a guide, to copy and change; nil when there is no such guide.
  package static func text(named name: String) -> [UInt8]? {
    switch name {
    case "half-day": PackageResources.half_day_rec
    case "ninety-minutes": PackageResources.ninety_minutes_rec
    case "two-sessions": PackageResources.two_sessions_rec
    case "express": PackageResources.express_rec
    case "step-by-step": PackageResources.step_by_step_rec
    case round: PackageResources.follow_up_rec
    default: nil
    }
  }

  /// The file of a guide as it was in an edition; nil stands for the first.
  package static func text(named name: String, edition: Int?) -> [UInt8]? {
    if (edition ?? 1) > 1 { return text(named: name) }
    return switch name {
    case "half-day": PackageResources.step_by_step_rec
    case "ninety-minutes": PackageResources.earlier_ninety_minutes_rec
    case "two-sessions": PackageResources.earlier_two_sessions_rec
    case "express": PackageResources.earlier_express_rec
    case "wall": PackageResources.half_day_rec
    default: text(named: name)
    }
  }

  private static func guide(reading bytes: [UInt8], _ name: String) -> Guide {
    do throws(GuideProblem) {
      // The tests hold the built-in guides against every check; no start waits for that again.
      return try GuideCodec.read(bytes, file: "\(name).rec", isChecked: true) { base in
        base == "step-by-step" ? stepByStep : base == standard ? halfDay : nil
      }
    } catch {
      preconditionFailure(error.sentence)
    }
  }
}
