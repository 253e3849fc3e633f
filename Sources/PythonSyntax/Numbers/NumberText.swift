/// A number that a program reads from a text, as `int` and `float` do.
package enum NumberText {
  /// What a text stands for.
  package enum Number {
    case whole(Int64)
    case float(Double)
  }

  /// The number; `nil` if the text is not a number.
  package static func read(_ text: String, isWhole: Bool) -> Number? {
    var codes = Array(text.utf8)
    while let last = codes.last, last <= 32 { codes.removeLast() }
    codes = Array(codes.drop { $0 <= 32 })
    var isNegative = false
    if let first = codes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      codes.removeFirst()
    }
    codes = codes.filter { $0 != UInt8(ascii: "_") }
    guard !codes.isEmpty, codes.count <= SyntaxLimits.number else { return nil }
    if isWhole {
      guard codes.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
      return Int64((isNegative ? "-" : "") + String(decoding: codes, as: UTF8.self)).map(Number.whole)
    }
    switch String(decoding: codes, as: UTF8.self).lowercased() {
    case "inf", "infinity": return .float(isNegative ? -.infinity : .infinity)
    case "nan": return .float(.nan)
    default: return Decimal(codes[...]).map { .float(isNegative ? -$0.double : $0.double) }
    }
  }
}

extension BigNatural {
  /// The number in decimal digits.
  package var decimalText: String {
    var limbs = self.limbs
    var groups: [UInt32] = []
    while !limbs.isEmpty {
      var rest: UInt64 = 0
      for index in limbs.indices.reversed() {
        let part = rest << 32 | UInt64(limbs[index])
        limbs[index] = UInt32(part / 1_000_000_000)
        rest = part % 1_000_000_000
      }
      groups.append(UInt32(rest))
      while limbs.last == 0 { limbs.removeLast() }
    }
    guard let first = groups.popLast() else { return "0" }
    return groups.reversed().reduce(String(first)) { text, group in
      let digits = String(group)
      return text + String(repeating: "0", count: 9 - digits.count) + digits
    }
  }
}
