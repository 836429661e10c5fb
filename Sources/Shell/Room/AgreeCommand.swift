import Workshop

/// `/agree`: binds a name and today to the map or a stage as it stands, or lists who agreed to what.
struct AgreeCommand {
  private let session: Session
  private let today: Day

  init(in room: DialogueContext) {
    session = room.session
    today = room.today
  }

  func run(_ rest: String) -> DialogueResult {
    let parts = rest.split(separator: ",", maxSplits: 1).map { AnswerReader.trimmed(String($0)) }
    guard let who = parts.first, !who.isEmpty else {
      return .said(AgreementWords.list(of: session))
    }
    var stage: Identifier?
    if parts.count == 2, !parts[1].isEmpty {
      switch AgreementWords.stage(called: parts[1], in: session) {
      case .success(let found): stage = found
      case .failure(let problem): return .said(.problem, problem.sentence)
      }
    }
    if AnswerReader.meansEverybody(who) {
      return all(to: stage)
    }
    let giving = AgreementGiven(by: name(who), to: stage, on: today, in: session)
    guard let edit = giving.edit else {
      return .said(.hint, "\(giving.words). Nothing has changed since.")
    }
    return DialogueResult(
      told: [.init(.done, "Saved: \(giving.words), as it stands.")], edits: [edit], next: .stay)
  }

  /// Everybody who is here, one after another.
  private func all(to stage: Identifier?) -> DialogueResult {
    let names = session.participants.members.compactMap(\.name)
    guard !names.isEmpty else {
      return .said(.problem, "Nobody is on the list of people yet. Type their names: /agree Ana.")
    }
    var (now, edits, told) = (session, [Edit](), [String]())
    for name in names {
      guard let edit = AgreementGiven(by: name, to: stage, on: today, in: now).edit else {
        continue
      }
      edits.append(edit)
      told.append(name)
      _ = now.applyEach([edit])
    }
    guard !edits.isEmpty else {
      return .said(.hint, "All of them agreed already. Nothing has changed since.")
    }
    let what = stage.map { session.title(of: Reference(.stage, $0)) } ?? "the map"
    return DialogueResult(
      told: [
        .init(.done, "Saved: \(told.joined(separator: ", ")) agreed to \(what), as it stands.")
      ],
      edits: edits, next: .stay)
  }

  /// The participant's own name, where the beginning of one was typed.
  private func name(_ who: String) -> String {
    SpokenPerson(who).meant(in: session) ?? who
  }
}

/// Who agreed to what, in words.
package enum AgreementWords {
  /// Why a stage is not found.
  package struct Unknown: Error {
    package let sentence: String
  }

  package static func stage(
    called name: String, in session: Session
  ) -> Result<Identifier, Unknown> {
    let wanted = SpokenName(name)
    let found = session.stages.members.first { stage in
      SpokenName(stage.id.text) == wanted || stage.name.map { SpokenName($0) } == wanted
    }
    if let found { return .success(found.id) }
    let names = session.stages.members.map { session.title(of: Reference(.stage, $0.id)) }
    let advice =
      Nearest.match(for: name, in: names).map { "Did you mean \($0)?" }
      ?? (names.isEmpty
        ? "There is none yet; leave it out to agree to the map."
        : "The stages are \(names.joined(separator: ", ")).")
    return .failure(Unknown(sentence: "There is no stage called \(name). \(advice)"))
  }

  package static func list(of session: Session) -> [Message] {
    guard !session.agreements.isEmpty else {
      return [
        .init(
          .hint,
          "Nobody has agreed to the map yet. /agree NAME, or waymark agree with --as NAME, binds a name and"
            + " today to the map as it stands; a stage behind it to that stage.")
      ]
    }
    return session.agreements.members.map { agreement in
      let words = agreement.words(in: session)
      return agreement.stands(in: session)
        ? .init(.plain, "\(words).", hang: 2)
        : .init(.warning, "\(words); it has changed since, so that no longer holds.", hang: 2)
    }
  }

  /// That a change has cleared some.
  static func cleared(_ agreements: [Agreement], in session: Session) -> [Message] {
    agreements.map { agreement in
      let who = agreement.by ?? "WHO"
      let stage = agreement.stage.map { ", \($0.text)" } ?? ""
      return .init(
        .warning,
        "\(agreement.words(in: session)); this change clears that. /agree \(who)\(stage) gives it again."
      )
    }
  }
}
