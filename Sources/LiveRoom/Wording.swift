extension RoomServer.Problem {
  /// What is wrong and what to do, for people.
  package var sentence: String {
    switch self {
    case .noAddress:
      "This machine is in no network of a room or a house, so no phone could reach it. Join a Wi-Fi or a "
        + "hotspot, then type /room again."
    case .notOurs(let address, let ours):
      "\(address) is no address of this machine in such a network; it has "
        + "\(ours.isEmpty ? "none" : ours.joined(separator: ", ")). /room alone takes all of them."
    case .refused(let reason):
      "The system does not let the room listen: \(reason). Try /room again, or another --listen ADDRESS."
    }
  }
}
