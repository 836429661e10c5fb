import ArgumentParser
import Shell
import Storage
import Workshop

/// What each way of ending means to the program that called.
enum Exit: Int32, CaseIterable {
  case failure = 1
  case checkFoundErrors = 2
  case inputEnded = 3
  case usage = 64
  case badData = 65
  case inputOutput = 74
  case locked = 75
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }

  /// In a sentence, for help and the manual.
  var meaning: String {
    switch self {
    case .failure: "It could not be done; the message says why."
    case .checkFoundErrors:
      "`check` found something required missing; `due` found something late; `compare` found a"
        + " difference; `export --check` found a file out of date."
    case .inputEnded: "The input ended early; all is saved, and the message names the question."
    case .usage: "The command line is not understood."
    case .badData: "Bad data, with file, line and column."
    case .inputOutput: "A file cannot be read or written."
    case .locked: "Somebody else has the workshop open; the message says who and since when."
    case .interrupted: "Left with Ctrl-C."
    }
  }
}

/// Something that ends a command: what to say, and the exit code.
struct Trouble: Error {
  var exit: Exit
  var message: String

  init(exit: Exit, _ message: String) {
    self.exit = exit
    self.message = message
  }

  init(_ problem: StorageProblem) {
    self.init(exit: Trouble.exit(of: problem), problem.sentence)
  }

  init(_ problem: GuideProblem) {
    self.init(exit: .badData, problem.sentence)
  }

  private static func exit(of problem: StorageProblem) -> Exit {
    switch problem {
    case .locked, .scribesFull: .locked
    case .syntax, .notText, .newerFormat, .tooLarge, .noSessionRecord, .unusableField: .badData
    case .unusableName, .exists: .usage
    case .missing, .notAFolder, .notAFile, .notASession, .openedForReading, .standsThere,
      .linkInTheWay, .secondName, .partOfSession, .copyChanged:
      .failure
    case .unfitFileSystem, .changedMeanwhile, .refused, .overtaken, .leadsOutside: .inputOutput
    }
  }
}

extension Host {
  /// Runs a command; a problem is told on standard error and becomes the exit code.
  func run(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let trouble as Trouble {
      complain(trouble)
      throw trouble.exit.code
    } catch let problem as StorageProblem {
      let trouble = Trouble(problem)
      complain(trouble)
      throw trouble.exit.code
    } catch let problem as GuideProblem {
      complain(Trouble(problem))
      throw Exit.badData.code
    }
  }
}
