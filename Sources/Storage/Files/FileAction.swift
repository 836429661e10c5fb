/// What was being done with a file when the system refused.
package enum FileAction: Sendable, Equatable {
  case find, open, read, create, write, flush, replace, truncate, lock, list, remove
}
