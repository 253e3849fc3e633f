import AnnealPlots

/// Measured points: what was measured, its size, its time.
struct Points {
  private var times: [String: [(size: Int, nanoseconds: Double)]] = [:]

  /// Reads lines of CSV, `what,size,ns`; what may hold a comma within quotes.
  init(lines: () -> String?) {
    while let line = lines() {
      let fields = line.split(separator: ",")
      guard fields.count > 2, let size = Int(fields[fields.count - 2]), let time = Double(fields[fields.count - 1])
      else { continue }
      let what = fields.dropLast(2).joined(separator: ",").filter { $0 != "\"" }
      times[what, default: []].append((size, time))
    }
  }

  /// The points of one curve, in order of size.
  func trace(_ what: String, scale: Double = 1) -> Trace {
    var trace = Trace()
    for (size, time) in (times[what] ?? []).sorted(by: { $0.size < $1.size }) { trace.append(time * scale, at: size) }
    return trace
  }
}
