extension Check {
  /// Asks whether a purpose already holds its answer.
  static let keepSolutionsOutOfPurpose = Check(
    id: "keep-solutions-out-of-purpose", step: "purpose",
    asks: "Is the purpose free of solutions?"
  ) { input in
    guard let purpose = input.session.purposes.first else { return [] }
    let texts = [("Statement", purpose.statement), ("Gap", purpose.gap)]
    return texts.compactMap { field, text in
      guard let word = text.flatMap({ PlainWords($0).first(in: solutionWords) }) else { return nil }
      return Draft(
        .advice, input.place(Reference(.purpose, purpose.id), field),
        "Is \"\(word)\" a solution already?",
        "Ask \"so that?\" once more and keep the need; park the solution as an idea.")
    }
  }

  private static let solutionWords: WordList = [
    "app", "apps", "chatbot*", "bot", "bots", "website", "webshop", "portal*", "platform*",
    "dashboard*", "feature*", "software", "ai", "crm", "redesign*", "relaunch*", "launch*",
    "implement*", "install*", "roll out", "migrat*", "automat*", "newsletter*", "appli",
    "application mobile", "site web", "site internet", "portail", "plateforme*", "logiciel*",
    "fonctionnalite*", "refonte", "lancer", "lancement", "deployer", "deploiement",
  ]
}
