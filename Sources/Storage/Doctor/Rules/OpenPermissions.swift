extension Doctor.Finding {
  /// What stands in the folder is to be read and written by its owner alone.
  static func openPermissions(_ entry: FileStamp) -> Self? {
    let isFolder = entry.kind == .folder
    let wanted: FileStamp.Permissions = isFolder ? 0o700 : 0o600
    guard entry.permissions != wanted else { return nil }
    return Self(
      "open-permissions", .warning,
      "the permissions are \(octal(entry.permissions)), not \(octal(wanted)).",
      "Mending gives the \(isFolder ? "folder" : "file") to you alone (\(octal(wanted))).",
      .permissions(from: entry.permissions, to: wanted))
  }

  static func octal(_ mode: FileStamp.Permissions) -> String {
    let digits = String(mode, radix: 8)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
