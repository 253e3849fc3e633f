import AnnealNotation
import AnnealText

/// Why a schedule is left out.
struct Failure {
  let place: Int
  let message: String
  private let error: NotationError?
  private let code: Code?

  init(_ message: String, place: Int) {
    self.place = place
    self.message = message
    error = nil
    code = nil
  }

  init(_ error: NotationError, place: Int = 0, in code: Code? = nil) {
    self.place = place
    self.error = error
    self.code = code
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
    json.field("where", hasPlace ? error.flatMap { code?.place(ofLine: $0.line) } : nil)
    json.field("length", whole: hasPlace ? error?.columns.count : nil)
    guard case .unknownNames(let names)? = error?.problem else { return }
    json.field("unknown", names)
    json.field("canAssume", flag: names.contains { $0.hasPrefix("len(") })
  }
}
