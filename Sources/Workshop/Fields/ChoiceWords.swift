/// Words for people where a choice is kept as a short name.
public enum ChoiceWords {
  /// `fix-touchpoint` becomes `fix a touchpoint`; what the table does not hold stands with spaces.
  public static func of(_ choice: String) -> String {
    table[choice] ?? choice.split(separator: "-").joined(separator: " ")
  }

  /// Short names whose words are more than their parts.
  private static let table = [
    "90min": "90 minutes", "after-sales": "after-sales care", "crm": "CRM",
    "fix-touchpoint": "fix a touchpoint", "half-day": "half a day", "two-session": "two sessions",
  ]
}
