#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// An error number of the system, in words that do not depend on the locale.
struct SystemError {
  let code: Int32

  init(_ code: Int32) {
    self.code = code
  }

  /// What is wrong, as a clause.
  var fact: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EFBIG: "the file is too large for the system"
    case EACCES, EPERM: "permission is denied"
    case EROFS: "the disk is read-only"
    case EIO: "the disk reports an error"
    case ENOENT: "it is not there, or a link leads nowhere"
    case ELOOP: "a link stands in its place"
    case ENOTDIR: "a part of the path is not a folder"
    case EEXIST: "something stands there already"
    case EBUSY: "it is in use"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case ENOLCK, EOPNOTSUPP: "the file system has no locks"
    default: "the system reports error \(code)"
    }
  }

  /// What to do about it, as a sentence.
  var advice: String {
    switch code {
    case ENOSPC, EDQUOT: "Make room on the disk, then try again."
    case EACCES, EPERM: "Give yourself the right to read and write it."
    case EROFS: "Copy the session to a disk that can be written."
    case EIO: "Copy the session to another disk."
    case ENOENT, ELOOP: "Put the file itself there."
    case ENOLCK, EOPNOTSUPP: "Put the session on another disk."
    case EBUSY, EMFILE, ENFILE: "Close other programs, then try again."
    default: "Check the path and the disk."
    }
  }
}
