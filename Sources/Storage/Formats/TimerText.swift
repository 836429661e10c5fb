import Workshop

/// The timer as formats before 3 kept it, in the field `Timer` of the workshop:
/// `900 s, 120 s used, running since 2027-03-12T09:10:00Z, extended, step vision`.
enum TimerText {
  /// The edits that make a thing of it; a text that is no timer is put away.
  static func edits(in session: Session) -> [Edit] {
    let facts = Reference(.facts, "session")
    guard let text = session.values(of: "Timer", on: facts).first else { return [] }
    let timer = session.timer == nil ? timer(text)?.setting(in: session) : nil
    return [session.setting("Timer", of: facts, to: [])] + [timer].compactMap { $0 }
  }

  static func timer(_ text: String) -> Timer? {
    let parts = text.split(separator: ",").map { AnswerReader.trimmed(String($0)) }
    guard let length = parts.first.flatMap({ seconds($0, " s") }) else { return nil }
    var timer = Timer(id: "timer")
    timer.length = length
    for part in parts.dropFirst() {
      if let used = seconds(part, " s used") {
        timer.used = used
      } else if part == "extended" {
        timer.extended = true
      } else if let moment = rest(part, "running since ") {
        guard let since = Moment(moment) else { return nil }
        timer.since = since
      } else if let step = rest(part, "step ") {
        timer.step = step
      } else {
        return nil
      }
    }
    return timer
  }

  private static func seconds(_ part: String, _ unit: String) -> Int? {
    guard part.hasSuffix(unit), let count = Int(part.dropLast(unit.count)) else { return nil }
    return 0...1_000_000 ~= count ? count : nil
  }

  private static func rest(_ part: String, _ head: String) -> String? {
    part.hasPrefix(head) ? String(part.dropFirst(head.count)) : nil
  }
}
