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

  /// Whether a text occurs in it, by its bytes.
  func contains(text: String) -> Bool {
    let (letters, word) = (Array(utf8), Array(text.utf8))
    guard !word.isEmpty else { return true }
    guard letters.count >= word.count else { return false }
    for start in 0...(letters.count - word.count) where letters[start] == word[0] {
      if letters[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }

  /// Its ASCII letters in lower case.
  var lowercasedASCII: String {
    String(decoding: utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
