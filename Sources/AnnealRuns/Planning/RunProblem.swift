import Anneal

/// What is wrong with what a person asks of a run, and in which field.
package struct RunProblem: Error, Hashable, Sendable {
  /// An option of the command, or a field of the page.
  package enum Field: String, Hashable, Sendable {
    case steps, epochs, stepsPerEpoch, stepping, start, rates, momentum, beta1
  }

  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    /// A whole number lies outside its range.
    case outOfRange(Int, ClosedRange<Int>)
    /// Steps and epochs both give the length.
    case twoLengths
    /// Epochs are given, and nothing says how long one is.
    case epochsWithoutLength
    /// Epochs times steps per epoch are more than this.
    case tooLong(limit: Int)
    /// A start and a length are given, though the start says all.
    case startWithLength
    /// A learning rate is not a finite number of at least 0.
    case rate(String)
    /// There are more learning rates than parameter groups could be.
    case tooManyRates(Int, limit: Int)
    /// A momentum or first beta lies outside its range.
    case momentum(Double)
    /// A momentum is given for a class without one, or a first beta.
    case foreignMomentum(Optimizer.Kind)
    /// A momentum and a first beta are given.
    case bothMomenta
  }

  /// The field to correct.
  package let field: Field
  /// What is wrong with it.
  package let reason: Reason

  /// A problem with a field.
  package init(_ field: Field, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }

  /// One sentence.
  ///
  /// - Parameter name: What a field is called where the sentence is read.
  package func sentence(_ name: (Field) -> String) -> String {
    switch reason {
    case .outOfRange(let value, let range):
      "\(name(field)) must be from \(range.lowerBound) to \(range.upperBound), but is \(value)"
    case .twoLengths: "\(name(.steps)) and \(name(.epochs)) both say how long the run is; give one"
    case .epochsWithoutLength:
      "\(name(.epochs)) needs \(name(.stepsPerEpoch)), or \(name(.stepping)) epoch to count epochs themselves"
    case .tooLong(let limit): "\(name(.epochs)) times \(name(.stepsPerEpoch)) must be at most \(limit)"
    case .startWithLength: "\(name(.start)) says which step; leave out \(name(.steps)) and \(name(.epochs))"
    case .rate(let text): "a learning rate must be a finite number of at least 0, but one is '\(text)'"
    case .tooManyRates(let count, let limit):
      "there can be at most \(limit) learning rates, but there are \(count)"
    case .momentum(let value):
      "\(name(field)) must be at least 0 and \(field == .beta1 ? "less than 1" : "finite"), but is \(value)"
    case .foreignMomentum(let kind): foreign(kind, name)
    case .bothMomenta: "give \(name(.momentum)) or \(name(.beta1)), not both"
    }
  }

  private func foreign(_ kind: Optimizer.Kind, _ name: (Field) -> String) -> String {
    let given = field == .beta1 ? "\(name(.beta1)) is Adam's" : "\(name(.momentum)) is SGD's"
    switch kind.momentumKind {
    case .beta1: return "\(given); \(kind.name) has \(name(.beta1))"
    case .momentum: return "\(given); \(kind.name) has \(name(.momentum))"
    case nil: return "\(given); \(kind.name.isEmpty ? "this optimizer" : kind.name) has neither"
    }
  }
}

extension RunRequest {
  /// A run longer than this would take minutes to walk.
  package static let limit = 100_000_000

  /// Throws unless a run can be planned from this.
  ///
  /// - Parameter limit: The most updates.
  package func check(limit: Int = RunRequest.limit) throws(RunProblem) {
    try RunRequest.check(.steps, steps, in: 1...limit)
    try RunRequest.check(.epochs, epochs, in: 1...limit)
    try RunRequest.check(.stepsPerEpoch, stepsPerEpoch, in: 1...RunRequest.limit)
    guard let epochs else { return }
    if steps != nil { throw RunProblem(.epochs, .twoLengths) }
    if stepsPerEpoch == nil, stepping != .epoch { throw RunProblem(.epochs, .epochsWithoutLength) }
    if let stepsPerEpoch, RunRequest.product(epochs, stepsPerEpoch) > limit {
      throw RunProblem(.epochs, .tooLong(limit: limit))
    }
  }

  /// Throws unless the values of one step can be asked for.
  ///
  /// - Parameter limit: The last step.
  package func check(start: Int, limit: Int) throws(RunProblem) {
    try RunRequest.check(.start, start, in: 0...limit)
    if updates != nil { throw RunProblem(.start, .startWithLength) }
  }

  private static func check(
    _ field: RunProblem.Field, _ value: Int?, in range: ClosedRange<Int>
  ) throws(RunProblem) {
    if let value, !range.contains(value) { throw RunProblem(field, .outOfRange(value, range)) }
  }
}

/// What a person says of the optimizer.
extension Optimizer {
  /// An optimizer of these settings. A momentum alone implies SGD, a first beta Adam.
  package init(kind: Kind?, rates: [Double]?, momentum: Double?, beta1: Double?) {
    let implied: Kind? = beta1 != nil ? .adam : momentum != nil ? .sgd : nil
    let kind = kind ?? implied
    self.init(kind: kind, rates: rates, momentum: kind?.momentumKind == .beta1 ? beta1 : momentum)
  }

  /// Throws unless these settings go together.
  package static func check(kind: Kind?, momentum: Double?, beta1: Double?) throws(RunProblem) {
    if let momentum, !momentum.isFinite || momentum < 0 { throw RunProblem(.momentum, .momentum(momentum)) }
    if let beta1, !(0..<1).contains(beta1) { throw RunProblem(.beta1, .momentum(beta1)) }
    if let kind, momentum != nil, kind.momentumKind != .momentum { throw RunProblem(.momentum, .foreignMomentum(kind)) }
    if let kind, beta1 != nil, kind.momentumKind != .beta1 { throw RunProblem(.beta1, .foreignMomentum(kind)) }
    if momentum != nil, beta1 != nil { throw RunProblem(.momentum, .bothMomenta) }
  }

  /// Learning rates separated by commas, one for each parameter group.
  ///
  /// - Parameters:
  ///   - text: The rates.
  ///   - limit: The most groups.
  ///   - number: How a number is read.
  package static func rates(
    in text: String, limit: Int, number: (Substring) -> Double?
  ) throws(RunProblem) -> [Double] {
    var rates: [Double] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let rate = number(part), rate.isFinite, rate >= 0 else { throw RunProblem(.rates, .rate(String(part))) }
      rates.append(rate)
    }
    guard rates.count <= limit else { throw RunProblem(.rates, .tooManyRates(rates.count, limit: limit)) }
    return rates
  }
}
