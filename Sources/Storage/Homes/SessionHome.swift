import Workshop

/// The folder in which a person's sessions stand.
package struct SessionHome: Sendable {
  package let path: String

  /// One session of the home, or why it cannot be read.
  package struct SavedWorkshop: Sendable {
    /// The name of its folder, or the way to it.
    package var folder: String
    package var path: String
    /// When something was last said in it; nil when nothing was.
    package var lastMoment: Moment?
    package var session: Outcome

    /// No `Result`, whose first use costs a look through every conformance there is.
    package enum Outcome: Sendable {
      case success(Session)
      case failure(StorageProblem)

      package func get() throws(StorageProblem) -> Session {
        switch self {
        case .success(let session): return session
        case .failure(let problem): throw problem
        }
      }
    }

    /// What the session is called, else its folder's name.
    package var title: String {
      switch session {
      case .success(let session): session.facts.name ?? folder
      case .failure: folder
      }
    }
  }

  package init(_ path: String) {
    self.path = path
  }

  /// The folder that holds what stands at `path`.
  package init(above path: String) {
    let path = SessionHome.plain(path)
    switch path.lastIndex(of: "/") {
    case nil: self.path = "."
    case path.startIndex: self.path = "/"
    case let slash?: self.path = String(path[..<slash])
    }
  }

  /// Where a new session called `name` will stand.
  ///
  /// A name in letters that no slug can hold, such as a Japanese one, gives the first free folder
  /// of `workshop`, `workshop-2`, and so on; it is found again by its title.
  ///
  /// - Throws: `unusableName` when the name holds no letter and no digit at all; `exists` when only
  ///   the title could tell two such sessions apart, and it is the same.
  package func path(forNew name: String) throws(StorageProblem) -> String {
    do throws(StorageProblem) {
      return path(of: try SessionName.folder(for: name))
    } catch {
      guard name.contains(where: { $0.isLetter || $0.isNumber }) else { throw error }
    }
    if let twin = try entries().first(where: { $0.title == name }) {
      throw .exists(path: twin.path, title: twin.title)
    }
    var count = 1
    while PlainFile.exists(path(of: numbered(count))) { count += 1 }
    return path(of: numbered(count))
  }

  private func numbered(_ count: Int) -> String {
    count == 1 ? "workshop" : "workshop-\(count)"
  }

  /// Where the session stands that somebody calls by its path, its folder's name or its title.
  ///
  /// What holds a slash, or nothing but dots, is a path, unless only the home has a session there:
  /// `retail/first-order`. Anything else is looked for in the home, then in the folders there, then as
  /// a path; when it is nowhere, the place in the home is returned. The beginning of a folder's name
  /// serves where no other begins so.
  package func path(ofSessionCalled text: String) -> String {
    if text.allSatisfy({ $0 == "." }) { return text }
    if text.contains("/") {
      let isPlain = text.first != "/" && text.first != "."
      let place = SessionHome.plain(path(of: text))
      return isPlain && !PlainFile.exists(text) && isSession(place) ? place : text
    }
    var inHome = path(of: text)
    if isSession(inHome) { return inHome }
    if let slug = try? SessionName.folder(for: text) {
      inHome = path(of: slug)
      if isSession(inHome) { return inHome }
      let below = ((try? folders()) ?? []).filter { SessionHome.lastName(of: $0) == slug }
      if below.count == 1 { return path(of: below[0]) }
      let begun = ((try? folders()) ?? []).filter { SessionHome.lastName(of: $0).hasPrefix(slug) }
      if begun.count == 1, slug.count > 2, !isSession(text) { return path(of: begun[0]) }
      // A workshop that was given another name keeps its folder.
      let titled = isSession(text) ? [] : ((try? entries()) ?? []).filter { $0.title == text }
      if titled.count == 1 { return titled[0].path }
    } else if let entry = try? entries().first(where: { $0.title == text }) {
      return entry.path
    }
    return isSession(text) ? text : inHome
  }

  /// A path without slashes at its end.
  package static func plain(_ path: String) -> String {
    var path = Substring(path)
    while path.count > 1, path.last == "/" { path.removeLast() }
    return String(path)
  }

  /// The last name of a path.
  package static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Every session in the home, by the name of its folder; none when there is no such home.
  package func entries() throws(StorageProblem) -> [SavedWorkshop] {
    try folders().map(entry)
  }

  /// The folder of every session in the home, in order; those in folders there by their way, such as
  /// `retail/first-order`.
  package func folders() throws(StorageProblem) -> [String] {
    do throws(StorageProblem) {
      let home = try Directory(at: path)
      return try folders(in: home, below: "", depth: 0)
    } catch .missing {
      return []
    }
  }

  /// Folders of folders are looked into this deep, so that a home that is no home takes no minutes.
  private static let deepest = 2

  private func folders(
    in directory: borrowing Directory, below way: String, depth: Int
  ) throws(StorageProblem) -> [String] {
    var found: [String] = []
    for name in try directory.names() {
      // A link to a session counts as one; nothing is looked for behind any other.
      if directory.isLink(name) {
        if isSession(directory.path(of: name)) { found.append(way + name) }
        continue
      }
      do throws(StorageProblem) {
        guard let folder = try Directory(name, in: directory, create: false) else { continue }
        if folder.exists(SectionFile.session.name) {
          found.append(way + name)
        } else if depth < Self.deepest {
          found += try folders(in: folder, below: "\(way)\(name)/", depth: depth + 1)
        }
      } catch {
        // No folder, or one that may not be read: no session of ours.
        continue
      }
    }
    return found
  }

  /// What a kill left of sessions that were being made in the home.
  package var leftovers: [Doctor.Diagnosis] {
    Doctor.examine(home: path).complaints.filter(\.isMendable)
  }

  /// The session in one of these folders.
  package func entry(_ name: String) -> SavedWorkshop {
    let path = path(of: name)
    do throws(StorageProblem) {
      var folder = try SessionFolder(reading: path)
      let loaded = try folder.load()
      return SavedWorkshop(
        folder: name, path: path, lastMoment: loaded.minutes.lastMoment,
        session: .success(loaded.session))
    } catch {
      return SavedWorkshop(folder: name, path: path, lastMoment: nil, session: .failure(error))
    }
  }

  /// The path of what stands at a way in the home.
  package func path(of folder: String) -> String {
    path.hasSuffix("/") ? path + folder : "\(path)/\(folder)"
  }

  private func isSession(_ path: String) -> Bool { SessionHome.isSession(path) }

  /// Whether a folder stands at a path that holds a session.
  package static func isSession(_ path: String) -> Bool {
    do throws(StorageProblem) {
      return try Directory(at: path).exists(SectionFile.session.name)
    } catch {
      return false
    }
  }
}
