import CAnnealInterface

@c @implementation
public func anneal_answer(
  _ request: UnsafePointer<CChar>?, _ length: Int, _ answerLength: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  // What a null pointer points to is empty, and so is what is longer than memory.
  let bytes = UnsafeRawBufferPointer(start: request, count: request == nil ? 0 : max(length, 0))
  var answer: [UInt8] = []
  do throws(CallError) {
    try Stack.run {
      // Nothing is kept between two answers: threads would share it.
      var memory = PageMemory()
      answer = Router.answer(to: bytes, remembering: &memory)
    }
  } catch {
    return nil
  }
  return Texts.copied(answer, answerLength)
}
