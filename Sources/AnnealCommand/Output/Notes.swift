import AnnealText

/// Notes and warnings on standard error; `--quiet` drops the notes, `--verbose` adds what a script does.
struct Notes {
  var isQuiet = false
  var isVerbose = false

  /// Something a person may want to know.
  func note(_ text: String) {
    if !isQuiet { StandardError.write("note: \(SafeText.line(text))\n") }
  }

  /// Something that is probably not meant.
  func warning(_ text: String) { StandardError.write("warning: \(text)\n") }

  /// What a script was seen to do.
  func trace(_ text: String) {
    if isVerbose { StandardError.write("trace: \(SafeText.line(text))\n") }
  }
}
