import Workshop

/// The guides that come with the program.
package enum BuiltInGuides {
  /// Their names, in the order in which they are offered.
  package static let names = ["half-day", "wall", "ninety-minutes", "two-sessions", "express"]

  /// The name of the guide taken when nobody chooses one.
  package static let standard = "half-day"

  /// The guide taken when nobody chooses one.
  package static let halfDay = guide(reading: PackageResources.half_day_rec, standard)

  private static let ninetyMinutes = guide(
    reading: PackageResources.ninety_minutes_rec, "ninety-minutes")
  private static let twoSessions = guide(reading: PackageResources.two_sessions_rec, "two-sessions")
  private static let wall = guide(reading: PackageResources.wall_rec, "wall")
  private static let express = guide(reading: PackageResources.express_rec, "express")

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
    case "wall": wall
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
    case "wall": PackageResources.wall_rec
    default: nil
    }
  }

  private static func guide(reading bytes: [UInt8], _ name: String) -> Guide {
    do throws(GuideProblem) {
      // The tests hold the built-in guides against every check; no start waits for that again.
      return try GuideCodec.read(bytes, file: "\(name).rec", isChecked: true) {
        $0 == standard ? halfDay : nil
      }
    } catch {
      preconditionFailure(error.sentence)
    }
  }
}
