/// Words that say what somebody does, or that are a name and a word as well; in plain letters.
enum OrdinaryWords {
  /// Words of roles, teams and places of work, and the small words between them. A participant called
  /// so is described, not named.
  static let roles = set(
    """
    a account accountant accounting accounts admin administrator adviser advisor agency agent agents
    analyst analytics and app applicant applicants apprentice architect area art assessment
    assessments assistant associate at author auditor back badge bank board boss branch brand budget
    builder business buyer buyers by call caller callers care carer carers case cashier cat ceo cfo
    chair chairman champion change channel chief citizen citizens claims cleaner clerk client clients
    clinic coach colleague commerce commercial communication communications community company
    compliance consultant contact content contractor controller coordinator copywriter council
    counter crew cto customer customers data deciders decider delivery department deputy design
    designer desk developer development digital director dispatch dispatcher district division doctor
    driver drivers editor education employee engineer engineering engineers everybody everyone
    executive experience expert external facilitator factory family field finance fitter floor for
    forum founder friend from front fulfilment general group groups guest guide guides hall head
    health help helpdesk home hospital host hotel hr human in industry information inspector
    installer insight insights insurance intern internal interviewer inventory it janitor journey
    junior kitchen lab land law lawyer lead leader leads legal librarian library line local logistics
    machine maintenance management manager managers map market marketer marketing mechanic media
    medical meeting member members mentor middle midwife minister mobile moderator money nobody night
    nurse nurses observer name names occupational of office officer on online operations operator or order
    orders organiser organizer outside owner owners page parent parents parking partner partners parts
    passenger patient patients payments people person personnel pharmacist phone physician pilot
    planner planning plumber police policy porter press principal procurement product production
    program programme project projects public published publisher purchase purchasing quality reader
    reception receptionist recorder recruiter regional rep representative research researcher resident
    residents resources retail risk role room root safety sales scheduler school science scientist
    scribe second secretary security senior service services shift shop site social software somebody
    specialist sponsor staff stakeholder station steward stock store strategy student students
    success supervisor supplier suppliers supply support surgeon system systems tax teacher team teams
    tech technical technician technology tenant test tester testers the therapist third timekeeper to
    tour town traffic train trainee trainer transport travel treasurer trial union unit university
    user users van vans vendor vice visitor visitors volunteer waiter warden warehouse web website
    welfare with worker workers workshop writer writers young youth
    """)

  /// Titles before a name, and the small words within one: never a name by themselves.
  static let titles = set(
    """
    dr prof professor mr mrs ms mx miss sir madam dame lady lord sister brother father mother captain
    chef frau herr fru monsieur madame mme van von der den de del della di da dos das du la le el al
    bin ibn bat y e ter ten zu zur af av jr sr ii iii
    """)

  /// Words of everyday language that people are called by as well.
  static let names = set(
    """
    abbey ace amber an any april archer art ash aura august autumn baker bank barber basil bay bean
    bear bell berry best bill bird black blue bob bond booth boss brandy brook brown buck bud bush
    butcher butler call candy carol carpenter carter case cash chance chase chip clay cliff cloud cook
    cooper coral cross daisy dale dawn day dean dell do dolly don dot drew duke earl early easter eve
    faith farmer fay field finch fisher flora ford forest fox frank free gay gene gentle glass glen
    gold good grace grant gray green grey guy hall hand harmony hay haven hazel he heath heather hill
    holly hope hunter in ivy jack jade jasmine jay jean jet jewel joy july june king knight lake lance
    lane law lily little long love luck marble march mark marks marshal marshall mason max may mercy
    mild miles miller my nick no north oak olive page painter park parker patience pat pearl
    penny pepper pierce piper poppy porter potter power price prince prudence queen ray reed rich rick
    river rob robin rock rose rowan ruby rusty sage sailor sandy savage sharp shepherd short sky skip
    small smart smith so song spring star stone storm strong sue summer sun sunny swift tanner taylor
    terry thatcher tiger tiny todd tom trinity trip turner victor viola violet wade walker ward warren
    waters weaver webb wells west white wild will wills win winter wise wolf wood woods wright yes
    """)

  /// Words that show, behind a word at the beginning of a sentence, that it is a verb: `Will it fit`.
  static let afterVerbs = set(
    """
    it they we i you he she the a an this that these those there my our their your his her its be not
    anyone anybody someone somebody customers people each every all one
    """)

  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
