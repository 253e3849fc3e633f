import Anneal
import AnnealRuns
import ArgumentParser

/// The optimizer whose rate the schedule moves.
struct OptimizerOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: "The base learning rate; several, separated by commas, make as many groups. (default: the optimizer's)",
    transform: RateList.init(text:))
  var lr: RateList?

  @Option(
    help: ArgumentHelp(
      "The optimizer, a class of torch.optim: it decides the default rate and whether there is a momentum or a first beta. "
        + "(default: sgd)"))
  var optimizer: OptimizerChoice?

  @Option(parsing: .unconditional, help: "SGD's momentum; implies sgd. (default: 0.9)")
  var momentum: Double?

  @Option(parsing: .unconditional, help: "Adam's first beta; implies adam. (default: 0.9)")
  var beta1: Double?

  mutating func validate() throws {
    try RunProblem.validate { () throws(RunProblem) in
      try Optimizer.check(kind: optimizer?.kind, momentum: momentum, beta1: beta1)
    }
  }

  /// What the options say.
  var request: Optimizer { Optimizer(kind: optimizer?.kind, rates: lr?.rates, momentum: momentum, beta1: beta1) }
}

/// `--optimizer`: a class as PyTorch writes it, or in lower case.
struct OptimizerChoice: ExpressibleByArgument {
  let kind: Optimizer.Kind

  init?(argument: String) {
    guard let kind = Optimizer.Kind(named: argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { Optimizer.Kind.all.map { $0.name.lowercased() } }
  var defaultValueDescription: String { kind.name.lowercased() }
}

/// Learning rates separated by commas.
struct RateList {
  /// More groups than any optimizer has.
  private static let limit = 1000
  let rates: [Double]

  init(text: String) throws {
    rates = try RunProblem.validate { () throws(RunProblem) in
      try Optimizer.rates(in: text, limit: RateList.limit) { Double($0.trimmed) }
    }
  }
}

extension RunProblem {
  /// The result of a check, whose problem becomes an error of the command line.
  static func validate<Answer>(_ check: () throws(RunProblem) -> Answer) throws -> Answer {
    do throws(RunProblem) {
      return try check()
    } catch {
      throw ValidationError(error.sentence(option))
    }
  }

  private static func option(_ field: Field) -> String {
    switch field {
    case .steps: "--steps"
    case .epochs: "--epochs"
    case .stepsPerEpoch: "--steps-per-epoch"
    case .stepping: "--stepped"
    case .start: "--at"
    case .rates: "--lr"
    case .momentum: "--momentum"
    case .beta1: "--beta1"
    }
  }
}

extension Substring {
  /// Without blanks at either end.
  var trimmed: Substring {
    var slice = self
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return slice
  }
}
