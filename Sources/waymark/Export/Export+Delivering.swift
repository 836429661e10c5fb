import Exchange
import Shell
import Storage

extension Export {
  /// Says whether what is there is what would be written; writes nothing.
  func compare(
    _ publication: ExportBundle, of reading: ReadOnlyWorkshop, exports: String, _ world: Host
  ) throws {
    if output == "-" { throw Trouble(exit: .usage, "--check needs a file to compare with.") }
    let files = publication.files(within: output == nil)
    let isFile = output != nil && publication.single != nil
    for file in files {
      let path = isFile ? output ?? exports : "\(output ?? exports)/\(file.name)"
      let found =
        if isFile {
          try ExportFiles.content(at: path)
        } else if let output {
          try ExportFiles.content(of: file.name, in: output)
        } else {
          try reading.folder.exported(file.name, within: publication.folder)
        }
      try Comparison.check(found, against: file.bytes, at: path)
    }
    let place = isFile || files.count > 1 ? output ?? exports : "\(exports)/\(files[0].name)"
    world.remark([.init(.done, "Up to date: \(place)")])
  }

  /// Writes to standard output, to a file, or several files into a folder.
  func write(
    _ publication: ExportBundle, of reading: ReadOnlyWorkshop, exports: String, _ world: Host
  ) throws {
    if let single = publication.single {
      guard let output, output != "-" else { return try world.show(single.text) }
      try prepareFolder(of: output)
      let outcome = try ExportFiles.write(
        single.page.bytes, to: output, isForced: force)
      return world.remark([ExportBundle.told(outcome, at: output)])
    }
    if let output, let printed = publication.printed {
      try prepareFolder(of: output)
      let outcome = try ExportFiles.write(printed.bytes, to: output, isForced: force)
      return world.remark([ExportBundle.told(outcome, at: output)])
    }
    if output == "-" {
      throw Trouble(
        exit: .usage, "This is several files. Name a folder for them, or leave --output out.")
    }
    let files = publication.files(within: output == nil)
    if let output { try prepareFolder(of: output) }
    let delivery =
      if let output {
        try ExportFiles.write(files, into: output, edition: publication.shelf, isForced: force)
      } else {
        try reading.folder.export(files, publication.shelf, within: publication.folder)
      }
    world.remark([
      ExportBundle.told(
        files, delivery,
        at: output ?? (files.count == 1 ? "\(exports)/\(files[0].name)" : exports),
        aside: delivery.aside)
    ])
  }

  /// Sees to it that there is a folder in which the file, or the folder of files, can stand.
  private func prepareFolder(of path: String) throws {
    let folder = PlainFile.folder(of: path)
    if PlainFile.exists(folder) { return }
    guard makeFolders else {
      throw Trouble(
        exit: .inputOutput,
        "\(folder): there is no such folder. Add --make-folders to make it, or name another.")
    }
    try PlainFile.makeFolder(at: folder)
  }

  /// The template in a file, filled, with what it takes in from its own folder.
  static func read(_ path: String, _ edition: ExportView) throws -> String {
    let text = try text(PlainFile.read(path), of: path)
    var partials: [String: String] = [:]
    do {
      while true {
        let missing = try MapTemplate(text, file: path, partials: partials).missingPartials()
        let found = try missing.compactMap { name in try partial(name, beside: path) }
        if found.isEmpty { break }
        for (name, text) in found { partials[name] = text }
      }
      return try edition.filled(MapTemplate(text, file: path, partials: partials))
    } catch let problem as TemplateProblem {
      throw Trouble(exit: .badData, problem.sentence)
    }
  }

  /// A template that stands in the folder of another, by its name or with `.mustache` after it.
  private static func partial(_ name: String, beside path: String) throws -> (String, String)? {
    for file in [name, name + ".mustache"] {
      if let bytes = try bytes(of: file, beside: path) { return (name, try text(bytes, of: file)) }
    }
    return nil
  }

  private static func bytes(of file: String, beside path: String) throws -> [UInt8]? {
    do throws(StorageProblem) {
      return try PlainFile.read(file, beside: path)
    } catch .leadsOutside(let link) {
      throw Trouble(
        exit: .inputOutput,
        "\(link): a link stands there that leads out of the template's folder, and it is not "
          + "followed. Put the file itself there.")
    }
  }

  private static func text(_ bytes: [UInt8], of path: String) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Trouble(exit: .badData, "\(path): this is not UTF-8 text. Convert it and try again.")
    }
    return text
  }
}
