import ArgumentParser

/// `--color`.
enum ColorChoice: String, Choice {
  case auto
  case always
  case never

  /// Whether to colour: when a person looks who has not asked for none (https://no-color.org).
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      StandardOutput.isTerminal && (POSIX.environment("NO_COLOR") ?? "").isEmpty && POSIX.environment("TERM") != "dumb"
    }
  }
}
