import Anneal
import AnnealNotation
import AnnealRuns
import CAnnealInterface

/// Why a call fails, as `anneal_error` says it.
struct CallError: Error {
  /// One of the header's codes.
  let code: Int32
  /// One sentence.
  let text: String
  /// The same with the line and a caret, where a text is at fault.
  var rendered: String
  /// What is open, by the text's own words.
  var names: [String] = []
  /// Where the text is wrong: line and column from 1, and a length.
  var place: (line: Int, column: Int, length: Int) = (0, 0, 0)

  init(_ code: Int, _ text: String) {
    self.code = Int32(code)
    self.text = text
    rendered = "error: " + text
  }

  /// A mistake in the arguments of a call.
  static func argument(_ text: String) -> CallError { CallError(ANNEAL_ARGUMENT, text) }

  /// Writes it where the caller wants it, if anywhere, and gives the code.
  @inline(never)
  @discardableResult
  func report(to error: UnsafeMutablePointer<anneal_error>?) -> Int32 {
    guard let error else { return code }
    let names = names.joined(separator: "\n")
    text.withErrorText { text in
      rendered.withErrorText { rendered in
        names.withErrorText { names in
          let (line, column, length) = place
          anneal_error_write(
            error, code, Int32(clamping: line), Int32(clamping: column), Int32(clamping: length), text, rendered, names)
        }
      }
    }
    return code
  }
}

extension CallError {
  init(_ error: NotationError) {
    if case .unknownNames(let names) = error.problem {
      self.init(ANNEAL_OPEN, error.description)
      self.names = names
    } else {
      self.init(ANNEAL_NOTATION, error.description)
    }
    rendered = error.rendered()
    // A line in a definition is not a line in the text.
    guard error.definition == nil, error.file.isEmpty, !error.sourceLine.isEmpty else { return }
    place = (error.line, error.columns.lowerBound + 1, error.columns.count)
  }

  init(_ questions: OpenQuestions) {
    let names = questions.lengths + questions.rates
    self.init(ANNEAL_OPEN, "the text does not say what \(names.joined(separator: ", ")) is; define it")
    self.names = names
  }

  init(_ failure: ProgramReader.Failure) {
    switch failure {
    case .notation(let error): self.init(error)
    case .open(let questions): self.init(questions)
    }
  }

  init(_ error: ScheduleError) {
    switch error {
    case .pastTheEnd: self.init(ANNEAL_END, error.description)
    case .metricRequired: self.init(ANNEAL_METRIC, error.description)
    case .checkpoint: self.init(ANNEAL_CHECKPOINT, error.description)
    default: self.init(ANNEAL_SCHEDULE, error.description)
    }
  }
}

extension String {
  fileprivate func withErrorText(_ body: (anneal_error_text) -> Void) {
    var copy = self
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body(anneal_error_text(bytes: $0.baseAddress, length: $0.count)) }
    }
  }
}
