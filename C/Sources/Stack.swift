import CAnnealInterface

/// The stack that reading a text takes. On Linux most threads have eight megabytes; a caller on a smaller one is served
/// on a thread of our own, so that the same texts can be read everywhere.
enum Stack {
  /// As much as a usual thread has at its beginning.
  private static let usual = 8 << 20
  /// With less, a thread of our own does it.
  private static let enough = 7_200_000
  /// What stays free for parsing, and for what runs innermost.
  private static let reserve = 1_500_000
  /// Where nothing is known of the thread, and there can be no other: half a megabyte has room for it.
  private static let least = 250_000

  /// Bytes that a text may take while it runs.
  static var budget: Int { max(min(anneal_stack_left(), usual) - reserve, least) }

  /// Runs something where the stack is large enough for it.
  ///
  /// - Throws: where there is no memory for another stack.
  static func run(_ body: () -> Void) throws(CallError) {
    let left = anneal_stack_left()
    guard left != 0, left < enough else { return body() }
    let isDone = withoutActuallyEscaping(body) { body in
      let work = Work(body)
      let address = Unmanaged.passUnretained(work).toOpaque()
      return withExtendedLifetime(work) {
        anneal_run_with_stack(usual, { Work.at($0)?.body() }, address) == 0
      }
    }
    if !isDone { throw CallError(ANNEAL_MEMORY, "there is no memory for the stack that reading takes") }
  }

  /// What a thread of our own does.
  private final class Work {
    let body: () -> Void

    init(_ body: @escaping () -> Void) { self.body = body }

    static func at(_ address: UnsafeMutableRawPointer?) -> Work? {
      address.map { Unmanaged<Work>.fromOpaque($0).takeUnretainedValue() }
    }
  }
}

extension PageLimits {
  /// Bytes of the stack that a text may take.
  static var stack: Int { Stack.budget }
}
