import Testing

@testable import Exchange

@Suite struct `Addresses and numbers within sentences` {
  private static func masked(_ text: String) -> String { NameMask([]).masked(text).text }

  @Test(arguments: [
    "+49 30 1234567", "+4930123456", "+44 20 7946 0958", "+1 (415) 555-0132", "+33 1 42 68 53 00",
    "+49 (0)30 1234567", "+91 98765-43210", "0049 30 123456", "004930123456", "030/1234567",
    "(030) 123 45 67", "020 7946 0958", "07911 123456", "08912345678", "0171-1234567",
    "01 42 68 53 00", "01.42.68.53.00", "(415) 555-0132", "415-555-0132", "415.555.0132",
    "1-800-555-0199", "98765 43210", "+386 41 123 456", "(+49) 30 1234567",
    "030\u{A0}123\u{A0}4567",
  ])
  func `a telephone number goes`(number: String) {
    #expect(Self.masked("call \(number).") == "call a telephone number.")
    #expect(Self.masked("Anybody at \(number), always") == "Anybody at a telephone number, always")
    #expect(Self.masked(number) == "a telephone number")
  }

  @Test(arguments: [
    "Tel. 5550132", "phone: 555 0132", "ring 22 34 56 78", "mobile 2234 5678",
    "my number is 5550132",
    "phone number 1234567", "WhatsApp 491711234567", "fax 612 345 678",
  ])
  func `a number goes that is called one`(text: String) {
    #expect(Self.masked(text).hasSuffix("a telephone number"), "\(Self.masked(text))")
  }

  @Test(arguments: [
    "2027-03-11", "2027/03/11", "11.03.2027", "11/03/2027", "3/11/2027", "11-03-2027", "20270311",
    "11.3.27", "2027-03", "03/2027", "11 03 2027", "2024-2027", "2024–2027", "2024 2025 2026",
    "2027-03-11 10:30", "2027-03-11T08:30:00Z", "08:30-17:00", "2027-03-11 2027-04-12", "2027-W12",
    "1.12.2027 12.12.2027", "24.12.", "31.12.1999",
  ])
  func `a date is no telephone number`(date: String) {
    #expect(Self.masked("until \(date) we wait") == "until \(date) we wait")
  }

  @Test(arguments: [
    "1,234,567.00", "1 234 567", "1.234.567,89", "12 500 000", "12'500'000", "$1000000",
    "1000000 EUR", "250 000 users", "1 000 000", "3,000,000", "10000000", "€ 12 500 000",
    "123456.78", "0.1234567", "3.14159265", "+1 000 000", "-1234567", "10 000 - 20 000",
    "1 250 000,50", "12 500 000 kr", "99.95", "+12 500 000",
  ])
  func `an amount is no telephone number`(amount: String) {
    #expect(Self.masked("we earn \(amount) a year") == "we earn \(amount) a year")
  }

  @Test(arguments: [
    "order 20231234567", "part 123-456-7890", "PN 0123-456-789", "1K0 615 301 AA", "06A 115 561 B",
    "#100012345", "ISBN 978-3-16-148410-0", "4006381333931", "No. 0049123456", "INV-2027-000123",
    "SKU 0123456789", "A2C-59513-456", "4711-0815", "DE89 3704 0044 0532 0130 00", "192.168.10.25",
    "version 10.15.7.1234", "ticket 1234567", "invoice 0171-1234567", "8E0-615-301",
    "order number 0301234567", "case no. 020 7946 0958", "item 415-555-0132",
    "VIN 1HGBH41JXMN109186",
  ])
  func `the number of an order or a part is no telephone number`(number: String) {
    #expect(Self.masked("about \(number) again") == "about \(number) again")
  }

  @Test(arguments: [
    ("ana.kovac@corp.example", "an e-mail address"),
    ("mail <a+b@x.co.uk>", "mail <an e-mail address>"),
    ("Jo_D@corp", "an e-mail address"),
    ("ask @ana, or @ana@social.example.", "ask a handle, or a handle."),
    ("(@ana.kovac)", "(a handle)"), ("5 @ 3 and @2", "5 @ 3 and @2"),
    ("https://www.linkedin.com/in/ana-kovac-12/", "a profile page"),
    ("x.com/ana", "a profile page"),
    ("see github.com/anak.", "see a profile page."),
    ("http://netflix.com/title", "http://netflix.com/title"),
    ("https://corp.example/~ana", "a profile page"), ("corp.example/people/ana", "a profile page"),
    ("www.corp.example/parts/12", "www.corp.example/parts/12"),
    ("ana.bsky.social", "a profile page"),
    ("and/or e.g. this", "and/or e.g. this"),
  ])
  func `addresses, handles and profiles go`(text: String, shown: String) {
    #expect(Self.masked(text) == shown)
  }

  @Test(arguments: [
    "@", "1 ", "1.", "a@", "+1", "12 3456 ", "www.", "a/", "Ana ", "(", "@a.", "Kovac-",
  ])
  func `a long text of odd signs takes no longer than its length asks`(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let mask = NameMask([
      ("Ana Kovac", "somebody"), (String(repeating: "Xy", count: 500), "somebody"),
    ])
    #expect(mask.masked(text).names >= 0)
    #expect(mask.masked(String(repeating: "Q", count: 50_000)).names == 0)
  }
}
