/// PyTorch's optimizers, with the defaults that schedules care for.
enum OptimizerClass: String, Sendable {
  case SGD, RMSprop
  case Adam, AdamW, NAdam, RAdam, Adamax, SparseAdam
  case Adagrad, Adadelta, ASGD, Rprop, LBFGS, Adafactor

  var kind: OptimizerSetting.Kind {
    switch self {
    case .SGD, .RMSprop: .sgd
    case .Adam, .AdamW, .NAdam, .RAdam, .Adamax, .SparseAdam: .adam
    default: .none
    }
  }

  var defaultRate: Double {
    switch self {
    case .NAdam, .Adamax: 2e-3
    case .RMSprop, .Adagrad, .ASGD, .Rprop, .Adafactor: 1e-2
    case .Adadelta, .LBFGS: 1
    default: 1e-3
    }
  }

  /// Which value by position it is, after the parameters and the rate.
  var extraPosition: Int { self == .RMSprop ? 5 : 2 }
}

extension Reader {
  /// Reads an optimizer's own line. What is not known is noted, and not an error.
  mutating func optimizer(
    _ type: OptimizerClass, _ arguments: [Expression.Argument]
  ) throws(Fault) -> Binding {
    let rate = try setting("lr", at: 1, arguments)
    let name = type.kind == .adam ? "betas" : "momentum"
    let extra = type.kind == .none ? nil : try setting(name, at: type.extraPosition, arguments)
    var extraNumber: Double? =
      switch extra {
      case nil: type.kind == .adam ? 0.9 : type.kind == .sgd ? 0 : nil
      case .number(let number): number.double
      case .list(let betas): betas.first?.number?.double
      default: nil
      }
    var rates = try rates(type, rate, arguments)
    if let refused = rates?.first(where: { !$0.isFinite || $0 < 0 }) {
      note(Note.optimizerRefused("lr", refused))
      rates = nil
    }
    if let number = extraNumber, !number.isFinite || number < 0 || (type.kind == .adam && number >= 1) {
      note(Note.optimizerRefused(name, number))
      extraNumber = nil
    }
    optimizers.append(
      OptimizerSetting(
        kind: type.kind, name: type.rawValue, rates: rates,
        momentum: type.kind == .sgd ? extraNumber : nil, beta1: type.kind == .adam ? extraNumber : nil))
    return .optimizer(optimizers.count - 1)
  }

  private mutating func setting(
    _ name: String, at position: Int, _ arguments: [Expression.Argument]
  ) throws(Fault) -> Binding? {
    let positional = arguments.prefix { $0.name == nil }
    let named = arguments.first { $0.name == name }
    guard let argument = named ?? (position < positional.count ? positional[position] : nil) else { return nil }
    let value = try value(of: argument.value)
    switch value {
    case .number, .list: break
    default: note(Note.optimizerValue(name, Normal.text(source, argument.value.span)))
    }
    return value
  }

  /// The rate of each parameter group: its own, or that of the call.
  private mutating func rates(
    _ type: OptimizerClass, _ rate: Binding?, _ arguments: [Expression.Argument]
  ) throws(Fault) -> [Double]? {
    let common: Double?
    switch rate {
    case nil: common = type.defaultRate
    case .number(let number)?: common = number.double
    default: common = nil
    }
    guard let parameters = arguments.first(where: { $0.name == nil || $0.name == "params" }),
      case .list(let groups) = try value(of: parameters.value), !groups.isEmpty
    else { return common.map { [$0] } }
    var rates: [Double] = []
    for group in groups {
      guard case .dictionary(let settings) = group else { return common.map { [$0] } }
      switch settings["lr"] {
      case nil:
        guard let common else { return nil }
        rates.append(common)
      case .number(let number)?: rates.append(number.double)
      default:
        note(Note.optimizerValue("lr", "…"))
        return nil
      }
    }
    return rates
  }
}
