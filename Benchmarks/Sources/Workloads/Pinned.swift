/// Numbers at an address that C may keep for as long as the program runs.
struct Pinned<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The first element.
  let pointer: UnsafePointer<Element>

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    memory.initialize(from: elements, count: elements.count)
    pointer = UnsafePointer(memory)
  }
}
