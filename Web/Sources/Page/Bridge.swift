/// What stays between two calls: one buffer for the request and one for the answer, which JavaScript reads and writes,
/// and what pictures share.
///
/// Global, because what JavaScript calls has no other place to keep anything. There is one thread.
private enum Shared {
  nonisolated(unsafe) static var memory = PageMemory()
  nonisolated(unsafe) static var request: UnsafeMutableRawBufferPointer?
  nonisolated(unsafe) static var answer: UnsafeMutableRawBufferPointer?
}

extension PageLimits {
  /// Bytes of the stack that a script may take. Calls also use the browser's own stack, which cannot be enlarged:
  /// Chromium's ends when this one has reached about 1.1 MB.
  static let stack = 600_000
}

/// Where JavaScript writes the bytes of a request; 0 if there is not enough memory.
@_cdecl("anneal_reserve")
public func annealReserve(_ length: Int32) -> Int32 {
  release(&Shared.request)
  guard length >= 0, let address = allocate(max(Int(length), 1)) else { return 0 }
  Shared.request = UnsafeMutableRawBufferPointer(start: address, count: Int(length))
  return Int32(truncatingIfNeeded: Int(bitPattern: address))
}

/// Answers the request of `length` bytes, and returns the address of the answer; 0 if there is not enough memory.
@_cdecl("anneal_answer")
public func annealAnswer(_ length: Int32) -> Int32 {
  release(&Shared.answer)
  let reserved = Shared.request.map { UnsafeRawBufferPointer($0) } ?? UnsafeRawBufferPointer(start: nil, count: 0)
  let length = min(max(Int(length), 0), reserved.count)
  let bytes = Router.answer(to: UnsafeRawBufferPointer(rebasing: reserved[..<length]), remembering: &Shared.memory)
  release(&Shared.request)
  guard let address = allocate(max(bytes.count, 1)) else { return 0 }
  let answer = UnsafeMutableRawBufferPointer(start: address, count: bytes.count)
  answer.copyBytes(from: bytes)
  Shared.answer = answer
  return Int32(truncatingIfNeeded: Int(bitPattern: address))
}

/// How many bytes the answer has.
@_cdecl("anneal_answer_length")
public func annealAnswerLength() -> Int32 { Int32(Shared.answer?.count ?? 0) }

private func release(_ buffer: inout UnsafeMutableRawBufferPointer?) {
  free(buffer?.baseAddress)
  buffer = nil
}

// Swift keeps malloc to itself, and its own allocation stops where memory ends.
@_extern(c, "anneal_allocate") private func allocate(_ size: Int) -> UnsafeMutableRawPointer?
@_extern(c, "anneal_free") private func free(_ address: UnsafeMutableRawPointer?)
