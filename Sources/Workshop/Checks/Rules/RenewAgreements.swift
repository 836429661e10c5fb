/// Tells agreements whose map or stage has changed since.
enum RenewAgreements {
  static let check = Check(
    id: "renew-agreements", step: "close",
    asks: "Is what people agreed to still what stands?"
  ) { input in
    let session = input.session
    return session.agreements.members.filter { !$0.stands(in: session) }.map { agreement in
      let place = agreement.stage.map { Reference(.stage, $0) } ?? Reference(.facts, "session")
      let stage = agreement.stage.map { ", \($0.text)" } ?? ""
      return Check.Draft(
        .warning, input.place(place),
        "\(agreement.words(in: session)); it has changed since.",
        "/agree \(agreement.by ?? "WHO")\(stage) binds it to what stands now.")
    }
  }
}
