/// Notes and warnings on standard error; `--quiet` drops the notes.
struct Notes {
  let isQuiet: Bool

  /// Something a person may want to know.
  func note(_ text: String) {
    if !isQuiet { StandardError.write("note: \(text)\n") }
  }

  /// Something that is probably not meant.
  func warning(_ text: String) { StandardError.write("warning: \(text)\n") }
}
