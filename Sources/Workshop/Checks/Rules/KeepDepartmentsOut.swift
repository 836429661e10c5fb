extension Check {
  /// Asks whether a stage is named after a department.
  static let keepDepartmentsOut = Check(
    id: "keep-departments-out", step: "stages", asks: "Are stages named in the customer's words?"
  ) { input in
    input.session.stages.members.compactMap { stage in
      guard let word = stage.name.flatMap({ PlainWords($0).first(in: departmentWords) }) else {
        return nil
      }
      return Draft(
        .advice, input.place(Reference(.stage, stage.id), "Name"),
        "Is \"\(word)\" our word rather than the customer's?",
        "Name the stage by what the customer gets done, with a verb.")
    }
  }

  private static let departmentWords: WordList = [
    "marketing", "sales", "lead", "leads", "prospect", "prospects", "prospection", "qualification",
    "pipeline", "funnel", "fulfilment", "fulfillment", "logistics", "finance", "accounting",
    "billing", "invoicing", "legal", "compliance", "procurement", "hr", "human resources", "crm",
    "operations", "customer service", "customer success", "helpdesk", "help desk", "back office",
    "department", "commercial", "ventes", "service client", "comptabilite", "facturation",
    "logistique", "juridique", "ressources humaines", "rh", "sav",
  ]
}
