import AnnealNotation
import AnnealRuns
import ArgumentParser

/// The optimizer whose rate is moved.
struct OptimizerOptions: ParsableArguments {
  @Option(
    name: .long, parsing: .unconditional,
    help: "The base learning rate; several, separated by commas, make as many parameter groups. (default: 0.001)",
    transform: RateList.init(text:))
  var lr: RateList?

  @Option(help: "The kind of optimizer: sgd has a momentum, adam a first beta. (default: sgd)")
  var optimizer: OptimizerKind?

  @Option(parsing: .unconditional, help: "SGD's momentum; implies sgd. (default: 0.9)")
  var momentum: Double?

  @Option(parsing: .unconditional, help: "Adam's first beta; implies adam. (default: 0.9)")
  var beta1: Double?

  mutating func validate() throws {
    if let momentum, !momentum.isFinite || momentum < 0 {
      throw ValidationError("--momentum must be at least 0 and finite, but is \(momentum)")
    }
    if let beta1, !(0..<1).contains(beta1) {
      throw ValidationError("--beta1 must be at least 0 and less than 1, but is \(beta1)")
    }
    if momentum != nil, optimizer == .adam { throw ValidationError("--momentum is SGD's; Adam has --beta1") }
    if beta1 != nil, optimizer == .sgd { throw ValidationError("--beta1 is Adam's; SGD has --momentum") }
    if momentum != nil, beta1 != nil { throw ValidationError("give --momentum or --beta1, not both") }
  }

  /// What the options say.
  var request: OptimizerRequest {
    OptimizerRequest(rates: lr?.rates, kind: optimizer?.kind, momentum: momentum, beta1: beta1)
  }
}

/// What `--optimizer` accepts.
enum OptimizerKind: String, Choice {
  case sgd
  case adam

  var kind: OptimizerSetting.Kind {
    switch self {
    case .sgd: .sgd
    case .adam: .adam
    }
  }
}

/// Learning rates separated by commas.
struct RateList {
  /// More groups than any optimizer has.
  private static let most = 1000
  let rates: [Double]

  init(text: String) throws {
    var rates: [Double] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let rate = Double(part.trimmed), rate.isFinite, rate >= 0 else {
        throw ValidationError("a learning rate must be a finite number of at least 0, but one is '\(part)'")
      }
      rates.append(rate)
    }
    guard rates.count <= RateList.most else {
      throw ValidationError("there can be at most \(RateList.most) learning rates, but there are \(rates.count)")
    }
    self.rates = rates
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
