import Testing

/// What stands before the cursor.
@Suite struct PromptTests {
  @Test func `every prompt says in words what is wanted`() throws {
    for path in Checkout.files(below: "Sources", ending: ".swift") {
      let text = try Checkout.text(path)
      #expect(!text.contains("\"› \""), "\(path) has a prompt without words")
    }
  }
}
