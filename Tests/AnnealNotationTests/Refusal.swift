import AnnealNotation

/// Why a text does not read, and the characters under the caret.
struct Refusal: Hashable {
  let problem: NotationError.Problem
  let caret: String

  init(_ problem: NotationError.Problem, at caret: String) {
    self.problem = problem
    self.caret = caret
  }

  /// What reading the text answers; `nil` when it reads.
  init?(reading text: String) {
    do throws(NotationError) {
      _ = try Notation().read(text)
      return nil
    } catch {
      let characters = Array(error.sourceLine)
      self.init(error.problem, at: String(characters[error.columns.clamped(to: characters.indices)]))
    }
  }
}
