import ArgumentParser
import Exchange
import Storage
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells whether everything a workshop needs is fit, and mends what can be mended.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tell whether folder, files, lock, file system, locale and terminal are fit.",
    discussion: "What can be mended is mended after asking; each file is kept as it was.")

  @Argument(help: "The workshop's name, or the path of its folder.")
  var name: String?

  @Flag(help: "Mend everything that can be mended, without asking.")
  var yes = false

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let world = Host(options: options)
    try world.run {
      let home = try Home(given: options.home, environment: world.environment)
      var visit = DoctorRun(world: world, mendsAll: yes, options)
      visit.tell(Doctor.examine(home: home.path))
      let around = Doctor.examine(world.surroundings)
      if let name {
        let path = home.sessions.path(ofSessionCalled: name)
        var doctor = try Doctor(examining: path)
        visit.tell(Doctor.examine(beside: path, home: home.path))
        visit.tell(doctor.examine())
        visit.tell(doctor.examineFileSystem())
        visit.tell(around)
        let warning = GitRepository.warning(of: path, examinedBy: doctor)
        if let warning { world.remark([warning]) }
        try visit.mendHome()
        try visit.mend(with: &doctor)
      } else {
        visit.tell(Doctor.examineFileSystem(under: home.path))
        visit.tell(around)
        try visit.mendHome()
      }
      if options.json { try world.print(JSONValue.array(visit.findings).text()) }
      if let exit = visit.exit { throw exit.code }
    }
  }
}

extension Host {
  /// What the streams, `TERM` and the locale say of the person's terminal.
  fileprivate var surroundings: Doctor.Surroundings {
    // The first name is the person's own choice, and stays in force.
    let names = ["C.UTF-8", "en_US.UTF-8", ""]
    let sets = names.map { setlocale(LC_CTYPE, $0) == nil ? "" : characters }
    return Doctor.Surroundings(
      isTerminal: screen.input.isTerminal && screen.output.isTerminal, terminal: screen.terminal,
      isKnown: Doctor.knowsTerminal(screen.terminal, home: environment["HOME"]),
      characters: characters, hasFallback: sets.dropLast().contains("UTF-8"))
  }

  private var characters: String {
    nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? ""
  }
}
