#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The least that writing so many steps and doubles as text takes: the rates of an exponential fall, each with the
/// standard library's shortest digits, into one buffer that is written when it is full.
@main
enum Main {
  static func main() {
    let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 1000 : 1000
    var buffer: [UInt8] = []
    buffer.reserveCapacity(1 << 16)
    var rate = 0.1
    for step in 0..<count {
      buffer.append(contentsOf: step.description.utf8)
      buffer.append(UInt8(ascii: ","))
      buffer.append(contentsOf: rate.description.utf8)
      buffer.append(UInt8(ascii: "\n"))
      rate *= 0.99999
      if buffer.count > 60_000 { flush(&buffer) }
    }
    flush(&buffer)
  }

  private static func flush(_ buffer: inout [UInt8]) {
    var written = 0
    while written < buffer.count {
      let more = buffer.withUnsafeBytes { write(1, $0.baseAddress.map { $0 + written }, buffer.count - written) }
      guard more > 0 else { exit(1) }
      written += more
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
