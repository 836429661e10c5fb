extension Check {
  /// Asks whether a channel or product is the hero of the vision.
  static let keepChannelsOutOfVision = Check(
    id: "keep-channels-out-of-vision", step: "vision",
    asks: "Is the customer the hero, and not a channel or product?"
  ) { input in
    let vision = input.session.vision
    guard let statement = vision.statement,
      let word = PlainWords(statement).first(in: heroWords)
    else { return [] }
    return [
      Draft(
        .advice, input.place(Reference(.vision, vision.id), "Statement"),
        "Is \"\(word)\" the hero here?", "Tell what it does for the customer, and leave it out.")
    ]
  }

  private static let heroWords: WordList = [
    "app", "apps", "website", "webshop", "portal*", "platform*", "chatbot*", "bot", "bots",
    "omnichannel", "omni channel", "multichannel", "e commerce", "ecommerce", "newsletter*",
    "dashboard*", "ai", "crm", "product", "products", "leading provider", "market leader",
    "best in class", "world class", "appli", "application mobile", "site web", "site internet",
    "plateforme*", "portail", "omnicanal*", "produit", "produits", "leader du marche",
  ]
}
