/// The position of the stack, which a run checks before it goes deeper, so that no program overflows it.
struct StackPosition {
  let address: UInt

  /// The place of the caller's frame, or near it.
  static var now: StackPosition {
    @inline(__always) get {
      var marker: UInt8 = 0
      return withUnsafeMutablePointer(to: &marker) { StackPosition(address: UInt(bitPattern: $0)) }
    }
  }

  @inline(__always)
  func distance(from other: StackPosition) -> Int {
    Int(address > other.address ? address - other.address : other.address - address)
  }

  /// What any thread can spare.
  static var usual: Int {
    #if os(Linux)
      6_500_000
    #else
      300_000
    #endif
  }
}
