/// A command of the shell. This table is the one place that names them: dispatch, completion, help
/// and the reference come from it.
package enum ShellCommand: String, Sendable, CaseIterable {
  case back, skip, goto, next, again, status, agenda
  case help, why, example, keys
  case show, map, rank, check, whatif, compare, minutes
  case edit, rename, move, delete, undo, redo, long, editor
  case people, pick, round, score, vote, take, one, after, sheet, agree
  case room, wall, reveal, wait, nudge
  case timer, energise, park, decide, action, idea, breakout, merge, share, shared, follow, stop
  case export
  case saveAs = "save-as"
  case quit

  package enum Group: String, Sendable, CaseIterable {
    case move, understand, look, change, room, leave
  }

  package var group: Group {
    switch self {
    case .back, .skip, .goto, .next, .again, .status, .agenda, .one: .move
    case .help, .why, .example, .keys: .understand
    case .show, .map, .rank, .check, .whatif, .compare, .minutes, .after, .sheet: .look
    case .edit, .rename, .move, .delete, .undo, .redo, .long, .editor, .take: .change
    case .people, .pick, .round, .score, .vote: .room
    case .room, .wall, .reveal, .wait, .nudge: .room
    case .timer, .energise, .park, .decide, .action, .idea, .breakout, .merge, .follow, .agree,
      .stop, .share, .shared:
      .room
    case .export, .saveAs, .quit: .leave
    }
  }

  /// What follows the command, as help shows it.
  package var arguments: String {
    switch self {
    case .skip: "[rest|all]"
    case .goto: "NAME"
    case .help: "[NAME]"
    case .show: "[THING]"
    case .minutes, .undo, .breakout: "[N]"
    case .edit: "NAME"
    case .rename: "NAME NEW NAME"
    case .move: "NAME WHERE"
    case .delete: "NAME"
    case .people: "[WHAT]"
    case .round: "[QUESTION]"
    case .score: "[TOUCHPOINT]"
    case .vote: "[WHAT] [--codes]"
    case .room: "[WHAT]"
    case .wait: "MINUTES"
    case .timer: "[MINUTES]"
    case .energise: "[question]"
    case .park, .idea: "THOUGHT"
    case .decide: "[DECISION]"
    case .action: "ACTION"
    case .export: "[FORMAT]"
    case .saveAs: "NAME"
    case .share: "NAME"
    case .shared: "[take NAME]"
    case .merge, .follow: "[NAME]"
    case .take: "[FILE]"
    case .sheet: "[WHAT]"
    case .check: "[PLACE …]"
    case .whatif: "remove THING"
    case .compare: "[NAME]"
    case .agree: "[WHO, STAGE]"
    case .after: "[WHO, DAY]"
    default: ""
    }
  }

  /// One line of purpose.
  package var purpose: String {
    switch self {
    case .back: "One question back, with the old answer ready to edit."
    case .skip: "Pass this question; the map shows it as missing."
    case .goto: "Go to a question or a step."
    case .next: "Leave this question open and go on."
    case .again: "Show the question again."
    case .status: "Where we are, and how much rests on evidence."
    case .agenda: "The steps, their times, and how we stand."
    case .help: "The commands, or more about one of them or a topic."
    case .why: "Why this question is asked."
    case .example: "A good answer and a weak one."
    case .keys: "The keys that help while typing."
    case .show: "What is on the map so far."
    case .map: "Draw the map: stages, lanes and feelings."
    case .rank: "The shortlist in the order of several methods."
    case .check: "What the method would still ask about this map."
    case .whatif: "What would hang in the air if something went."
    case .compare: "What changed since an earlier map."
    case .minutes: "What was said last, by whom and when."
    case .edit: "Change an earlier answer."
    case .rename: "Give something another name."
    case .move: "Put something in another place."
    case .delete: "Take something off the map."
    case .undo: "Take back the last change, or the last N."
    case .redo: "Bring back what was undone."
    case .long: "Write an answer of several lines."
    case .editor: "Write the answer in your own editor."
    case .people: "Who is here; add people, mark who is away."
    case .pick: "Say whose turn it is, fairly."
    case .round: "Write one after another, unseen; reveal all at once."
    case .score: "Give numbers one after another, unseen."
    case .vote: "Vote with dots, unseen, and count at once."
    case .room: "Let phones in: everybody's own keyboard."
    case .wall: "The page for the projector."
    case .reveal: "Bring in at once what phones sent."
    case .wait: "Give the phones more minutes."
    case .nudge: "Remind the phones that have not sent."
    case .timer: "Show or set the timer."
    case .energise: "A short break for body or mind; nobody has to."
    case .park: "Set a thought aside without losing it."
    case .decide: "Write down a decision."
    case .action: "Write down who does what by when."
    case .idea: "Set an idea aside; it comes back at the close."
    case .breakout: "Give each of N groups a copy with its stages."
    case .merge: "Bring home what groups said in their copies."
    case .share: "Let other maps take a persona, segment, source or KPI."
    case .shared: "What maps share, and what of it is newer."
    case .take: "Bring in the lines of a file, or those of scribes."
    case .sheet: "A sheet to print: scores, dots, persona or cards."
    case .follow: "Look again after the day; in a round, one thing more."
    case .one: "Ask this step question by question."
    case .after: "What waits until after the day, and who asks it."
    case .agree: "Who agrees to the map or a stage as it stands."
    case .stop: "End a vote, or whatever else is under way."
    case .export: "Write the map to a file."
    case .saveAs: "Keep a copy of the workshop under another name."
    case .quit: "Leave; everything is saved."
    }
  }

  /// A few lines that say how to use it.
  package var details: String {
    switch self {
    case .back: "Press Enter to keep the old answer. Repeat it to go further back."
    case .skip:
      "/skip rest passes every optional question left about this one thing, /skip all this question "
        + "for everything it is still to be asked about. You can come back with "
        + "/goto. Saying `unknown` is an answer; a skip is not."
    case .goto:
      "For example: /goto vision.statement, /goto touchpoints, /goto S9, /goto the vision."
    case .next: "The question stays open and comes again."
    case .show:
      "For example: /show, /show personas, /show vision.statement, /show ID. Tab lists the names."
    case .edit:
      "For example: /edit vision.statement, /edit ID.pain, /edit ID.goals 2 for the second of several."
    case .rename:
      "For example: /rename \"Checks stock\" Checks stock on the phone. A name is found by its title, "
        + "quoted or not, its short name or its beginning."
    case .move:
      "For example: /move ID up, /move ID down, /move ID before OTHER, /move ID after OTHER, "
        + "/move ID with OTHER (each in the place of the other), /move ID to STAGE."
    case .delete: "You are asked once; y takes it off, and /undo brings it back."
    case .undo: "It says what it took back. It also works in a later sitting."
    case .long: "End with a line that holds a single full stop. Ctrl-C drops it."
    case .editor: "The editor is the one named in EDITOR. Save and close it to come back."
    case .take:
      "For example: /take wall.txt, where a step is brought in line by line. It says how many lines were "
        + "taken, and which did not fit, by file and line. Without a file it takes what scribes added with "
        + "`waymark scribe NAME` in windows of their own."
    case .sheet:
      "For example: /sheet scores, for everybody's numbers; /sheet dots, /sheet persona, /sheet cards."
    case .after:
      "For example: /after, /after Ana, 14 June, /after 2 Bo, 1 July for the second entry. `waymark after "
        + "NAME` asks what waits."
    case .one: "It holds for this step; typed once more it brings the lines back."
    case .people:
      "For example: /people add Ana, support desk, callers; /people away Ana; /people back Ana. "
        + "/people leader Ben lets Ben speak and vote last, /people leader none ends that. "
        + "/people counts shows turns and lines; look at it alone."
    case .pick: "Fewest turns first, by chance among those; who is away is left out."
    case .round:
      "It takes the question that is open, or the one named: /round vision.drafts. The lines become "
        + "its answers. A round left in the middle goes on with /round."
    case .score: "For example: /score, /score checks-stock. The median is kept."
    case .vote:
      "/vote opportunities, /vote pains, /vote touchpoints or /vote drafts. Ballots are kept without "
        + "name, order or time, and /check counts them again; until they are revealed, whoever opens "
        + "the files can read those given so far. With --codes each ballot needs a code from paper, for one "
        + "use. A vote left in the middle goes on with /vote."
    case .check:
      "For example: /check 2 because the board wrote it. The second of the list is left so, "
        + "and comes back once it changes; the log of decisions keeps the reason. An error is mended."
    case .whatif:
      "For example: /whatif remove checks-stock. It looks at a copy; nothing is changed. /delete NAME does it."
    case .compare:
      "For example: /compare van-parts, or the path of a folder. Without a name it takes the map that this "
        + "one was begun from. /follow and `waymark trend NAME` tell how the numbers went."
    case .agree:
      "For example: /agree Ana, /agree Ana, compare for the stage compare. It binds the name and today to "
        + "what stands; a change clears it and says so. /agree alone lists who agreed to what."
    case .room:
      "It prints an address, a code and a QR code; nothing leaves the room's network. /room close ends it, "
        + "/room who tells who is in and who has not sent, /room test finds out why a phone does not reach the page, /room --listen ADDRESS takes one "
        + "address of this machine only. `help room` says more."
    case .wall: "Open the address it prints on the machine that feeds the projector."
    case .reveal:
      "Each line goes onto the map under the name of its writer, or without one; /undo takes it back. In "
        + "a round, a score or a vote all comes to light together."
    case .wait: "For example: /wait 2. It sets the timer, and each phone shows it."
    case .nudge: "Only phones that have sent nothing show it; nobody else sees which."
    case .rank: "Dots, impact × confidence ÷ effort, value against effort, and two shifted weights."
    case .agenda: "When we are late it says what to leave out first."
    case .timer:
      "/timer start takes what this step has left, /timer 5 five minutes, /timer 30s thirty seconds. "
        + "/timer pause, /timer +5 (once, by vote), /timer end; /timer bell off, /timer bell on."
    case .energise:
      "It offers what fits the room and the hour. /energise question gives a question to begin with."
    case .park, .idea:
      "Begin with a name and a colon to say who raised it. It comes back when its step begins again "
        + "and at the close, to act on, keep for later or drop."
    case .decide:
      "It asks for what, why, dropped options and the need served; several lines are a decision each. "
        + "For example: /decide We start with stock on the home page because nobody finds it."
    case .action:
      "For example: /action Put stock on the product page, Sara, 14 June, or /action Sara calls the vendor "
        + "by Friday. Owner and date may follow. "
        + "/action done ID says how one stands: open, doing, done or dropped."
    case .breakout:
      "For example: /breakout 3. The copies stand beside this workshop, and each group opens its own. "
        + "/merge brings home what they said."
    case .merge:
      "It takes all copies that /breakout made, or the one named, by its name or its folder. What "
        + "only one side said comes in; where both said something else, you choose. /undo takes it back."
    case .share:
      "For example: /share mara. Every map keeps a copy of its own; what points at other things of this map "
        + "stays here. /share mara over takes the place of what another map put there. /undo does not take "
        + "back what is shared."
    case .shared:
      "/shared take mara brings a shared thing onto this map, or what is newer of it; /undo takes that back. "
        + "Nothing changes here by itself."
    case .follow:
      "It asks about what is due: actions, KPIs, guesses. A round left in the middle goes on with /follow; "
        + "in it, /follow ID asks about one thing more and /follow rest about everything. Its end writes a "
        + "page into the folder rounds."
    case .export:
      "The file goes into the folder exports of the workshop; one that was there is kept once, with "
        + "~ after its name. Tab lists the formats."
    case .saveAs: "The copy stands beside this one, in which you go on."
    default: ""
    }
  }

  /// `/undo [N]`.
  package var usage: String {
    "/" + rawValue + (arguments.isEmpty ? "" : " " + arguments)
  }
}
