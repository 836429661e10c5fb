import Exchange
import Shell
import Storage

/// A format that other programs of the machine make of ours. It is no text, and no two are the same
/// bytes, so that it stands outside of `--all` and `--check`.
enum PrintFormat: String, CaseIterable {
  case pdf, png

  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// One line of purpose.
  var purpose: String {
    switch self {
    case .pdf: "The map on A4, or one poster, to print; made by Chromium or weasyprint."
    case .png: "The picture as dots, for slides; made by rsvg-convert."
    }
  }

  var fileName: String { "map.\(rawValue)" }

  /// What makes it.
  fileprivate enum Maker {
    case chromium(String)
    case weasyprint(String)
    case rsvg(String)

    private var path: String {
      switch self {
      case .chromium(let path), .weasyprint(let path), .rsvg(let path): path
      }
    }

    /// What is said when the program ended otherwise than well.
    func failed(making format: PrintFormat) -> String {
      "\(path) could not make the \(format.rawValue.uppercased()). See whether it runs by itself, or "
        + "export as \(format == .pdf ? "html and print that from a browser" : "svg")."
    }
  }

  /// What to install where nothing that makes it is there.
  fileprivate var lack: String {
    switch self {
    case .pdf:
      "Nothing that makes PDF is installed. Install chromium, or weasyprint 62 or newer: "
        + "apt-get install chromium, or pip install weasyprint. Any browser prints --format html too."
    case .png:
      "Nothing that makes PNG is installed. Install rsvg-convert: apt-get install librsvg2-bin. "
        + "Slides take --format svg as it is, too."
    }
  }
}

extension Host {
  /// The edition in a format that another program makes, as a file.
  func made(
    _ format: PrintFormat, of edition: ExportView, on paper: PrintPage.Paper
  ) throws(Trouble) -> ExportFiles.File {
    guard let maker = maker(of: format) else { throw Trouble(exit: .failure, format.lack) }
    let scratch: ScratchFolder
    do throws(StorageProblem) { scratch = try ScratchFolder() } catch { throw Trouble(error) }
    defer { scratch.remove() }
    var edition = edition
    let isPicture = format == .png || paper != .a4
    let page: String
    if isPicture {
      guard let picture = edition.documents(as: .svg).first else {
        throw Trouble(exit: .failure, Format.svg.lack)
      }
      page = format == .png ? picture.text : PrintPage.poster(picture.text, on: paper)
    } else {
      let whole = PrintPage.map(edition.pageToPrint(), on: paper)
      page = if case .weasyprint = maker { PrintPage.simple(whole) } else { whole }
    }
    let source = scratch.path + (format == .png ? "/map.svg" : "/map.html")
    let target = scratch.path + "/" + format.fileName
    do throws(StorageProblem) {
      _ = try ExportFiles.write(Array(page.utf8), to: source, isForced: false)
      let words = words(of: maker, from: source, to: target, scratch.path)
      if MachineProgram.run(words) == 0 {
        return ExportFiles.File(format.fileName, try PlainFile.read(target))
      }
    } catch {
      throw Trouble(
        exit: .failure, "The \(format.rawValue.uppercased()) could not be made: \(error.sentence)")
    }
    throw Trouble(exit: .failure, maker.failed(making: format))
  }

  private func maker(of format: PrintFormat) -> PrintFormat.Maker? {
    let path = environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    func find(_ names: String...) -> String? {
      names.lazy.compactMap { MachineProgram.find($0, in: path) }.first
    }
    switch format {
    case .pdf:
      if let found = find("chromium", "chromium-browser", "google-chrome", "google-chrome-stable") {
        return .chromium(found)
      }
      guard let found = find("weasyprint"), let version = MachineProgram.version(of: found),
        version >= 62
      else { return nil }
      return .weasyprint(found)
    case .png: return find("rsvg-convert").map { .rsvg($0) }
    }
  }

  private func words(
    of maker: PrintFormat.Maker, from source: String, to target: String, _ folder: String
  ) -> [String] {
    switch maker {
    case .chromium(let path):
      // Whoever is root has no sandbox to run it in; the page holds no script and fetches nothing.
      let sandbox = isRoot ? ["--no-sandbox"] : []
      return [path, "--headless", "--disable-gpu", "--user-data-dir=\(folder)/profile"] + sandbox
        + [
          "--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf",
          "--print-to-pdf=\(target)", "file://\(source)",
        ]
    case .weasyprint(let path): return [path, "--pdf-variant", "pdf/ua-1", source, target]
    case .rsvg(let path):
      return [path, "--unlimited", "--width", "3840", "--keep-aspect-ratio", "-o", target, source]
    }
  }
}
