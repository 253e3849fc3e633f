import Anneal
import CAnnealInterface

/// Texts that cross the border.
enum Texts {
  /// More bytes than any text that is read can have: a million characters.
  static let limit = 4_000_000

  /// A text that came in. What is not UTF-8 is repaired.
  static func text(_ bytes: UnsafePointer<CChar>?, _ length: Int) throws(CallError) -> String {
    // A length beyond half of all memory arrives as a negative one.
    guard (0...limit).contains(length) else { throw tooLong(length) }
    guard length > 0 else { return "" }
    guard let bytes else { throw .argument("a text is null, but has a length") }
    return String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  }

  static func text(_ text: anneal_text) throws(CallError) -> String { try self.text(text.bytes, text.length) }

  /// A copy for the caller, ended by a zero; `nil` where there is no memory for it.
  static func copied(_ bytes: [UInt8], _ length: UnsafeMutablePointer<Int>?) -> UnsafeMutablePointer<CChar>? {
    guard let address = anneal_allocate(bytes.count + 1) else { return nil }
    let copy = UnsafeMutableRawBufferPointer(start: address, count: bytes.count + 1)
    copy.copyBytes(from: bytes)
    copy[bytes.count] = 0
    length?.pointee = bytes.count
    return address.assumingMemoryBound(to: CChar.self)
  }

  static func copied(_ text: String, _ length: UnsafeMutablePointer<Int>?) -> UnsafeMutablePointer<CChar>? {
    copied(Array(text.utf8), length)
  }

  private static func tooLong(_ length: Int) -> CallError {
    CallError(ANNEAL_NOTATION, "this text has \(UInt(bitPattern: length)) bytes; at most \(limit) are read")
  }
}

/// The version, ended by a zero, for as long as the process lives.
private nonisolated(unsafe) let version = Texts.copied(AnnealVersion.current, nil)

@c @implementation
public func anneal_abi() -> Int32 { Int32(ANNEAL_ABI) }

@c @implementation
public func anneal_version() -> UnsafePointer<CChar>? { version.map { UnsafePointer($0) } }
