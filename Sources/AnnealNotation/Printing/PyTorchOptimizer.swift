import Anneal

/// An optimizer of PyTorch as its statement: with the rates, and the momentum or betas.
struct PyTorchOptimizer {
  let origin: Origin
  let statement: String
  /// What to know of the statement.
  let notes: [String]

  init(_ optimizer: ExportOptimizer, suffix: String) {
    let first = optimizer.groups.first
    let usual = first?.momentumKind == .beta1 ? "Adam" : "SGD"
    let isKnown = optimizer.name.isEmpty || PyTorchOptimizer.names.contains(optimizer.name)
    let name = optimizer.name.isEmpty || !isKnown ? usual : optimizer.name
    origin = Origin(library: PyTorchExporter.name, module: "torch.optim", className: name)
    let settings = PyTorchOptimizer.parameters(optimizer.groups, suffix) + PyTorchOptimizer.momentum(first)
    statement = "optimizer\(suffix) = \(name)(\(settings.joined(separator: ", ")))"
    var notes: [String] = []
    if !isKnown { notes.append("\(optimizer.name) is not PyTorch's own; \(name) is written in its place") }
    if !optimizer.name.isEmpty {
      notes.append("of the optimizer, only what schedules move is written; keep your other settings")
    }
    if optimizer.groups.count > 1 {
      notes.append("parameters\(suffix)[0], parameters\(suffix)[1] and so on are what each parameter group trains")
    }
    self.notes = notes
  }

  /// PyTorch's own, whose constructors take `lr` by its name.
  private static let names = [
    "ASGD", "Adadelta", "Adafactor", "Adagrad", "Adam", "AdamW", "Adamax", "LBFGS", "Muon", "NAdam", "RAdam", "RMSprop",
    "Rprop", "SGD", "SparseAdam",
  ]

  private static func parameters(_ groups: [ParameterGroup], _ suffix: String) -> [String] {
    guard groups.count != 1 else { return ["model\(suffix).parameters()", "lr=\(groups[0].rate.description)"] }
    let texts = groups.enumerated().map { index, group in
      "{\"params\": parameters\(suffix)[\(index)], \"lr\": \(group.rate.description)}"
    }
    return ["[" + texts.joined(separator: ", ") + "]"]
  }

  private static func momentum(_ group: ParameterGroup?) -> [String] {
    guard let group, let momentum = group.momentum else { return [] }
    switch group.momentumKind {
    case .momentum: return ["momentum=\(momentum.description)"]
    case .beta1: return ["betas=(\(momentum.description), 0.999)"]
    }
  }
}
