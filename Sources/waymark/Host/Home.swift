import Storage
import Workshop

/// The folder that holds the workshops, and how a name leads to one of them.
struct Home {
  let path: String

  /// `--home`, else `WAYMARK_HOME`, else `$XDG_DATA_HOME/waymark`, else `~/.local/share/waymark`.
  init(given: String?, environment: [String: String]) throws {
    if let path = [given, environment["WAYMARK_HOME"]].compactMap({ $0 }).first(where: { $0 != "" })
    {
      self.path = path
    } else if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
      path = data + "/waymark"
    } else if let home = environment["HOME"], !home.isEmpty {
      path = home + "/.local/share/waymark"
    } else {
      throw Trouble(
        exit: .usage, "Nobody says where workshops are kept. Name a folder with --home FOLDER.")
    }
  }

  var sessions: SessionHome { SessionHome(path) }

  /// Where history and other small memories are kept.
  static func state(_ environment: [String: String]) -> String? {
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/waymark" }
    return environment["HOME"].map { $0 + "/.local/state/waymark" }
  }
}

extension Host {
  /// The home; nil where nobody says which it is.
  func home(_ settings: Settings) -> SessionHome? {
    do {
      return try Home(given: settings.home, environment: environment).sessions
    } catch {
      return nil
    }
  }
}
