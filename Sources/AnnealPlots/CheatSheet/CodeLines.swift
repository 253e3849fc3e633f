import AnnealText

/// Code in lines of a typeface whose letters all have one width; all but the first line hang back by an indent.
///
/// Nothing is ever cut. Of all ways to break the code, the one with the fewest lines is taken, unless a line more saves
/// a break in an unnatural place.
struct CodeLines {
  /// How far all lines but the first are set in, in letters.
  static let indent = 2

  private let code: [Unicode.Scalar]
  private let columns: Int
  /// How many brackets are open after each letter.
  private let depths: [Int]

  private init(_ code: String, columns: Int) {
    self.code = Array(code.unicodeScalars)
    self.columns = columns
    var depth = 0
    var depths: [Int] = []
    for scalar in self.code {
      if scalar == "(" || scalar == "[" || scalar == "{" { depth += 1 }
      if scalar == ")" || scalar == "]" || scalar == "}" { depth -= 1 }
      depths.append(depth)
    }
    self.depths = depths
  }

  /// The lines of `code`, each at most `columns` wide together with its indent.
  static func lines(_ code: String, columns: Int) -> [String] {
    CodeLines(SafeText.line(code), columns: max(columns, indent + 2)).broken()
  }

  /// From the end of the code back: what the rest costs from each letter on, and where its first line ends.
  private func broken() -> [String] {
    var costs = Array(repeating: 0, count: code.count + 1)
    var ends = Array(repeating: code.count, count: code.count + 1)
    for start in code.indices.reversed() {
      var room = start == 0 ? columns : columns - CodeLines.indent
      var end = start
      costs[start] = .max
      // A space at the end of a line takes no room.
      while end < code.count, room >= code[end].columns || code[end] == " " && room >= 0 {
        room -= code[end].columns
        end += 1
        let cost = end == code.count ? 0 : price(ofBreakBefore: end) + costs[end]
        if cost <= costs[start] { (costs[start], ends[start]) = (cost, end) }
      }
    }
    return lines(ends)
  }

  private func lines(_ ends: [Int]) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < code.count {
      var line = String.UnicodeScalarView()
      for scalar in code[start..<ends[start]] { line.append(scalar) }
      while line.last == " " { line.removeLast() }
      if !line.isEmpty { lines.append(String(line)) }
      start = ends[start]
    }
    return lines
  }

  /// A line costs 4, and more the worse the place where it ends.
  private func price(ofBreakBefore index: Int) -> Int {
    let last = code[index - 1]
    switch last {
    case " " where index > 1 && code[index - 2] == ",": return 4 + min(max(depths[index - 1] - 1, 0), 2)
    case " " where index > 1 && code[index - 2] == ":": return 4
    case "[": return 5
    case "(": return 6
    case " ", ",": return 7
    case "=", "_", ".": return 16
    default: return 40
    }
  }
}
