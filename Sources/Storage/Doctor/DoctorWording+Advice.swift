extension Doctor.Finding {
  /// What to do about it, as sentences.
  var advice: String {
    switch self {
    case .problem, .guide, .notice, .syntax: ""
    case .noHomeYet: "The first workshop makes it."
    case .foreignOwner: "Copy it and put your copy in its place, or have it given to you."
    case .link: "Saving writes where it leads; put the file itself here to keep all together."
    case .hardLinks:
      "Saving here changes them all, and mending leaves it alone; put a copy in its place to part"
        + " them."
    case .conflictedCopy(let original):
      "Compare the two, bring over what is missing in \(original), then remove this one."
    case .missingFile(0): "Take it from a backup; the minutes tell what was said."
    case .missingFile: "Put the file back, or let \"waymark check\" name what refers to it."
    case .nothingButZeroBytes: "Take it from a backup; the minutes tell what was said."
    case .notRecords:
      "It is left as it is. Move it away and take the file from a backup; the minutes tell what"
        + " was said."
    case .conflictMarkers:
      "Keep the lines you want and remove those that begin with"
        + " <<<<<<<, |||||||, ======= or >>>>>>>."
    case .deadReferences: "\"waymark check\" names each of them."
    case .locked: "Nothing is mended until they leave."
    case .lockLeft: "This is harmless: the next sitting takes the lock and looks for what was said."
    case .lockBlocked: "Move it away; the next sitting makes the file."
    case .untried: "Ask again once the folder is there and nobody else writes in it."
    case .narrowLocale(_, let hasFallback):
      hasFallback
        ? "To set your own, set LC_ALL to C.UTF-8."
        : "Install a UTF-8 locale, or set LC_ALL to one such as C.UTF-8."
    case .noTerminal: "At a terminal they can be edited."
    case .plainTerminal: "Set TERM to xterm-256color if the terminal can do more."
    case .unknownTerminal: "Set TERM to a kind it knows, such as xterm-256color."
    default: remedy
    }
  }

  /// What mending does, as a sentence; empty for what cannot be mended.
  var remedy: String {
    switch self {
    case .permissions(_, let wanted):
      "Mending gives \(wanted == DoctorEntry.folderMode ? "the folder" : "the file")"
        + " to you alone (\(wanted == DoctorEntry.folderMode ? "0700" : "0600"))."
    case .linkInMinutes:
      "Mending puts the link aside under another name; put the file itself here to have its minutes."
    case .unfinishedCopy: "Nothing in it was told to be saved. Mending removes it."
    case .leftover: "Mending puts it aside under another name."
    case .byteOrderMark: "Mending takes it out."
    case .windowsLineEnds: "Mending ends them in LF."
    case .controlCharacters(let count, _, _):
      "Mending takes \(count == 1 ? "it" : "them") out; a CR becomes a space."
    case .noFinalLineFeed: "Mending ends it."
    case .withoutIdentifier(let repairs):
      "Mending gives \(repairs.count == 1 ? "it" : "them") the Id \(Self.fresh(repairs))."
    case .duplicates(let repairs):
      "Mending gives \(repairs.count == 1 ? "it" : "them") the Id \(Self.fresh(repairs));"
        + " references stay with the first."
    case .repeatedMinutes(let count):
      "Mending gives \(count == 1 ? "it a number of its" : "them numbers of their") own."
    case .tornMinutes: "Mending moves them into a file of their own."
    default: ""
    }
  }

  private static func fresh(_ repairs: [Doctor.Repair]) -> String {
    let shown = repairs.prefix(5).map(\.fresh).joined(separator: ", ")
    return shown + (repairs.count > 5 ? " and so on" : "")
  }
}
