import Workshop

/// The actions for the trackers in which teams keep their work.
///
/// One file has the columns that the import of Jira documents, with days as `yyyy-MM-dd`; one has what
/// every other tracker reads; one has a title a line, to paste.
enum TrackerTables {
  static let fileNames = ["jira.csv", "actions.csv", "titles.txt"]

  static func documents(of session: Session, isRaw: Bool) -> [ExportView.Document] {
    let tasks = session.actions.members.map { Task($0, in: session) }
    if tasks.isEmpty { return [] }
    let jira = tasks.map { task in
      [task.title, "Task", task.description, task.due, task.owner, "waymark"]
    }
    let plain = tasks.map { [$0.title, $0.owner, $0.due, $0.description] }
    func table(_ header: [String], _ rows: [[String]]) -> String {
      ([header] + rows).map { row in
        row.map { CSVCell($0, isRaw: isRaw).text }.joined(separator: ",") + "\r\n"
      }
      .joined()
    }
    return [
      ExportView.Document(
        "actions/" + fileNames[0],
        table(["Summary", "Issue Type", "Description", "Due Date", "Assignee", "Labels"], jira)),
      ExportView.Document(
        "actions/" + fileNames[1], table(["Title", "Owner", "Due", "Description"], plain)),
      ExportView.Document(
        "actions/" + fileNames[2], tasks.map { $0.title + "\n" }.joined()),
    ]
  }

  private struct Task {
    let title: String
    let owner: String
    let due: String
    let description: String

    init(_ action: Action, in session: Session) {
      func words(_ text: String?) -> String {
        text.map { PageText.line(session.cited($0).body) } ?? ""
      }
      title = session.lineTitle(of: Reference(.action, action.id))
      owner = words(action.owner)
      due = action.due?.text ?? ""
      let served = action.link.flatMap { link in
        session.kind(of: link).map { session.lineTitle(of: Reference($0, link)) }
      }
      let first = words(action.firstStep)
      description = [
        served.map { "\(Wording.serves): \($0)" },
        first.isEmpty ? nil : "\(Wording.first): \(first)",
        action.status.map { "\(Wording.status): \(ChoiceWords.of($0.rawValue))" },
      ]
      .compactMap { $0 }.joined(separator: ". ")
    }
  }
}

extension Wording {
  fileprivate static let serves = "Serves"
  fileprivate static let first = "First step"
  fileprivate static let status = "Status"
}

extension Omission {
  /// What the tables of actions hold.
  static let tracked = paths([
    .action: ["Title", "Owner", "Due", "Link", "FirstStep", "Status"]
  ])
}
