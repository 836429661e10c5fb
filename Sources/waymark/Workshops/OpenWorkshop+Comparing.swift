import Shell
import Storage
import Workshop

/// What changed since an earlier map, while this one is led.
extension OpenWorkshop {
  /// - Parameter name: the earlier one; nil takes that which this one was begun from.
  func comparison(with name: String?, _ session: Session) -> [Message] {
    guard let name = name ?? session.facts.parent else {
      return [
        .init(
          .problem,
          "This map was begun from no other. /compare NAME names one, or the path of its folder.")
      ]
    }
    do {
      let old = try NamedMap(name, in: home, world).session
      return ComparisonReport(
        of: MapComparison(old: old, new: session), isLinear: world.isAccessible
      ).passages
    } catch let trouble as Trouble {
      return [.init(.problem, trouble.message)]
    } catch {
      return [.init(.problem, (error as? StorageProblem)?.sentence ?? "\(error)")]
    }
  }
}
