import Anneal
import Testing

@Suite struct OptimizerTests {
  /// `inspect.signature` of each class of `torch.optim` in PyTorch 2.13: its default rate, and its momentum or first
  /// beta.
  private static let defaults: [(name: String, rate: Double, momentum: Double?, beta1: Double?)] = [
    ("ASGD", 0.01, nil, nil), ("Adadelta", 1, nil, nil), ("Adafactor", 0.01, nil, nil), ("Adagrad", 0.01, nil, nil),
    ("Adam", 0.001, nil, 0.9), ("AdamW", 0.001, nil, 0.9), ("Adamax", 0.002, nil, 0.9), ("LBFGS", 1, nil, nil),
    ("Muon", 0.001, 0.95, nil), ("NAdam", 0.002, nil, 0.9), ("RAdam", 0.001, nil, 0.9), ("RMSprop", 0.01, 0, nil),
    ("Rprop", 0.01, nil, nil), ("SGD", 0.001, 0.9, nil), ("SparseAdam", 0.001, nil, 0.9),
  ]

  @Test func `each class has PyTorch's defaults, but SGD the usual momentum`() {
    #expect(Optimizer.Kind.all.map(\.name).sorted() == Self.defaults.map(\.name).sorted())
    for known in Self.defaults {
      let group =
        known.beta1.map { ParameterGroup(rate: known.rate, beta1: $0) }
        ?? ParameterGroup(rate: known.rate, momentum: known.momentum)
      #expect(Optimizer(kind: Optimizer.Kind(named: known.name)).groups == [group], "\(known.name)")
      #expect(Optimizer.Kind(named: known.name) == Optimizer.Kind(named: known.name.lowercased()))
    }
    #expect(Optimizer().groups == [ParameterGroup(rate: 0.001, momentum: 0.9)])
  }

  @Test func `only PyTorch's names, as written there or in lower case`() {
    for name in ["", "lion", "ADAM", "adamW", "sgd "] { #expect(Optimizer.Kind(named: name) == nil, "\(name)") }
  }

  @Test func `what is asked for wins, and what is open comes from the text`() {
    let text = Optimizer(kind: Optimizer.Kind(named: "AdamW"), rates: [0.1, 0.2], momentum: 0.8)
    #expect(Optimizer().completed(by: text) == text)
    #expect(Optimizer(rates: [1]).completed(by: text).groups == [ParameterGroup(rate: 1, beta1: 0.8)])
    #expect(Optimizer(kind: .adam).completed(by: text).groups[0] == ParameterGroup(rate: 0.1, beta1: 0.8))
    #expect(Optimizer(kind: .sgd).completed(by: text).groups[0] == ParameterGroup(rate: 0.1, momentum: 0.9))
    #expect(Optimizer(momentum: 0.5).completed(by: nil).groups == [ParameterGroup(rate: 0.001, momentum: 0.5)])
    let own = Optimizer.Kind(name: "Lion", momentumKind: .beta1)
    #expect(Optimizer(kind: own).groups == [ParameterGroup(rate: 0.001, beta1: 0.9)])
  }
}
