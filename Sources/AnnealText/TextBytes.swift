/// A builder of text, as UTF-8 in memory that is used again: a table has millions of rows, and a string for each cell
/// costs more than its digits.
package struct TextBytes: Sendable {
  /// What has gathered.
  package private(set) var bytes: [UInt8] = []

  /// Empty.
  package init() {}

  /// Adds text.
  package mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Adds bytes that are text, or not.
  package mutating func add(_ more: [UInt8]) { bytes.append(contentsOf: more) }

  /// Adds the shortest decimals that give the same bits back.
  package mutating func add(_ number: Double) { add(number.description) }

  /// Adds blanks until what was added since `start` is so many bytes wide.
  package mutating func pad(from start: Int, to width: Int) {
    while bytes.count - start < width { bytes.append(UInt8(ascii: " ")) }
  }

  /// Takes the blanks at the end away.
  package mutating func removeTrailingBlanks() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  /// Forgets the text, and keeps the memory.
  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
