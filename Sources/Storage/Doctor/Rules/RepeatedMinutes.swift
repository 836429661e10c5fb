import Records
import Workshop

extension Doctor.Finding {
  /// Minutes of one writer that bear a number which stands above already.
  static func repeatedMinutes(_ file: MinuteFile) -> Self? {
    let (count, slug) = (file.repeats, file.slug)
    guard count > 0 else { return nil }
    return Self(
      "repeated-minutes", .broken,
      count.counted(
        "minute bears a number that stands above already.",
        "minutes bear a number that stands above already."),
      "Mending gives \(count == 1 ? "it a number of its" : "them numbers of their") own.",
      .rewriting(
        { bytes, path throws(StorageProblem) in
          MinuteNumbers.mended(try SessionFolder.parse(bytes, path: path), slug: slug).bytes
        }, first: MinuteNumbers.mark(sectionsIn:forMending:)))
  }
}
