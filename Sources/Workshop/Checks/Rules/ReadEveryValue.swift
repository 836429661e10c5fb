extension Check {
  /// Tells values that were kept aside because their field cannot hold them.
  static let readEveryValue = Check(
    id: "read-every-value", step: nil, asks: "Can every value be read?"
  ) { input in
    EntityTable.all.flatMap { table in
      table.ids(in: input.session).flatMap { id in
        table.marks(of: id, in: input.session).other.compactMap { aside in
          guard let index = table.column(aside.name) else { return nil }
          let column = table.columns[index]
          return Draft(
            .error, input.place(Reference(table.kind, id), column.name),
            "\"\(aside.values.joined(separator: ", "))\" cannot be read.",
            "Write \(column.kind.form).")
        }
      }
    }
  }
}

extension FieldKind {
  /// What a value must look like.
  fileprivate var form: String {
    switch self {
    case .text: "one text, not several"
    case .list: "one text a line"
    case .choice(let words): "one of: \(words.joined(separator: ", "))"
    case .scale(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .halves(let range):
      "a number from \(range.lowerBound) to \(range.upperBound), whole or a half"
    case .count: "a whole number, 0 or more"
    case .number: "a number such as 1.8"
    case .date: "a day as YYYY-MM-DD"
    case .moment: "a moment such as 2027-03-12T09:10:00Z"
    case .yesNo: "yes or no"
    case .scores(let range, _):
      "whole numbers from \(range.lowerBound) to \(range.upperBound), parted by blanks"
    case .reference: "one identifier"
    case .references: "one identifier a line"
    }
  }
}
