import ArgumentParser
import Shell
import Storage

/// What git calls where two branches changed one file.
struct GitMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Join two versions of a file; git calls this by itself.",
    discussion: "Ends with 1 when an answer waits for a choice. The file can be read either way.")

  @Argument(help: "The version both come from.")
  var base: String

  @Argument(help: "Our version; the result takes its place.")
  var ours: String

  @Argument(help: "Their version.")
  var theirs: String

  @Argument(help: "The file's path in the repository.")
  var path: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let merge = try MergeDriver.run(base: base, ours: ours, theirs: theirs, path: path)
      world.remark(
        merge.notices.map { notice in
          .init(notice.isConflict ? .warning : .plain, "\(path): \(notice.sentence)", hang: 2)
        })
      if merge.hasConflicts { throw Exit.failure.code }
    }
  }
}

/// A file of a workshop in words, for `git diff`.
struct GitWords: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Print a file of a workshop in words; git calls this by itself."
  )

  @Argument(help: "The file.", completion: .file(extensions: ["rec"]))
  var file: String

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let bytes = try PlainFile.read(file)
      // What is no recfile, such as one with marks of a merge, is shown as it is.
      try world.print(JourneyWords.text(of: bytes) ?? String(decoding: bytes, as: UTF8.self))
    }
  }
}
