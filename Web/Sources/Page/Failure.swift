import AnnealNotation

/// Why a schedule is left out.
struct Failure {
  let place: Int
  let message: String
  private let error: NotationError?

  init(_ message: String, place: Int) {
    self.place = place
    self.message = message
    error = nil
  }

  init(_ error: NotationError, place: Int = 0) {
    self.place = place
    self.error = error
    message = error.description
  }

  /// The sentence, and where the culprit is: line and column from 1, in scalars. No place where the text as a whole is
  /// at fault.
  func fields(_ json: inout JSON) {
    let hasPlace = !(error?.sourceLine.isEmpty ?? true)
    json.field("message", message)
    json.field("rendered", error?.rendered() ?? "error: \(message)")
    json.field("line", whole: hasPlace ? error?.line : nil)
    json.field("column", whole: hasPlace ? error.map { $0.columns.lowerBound + 1 } : nil)
    json.field("length", whole: hasPlace ? error?.columns.count : nil)
    guard case .unknownNames(let names)? = error?.problem else { return }
    json.field("unknown", names)
  }
}
