import Shell
import Workshop

/// Where a phone gives the code.
struct DoorPage {
  var goal = ""
  var problem: String?

  static let wrong = "That is not the code. Look at the screen once more: six letters and numbers."
  static let tooMany =
    "Too many codes were tried. Wait a minute, then look at the screen once more."

  var text: String {
    let told = problem.map { "<p class=\"problem\" role=\"alert\">\($0)</p>" } ?? ""
    let described = problem == nil ? "" : " aria-invalid=\"true\""
    return Markup.page(
      "Join the room", kind: "door",
      """
      <main>
      <h1>Join the room</h1>
      \(told)
      <form method="post" action="/join">
      \(Markup.hidden("goal", goal))
      <label for="code">The code on the screen</label>
      <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
       maxlength="12" required autofocus\(described)>
      <button>Go on</button>
      </form>
      <p class="hint">This page comes from the computer of whoever leads your workshop. It needs no account
      and no internet. Others on this network could read what you send, so write no secrets.</p>
      </main>
      """)
  }
}

/// Where somebody says who they are, or does not.
struct NamePage {
  let people: [RoomView.Person]
  /// The code that was right, for who comes in.
  var code: String?
  /// The secret of the device, where somebody else writes on it now.
  var form: String?

  init(people: [RoomView.Person], code: String) {
    (self.people, self.code) = (people, code)
  }

  init(people: [RoomView.Person], form: String) {
    (self.people, self.form) = (people, form)
  }

  var text: String {
    let title = code == nil ? "Who writes now?" : "Who are you?"
    let hidden =
      code.map { Markup.hidden("code", $0) + Markup.hidden("step", "name") }
      ?? Markup.hidden("form", form ?? "")
    let names = people.map { person in
      choice(person.id.text, Markup.text(person.name))
    }
    return Markup.page(
      title, kind: "door",
      """
      <main>
      <h1>\(title)</h1>
      <form method="post" action="\(code == nil ? "/who" : "/join")">
      \(hidden)
      <fieldset class="people">
      <legend>Choose your name, or write without one.</legend>
      \(names.joined(separator: "\n"))
      \(choice("", "Without a name", isChosen: true))
      </fieldset>
      <button>\(code == nil ? "Go on" : "Come in")</button>
      </form>
      <p class="hint">Your name stands beside lines that you bring in. Votes, scores and silent rounds never
      carry it.</p>
      </main>
      """)
  }

  private func choice(_ value: String, _ label: String, isChosen: Bool = false) -> String {
    """
    <label class="choice"><input type="radio" name="person" value="\(Markup.text(value))"\
    \(isChosen ? " checked" : "")> <span dir="auto">\(label)</span></label>
    """
  }
}

/// What goes back where there is nothing to do.
enum ErrorPage {
  case often, outside, otherName, otherPage, noForm, notIn, nothing, full, over

  private var words: (title: String, text: String, link: String) {
    switch self {
    case .often:
      ("A little slower", "This phone asked very often. Wait a minute, then go on.", "Go on")
    case .outside:
      ("Only from this room", "This page answers only inside the network of the room.", "")
    case .otherName:
      (
        "Use the address on the screen",
        "This page answers only to the address that the screen shows, in numbers.", ""
      )
    case .otherPage:
      (
        "That came from another page",
        "Nothing was taken. Load the page again and send it from there.", "Load the page"
      )
    case .noForm: ("Nothing was taken", "What came was no form of this page.", "Load the page")
    case .notIn:
      ("You are not in the room", "Give the code on the screen to come in.", "Join the room")
    case .nothing: ("There is no such page", "The room has one page.", "Go there")
    case .full:
      ("The room is full", "200 phones are in. Write on paper, or on a neighbour's phone.", "")
    case .over:
      (
        "The room is closed",
        "Thank you. What was received is kept by whoever led the workshop. You can close this page.",
        ""
      )
    }
  }

  var text: String {
    let link = words.link.isEmpty ? "" : "<p><a class=\"button\" href=\"/\">\(words.link)</a></p>"
    return Markup.page(
      words.title, kind: "door",
      "<main data-over=\"\(self == .over ? "yes" : "no")\"><h1>\(words.title)</h1><p>\(words.text)</p>"
        + "\(link)</main>")
  }
}

/// Where a phone finds out whether it can stay in.
struct TestPage {
  let address: String
  let hotspot: QRCode?
  /// How often a page without the script has loaded itself.
  private static let steps = 6

  func text(step: Int) -> String {
    let step = min(max(step, 0), Self.steps)
    let isDone = step >= Self.steps
    let again =
      isDone
      ? ""
      : "<noscript><meta http-equiv=\"refresh\" content=\"10;url=/test?n=\(step + 1)\"></noscript>"
    let spot = hotspot.map {
      "<h2>Or join this hotspot</h2><p>Point the camera here; the phone offers to join.</p>\($0.svg)"
    }
    return Markup.page(
      "Does this phone reach the room?", kind: "door",
      """
      \(again)
      <main>
      <h1>Does this phone reach the room?</h1>
      <ol class="checks">
      <li class="good"><strong>It reaches the shell.</strong> This page came from \(Markup.text(address)).</li>
      <li id="stream"><span role="status" id="trial">\
      \(isDone ? "<strong>It stays in.</strong> It loaded this page \(Self.steps) times in a minute." : "Does it stay in? Leave this page open for a minute. \(step) of \(Self.steps)")\
      </span></li>
      </ol>
      <h2>A phone that does not get here</h2>
      <ul>
      <li>Is it in the same Wi-Fi as the computer? Guest networks often keep devices apart: use another
      network, or a hotspot of a phone.</li>
      <li>On Android, switch mobile data off: it may send this address into the internet.</li>
      <li>An iPhone may leave a Wi-Fi that has no internet. Say <em>Use without internet</em>, or switch
      mobile data off.</li>
      <li>The address is made of numbers. Names that end in <em>.local</em> are not known to Android.</li>
      <li>Does a firewall of the computer ask? Allow this program for private networks.</li>
      <li>Does a proxy or a data saver stand between? The page asks again by itself every few seconds;
      switch the saver off if lines come late.</li>
      </ul>
      \(spot ?? "")
      <p><a class="button" href="/">To the room</a></p>
      </main>
      """)
  }
}
