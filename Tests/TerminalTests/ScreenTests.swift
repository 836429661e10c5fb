import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ScreenTests {
  @Test(arguments: [
    (["TERM": "xterm"], true, true), (["TERM": "xterm"], false, false), ([:], true, false),
    (["TERM": "dumb"], true, false), (["TERM": "xterm", "NO_COLOR": "1"], true, false),
    (["TERM": "xterm", "NO_COLOR": ""], true, true),
    (["TERM": "xterm", "CLICOLOR": "0"], true, false),
    (["TERM": "xterm", "CLICOLOR": "1"], true, true),
    (["TERM": "xterm", "CLICOLOR": "1"], false, false),
    (["TERM": "xterm", "CLICOLOR_FORCE": "1"], false, true),
    (["TERM": "xterm", "CLICOLOR_FORCE": "0"], false, false),
    (["TERM": "xterm", "CLICOLOR_FORCE": ""], false, false),
    (["CLICOLOR_FORCE": "1", "CLICOLOR": "0"], false, true),
    (["TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"], true, false),
  ])
  func `colour is wanted as the environment says`(
    environment: [String: String], isTerminal: Bool, colour: Bool
  ) {
    let wanted = Screen.wantsColour(
      isTerminal: isTerminal, environment: environment, noColor: false)
    #expect(wanted == colour)
    #expect(!Screen.wantsColour(isTerminal: true, environment: environment, noColor: true))
  }

  @Test(arguments: [
    (nil, 80), ("", 80), ("100", 100), ("0", 80), ("-5", 80), ("9", 80), ("10", 10), ("1001", 80),
    ("99999999999999999999", 80), ("80x", 80),
  ])
  func `without a terminal COLUMNS is the width, if it is sane`(columns: String?, width: Int) {
    let environment = columns.map { ["COLUMNS": $0] } ?? [:]
    let screen = Screen(input: -1, output: -1, error: -1, environment: environment)
    #expect(screen.width == width)
    #expect(screen.height == nil)
    #expect(!screen.canEdit)
  }

  @Test func `a terminal tells its size, each time anew`() {
    var (near, far): (Int32, Int32) = (-1, -1)
    var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
    #expect(openpty(&near, &far, nil, nil, &size) == 0)
    let screen = Screen(
      input: far, output: far, error: -1, environment: ["TERM": "xterm", "COLUMNS": "50"])
    #expect(screen.input.isTerminal && screen.output.isTerminal && !screen.error.isTerminal)
    #expect(screen.output.colour && !screen.error.colour)
    #expect(screen.canEdit)
    #expect(!screen.isDumb)
    #expect(screen.width == 100)
    #expect(screen.height == 30)
    size.ws_col = 40
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
    #expect(screen.width == 40)
    close(near)
    close(far)
  }
}
