/// What somebody can read up on besides the single commands; each a page in `Topics/`.
///
/// `/help`, `waymark help` and the manual page say the same, from here.
package enum HelpTopic: String, Sendable, CaseIterable {
  case answers, wall, room, capture, evidence, mistakes, leaving, keys, commands
  case groups, many, exports, imports, files, guides, scripts, afterwards, agreed, environment

  /// One line that says what it is about.
  package var purpose: String {
    switch self {
    case .keys: "The keys that help while typing."
    case .commands: "Every command, with a line of purpose."
    default: page.purpose
    }
  }

  package var passages: [Message] {
    switch self {
    case .keys: [.init(.drawing, Help.keys)]
    case .commands: Help.overview
    default: page.passages
    }
  }

  private var page: TopicPage {
    TopicPage(String(decoding: bytes, as: UTF8.self))
  }

  private var bytes: [UInt8] {
    switch self {
    case .answers: PackageResources.answers_md
    case .wall: PackageResources.wall_md
    case .room: PackageResources.room_md
    case .capture: PackageResources.capture_md
    case .evidence: PackageResources.evidence_md
    case .mistakes: PackageResources.mistakes_md
    case .leaving: PackageResources.leaving_md
    case .groups: PackageResources.groups_md
    case .many: PackageResources.many_md
    case .exports: PackageResources.exports_md
    case .imports: PackageResources.imports_md
    case .files: PackageResources.files_md
    case .guides: PackageResources.guides_md
    case .scripts: PackageResources.scripts_md
    case .environment: PackageResources.environment_md
    case .afterwards: PackageResources.afterwards_md
    case .agreed: PackageResources.agreed_md
    case .keys, .commands: []
    }
  }
}
