extension String {
  /// Whether a word occurs in it, whatever the case of its letters. The word is ASCII in lower case.
  func mentions(_ word: StaticString) -> Bool {
    let letters = utf8.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    let count = word.utf8CodeUnitCount
    guard letters.count >= count else { return false }
    return (0...(letters.count - count)).contains { start in
      (0..<count).allSatisfy { letters[start + $0] == (word.utf8Start + $0).pointee }
    }
  }
}
