/// What the spelling of a name suggests: what the name is for, and which name it was meant to be.
enum Spelling {
  /// Whether the name looks like a class: it starts with a capital letter.
  static func isClassName(_ name: String) -> Bool { name.utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false }

  /// Whether the name looks like a scheduler of some library, perhaps misspelt.
  static func isScheduler(_ name: String) -> Bool {
    name.mentions("schedule") || name.mentions("warmup") || name.mentions("anneal") || name.mentions("plateau")
      || name.hasSuffix("LR") || name.hasSuffix("Lr") || name.hasSuffix("lr") || name.mentions("restarts")
  }

  /// The closest word by edit distance, or `nil` if all differ in more than a third of their letters. The first wins a
  /// tie.
  static func nearest(to word: String, among words: [String]) -> String? {
    let given = letters(word)
    guard !given.isEmpty, given.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let letters = letters(candidate)
      let limit = max(1, max(letters.count, given.count) / 3)
      let distance = distance(given, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// Lower case, without underscores: `stepsize` is near `step_size`.
  private static func letters(_ word: String) -> [UInt8] {
    word.utf8.filter { $0 != UInt8(ascii: "_") }.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }
  }

  /// Insertions, deletions, replacements and swaps of neighbours.
  private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var (older, old) = ([Int](), Array(0...other.count))
    for (row, letter) in one.enumerated() {
      var new = [row + 1]
      for (column, candidate) in other.enumerated() {
        var cost = min(old[column + 1] + 1, new[column] + 1, old[column] + (letter == candidate ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == candidate {
          cost = min(cost, older[column - 1] + 1)
        }
        new.append(cost)
      }
      (older, old) = (old, new)
    }
    return old[other.count]
  }
}

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
