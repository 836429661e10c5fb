import Shell
import Testing

@Suite struct HelpTests {
  @Test(arguments: ShellCommand.allCases)
  func `every command has a purpose that is a sentence, and a usage`(_ verb: ShellCommand) {
    #expect(verb.purpose.hasSuffix("."))
    #expect(verb.usage.hasPrefix("/\(verb.rawValue)"))
    #expect(verb.details.isEmpty || verb.details.hasSuffix("."))
  }

  @Test func `help on export lists the formats it is told`() {
    var sitting = ShellTranscript()
    sitting.type("/help export")
    #expect(
      sitting.text.contains(
        """
          markdown  The map to read.
          mermaid   The map as a diagram.
        """))
  }
}
