import ArgumentParser

/// `--color`.
enum ColorChoice: String, Choice {
  case auto
  case always
  case never

  /// Whether to colour. By default: when writing to a terminal and `NO_COLOR` is not set (https://no-color.org).
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      StandardOutput.isTerminal && (POSIX.environment("NO_COLOR") ?? "").isEmpty && POSIX.environment("TERM") != "dumb"
    }
  }
}
