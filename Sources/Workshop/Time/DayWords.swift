/// What other languages than English say around a day, word for word in English: `bis Ende März` is read
/// as `end märz`, `vendredi prochain` as `next friday`. Names of months stand in their own table.
enum DayWords {
  /// The words of a day in English, without those that say nothing of it.
  static func english(_ words: [String]) -> [String] {
    let said = words.map { $0.replacing("’", with: "'") }.flatMap(withoutElision)
    var english = isAgo(said) ? Array(said.dropFirst()) + ["ago"] : said
    english = english.filter { !silent.contains($0) }.flatMap { all[$0] ?? [$0] }
    // What comes before a day says nothing in front of all: between a length and a day it does.
    while english.count > 1, before.contains(english[0]) { english.removeFirst() }
    if english.count > 2, english.suffix(2) == ["or", "so"] { english.removeLast(2) }
    if english.last == "at" { english.removeLast() }
    if english.first != "week" { english.removeAll { $0 == "of" } }
    // The adjective follows in some languages: `semana próxima`.
    if english.count > 1, let last = english.last, ["next", "last"].contains(last),
      !["after", "next"].contains(english[english.count - 2])
    {
      english.removeLast()
      english.insert(last, at: english.count - 1)
    }
    return english
  }

  /// `d'ici la fin de l'année` without the grown articles; `mi-mars` as two words.
  private static func withoutElision(_ word: String) -> [String] {
    for article in ["l'", "d'"] where word.hasPrefix(article) && word.count > article.count {
      return [String(word.dropFirst(article.count))]
    }
    for lead in ["mi-", "mid-", "end-", "early-", "late-"]
    where word.hasPrefix(lead) && word.count > lead.count {
      return [String(lead.dropLast()), String(word.dropFirst(lead.count))]
    }
    return [word]
  }

  /// `vor 3 Wochen` lies in the past, `vor Freitag` before a day.
  private static func isAgo(_ words: [String]) -> Bool {
    guard words.first == "vor", words.count == 3, let unit = all[words[2]]?.first else {
      return false
    }
    return ["day", "week", "month", "year"].contains(unit)
  }

  /// How near, and on which side of a day: `before Friday`, `about Easter`, `no later than May`.
  private static let before: Set = ["before", "about", "no", "not", "later", "than"]

  /// Whether a word says that a day lies before what follows it.
  static func isBefore(_ word: String) -> Bool { word == "before" || all[word] == ["before"] }

  /// Articles and what stands before a day.
  private static let silent: Set = [
    "the", "on", "by", "sometime", "until", "till", "bis", "an", "zum", "zur", "am", "des", "der",
    "dem", "den",
    "die", "das", "spätestens", "latest", "de", "ici", "le", "la", "les", "du", "au", "à",
    "jusqu'à",
    "jusqu'au", "hasta", "del", "el", "para", "até", "do", "da", "entro", "il", "tot", "het", "op",
  ]

  private static let all: [String: [String]] = {
    let table: [(String, String)] = [
      ("first", "erster ersten erstes premier première primer primera primo prima eerste"),
      ("second", "zweiter zweiten deuxième segundo segunda secondo tweede"),
      ("third", "dritter dritten troisième tercer tercera terzo derde"),
      ("today", "heute aujourd'hui hoy hoje oggi vandaag tonight"),
      ("tomorrow", "morgen demain mañana amanhã domani tmrw tmr tomorow tommorow tommorrow"),
      ("monday", "montag montags lundi lunes segunda-feira lunedì maandag"),
      ("tuesday", "dienstag mardi martes terça-feira martedì dinsdag"),
      ("wednesday", "mittwoch mercredi miércoles quarta-feira mercoledì woensdag"),
      ("thursday", "donnerstag jeudi jueves quinta-feira giovedì donderdag"),
      ("friday", "freitag vendredi viernes sexta-feira venerdì vrijdag"),
      ("saturday", "samstag sonnabend samedi sábado sabato zaterdag"),
      ("sunday", "sonntag dimanche domingo domenica zondag"),
      ("day", "tag tage tagen jour jours día días dia dias giorno giorni dag dagen"),
      ("week", "woche wochen semaine semaines semana semanas settimana settimane weken"),
      ("month", "monat monate monaten monats mois mes meses mês mese mesi maand maanden"),
      ("year", "jahr jahre jahren jahres ans année año años ano anos anno anni jaar"),
      ("end", "ende fin finales final fim fine eind einde"),
      ("start", "anfang beginn début principios início inizio begin"),
      ("mid", "mitte mi mediados meados metà medio"),
      ("next", nextWords), ("this", "diese dieser diesen dieses diesem ce cet cette este esta"),
      ("last", "letzte letzten letzter letztes dernier dernière último última"),
      ("before", "vor avant antes voor"), ("after", "nach après después na dopo"),
      ("about", "around roughly approximately circa ca etwa ungefähr gegen environ vers hacia"),
      ("in", "im dans dentro em tra fra"),
      ("spring", "frühling frühjahr printemps primavera"), ("summer", "sommer été verano zomer"),
      ("autumn", "herbst automne otoño herfst"), ("winter", "hiver invierno"),
      ("a", "ein eine einem einer einen un une una een"), ("two", "zwei deux dos due twee"),
      ("three", "drei trois tres drie"), ("four", "vier quatre cuatro"),
      ("six", "sechs seis zes"), ("eight", "acht huit ocho"), ("ten", "zehn dix diez"),
    ]
    var all = [
      "eom": ["end", "month"], "eoy": ["end", "year"], "eow": ["end", "week"],
      "jahresende": ["end", "year"], "monatsende": ["end", "month"],
      "quartalsende": ["end", "quarter"],
    ]
    for (english, words) in table {
      for word in words.split(separator: " ") { all[String(word)] = [english] }
    }
    return all
  }()

  private static let nextWords =
    "nächste nächsten nächster nächstes nächstem kommende kommenden prochain prochaine próximo "
    + "próxima prossimo prossima volgende"
}
