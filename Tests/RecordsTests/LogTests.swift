import Records
import TestSupport
import Testing

struct LogTests {
  static let logs: [(String, Int, Range<Int>?)] = [
    ("", 0, nil),
    ("%rec: Minute\n\nId: 1\n\nId: 2\n", 3, nil),
    ("%rec: Minute\n\nId: 1\n\nId: 2\nNa", 2, 21..<29),
    ("%rec: Minute\n\nId: 1\n\nId: 2\nName: an", 2, 21..<35),
    ("Id: 1\n\nId: 2\nName:", 1, 7..<18),
    ("Id: 1\n\n\0\0\0\0", 1, 7..<11),
    ("Id: 1\n\nId: 2\0\0", 1, 7..<14),
    ("Id: 1\n\nId: 2\nName: \0\n\nId: 3\n", 1, 7..<28),
    ("Id: 1\n\nId: 2\noops\n\nId: 3\n", 1, 7..<25),
    ("Id: 1\n\noops\n\nId: 3\n", 1, 7..<19),
    ("Id: 1\n\n# c\n  Id: 2\r\n", 1, 11..<20),
    ("Id: 1\n\n# c", 1, 7..<10),
    ("Id: 1\n\nId: C:\\\nName: x\n", 1, 7..<23),
    ("%rec: A\n\nId: 1\n\n%rec: A\n\nId: 2\n", 2, 16..<31),
    ("\u{FEFF}Id: 1\n", 0, 0..<9),
    ("\0\0", 0, 0..<2),
  ]

  @Test(arguments: logs)
  func `a log is read up to its bad or torn tail`(
    text: String, count: Int, tail: Range<Int>?
  ) throws {
    let log = RecordFile.readingLog(Array(text.utf8))
    #expect(log.tail == tail)
    #expect(log.file.recordCount == count)
    #expect(log.file.bytes.elementsEqual(text.utf8.prefix(tail?.lowerBound ?? text.utf8.count)))
    #expect(try log.file.listing == RecordFile(parsing: log.file.bytes).listing)
  }

  @Test func `a log cut at any byte keeps every record that ends before the cut`() throws {
    var log: [UInt8] = Array("%rec: Minute\n\n".utf8)
    var ends = [log.count]
    for number in 1...20 {
      log += RecordText.encode([
        (name: "Id", value: "\(number)"), (name: "Text", value: "größer\n\nals \(number)"),
      ])
      ends.append(log.count)
      log.append(0x0A)
    }
    for cut in log.indices {
      let read = RecordFile.readingLog(Array(log[..<cut]))
      #expect(read.file.recordCount >= ends.count { $0 <= cut }, "cut at \(cut)")
      #expect((read.tail ?? cut..<cut).upperBound == cut, "cut at \(cut)")
    }
  }

  @Test func `whatever the bytes, reading a log ends in a file that reads strictly`() throws {
    for seed in 0..<500 {
      var document = RandomDocument(seed: UInt64(seed))
      var random = SplitMix64(seed: UInt64(seed))
      var bytes = Array((document.file() + document.file()).utf8)
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &random)] =
          [0x00, 0x0A, 0x0D, 0x20, 0x23, 0x2B, 0x3C, 0x41, 0x5C, 0xC3, 0xFF].picked(using: &random)
      }
      let log = RecordFile.readingLog(bytes)
      let strict = try? RecordFile(parsing: log.file.bytes)
      #expect(strict?.listing == log.file.listing, "seed \(seed)")
      #expect(log.file.bytes.count + (log.tail?.count ?? 0) == bytes.count, "seed \(seed)")
      if log.tail == nil { #expect(log.file.bytes == bytes) }
    }
  }
}
