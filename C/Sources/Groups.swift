import Anneal
import CAnnealInterface

/// Parameter groups as they come in.
enum Groups {
  private static let usualMomentum = 0.9

  /// The groups of an optimizer, if there can be such a one.
  static func checked(_ groups: UnsafePointer<anneal_groups>?) throws(CallError) -> [ParameterGroup] {
    guard let groups = groups?.pointee else { throw .argument("the groups are null") }
    let most = Int32(ANNEAL_MOST_GROUPS)
    guard (1...most).contains(groups.count) else {
      throw .argument("there must be from 1 to \(most) groups, but there are \(groups.count)")
    }
    guard let rates = groups.rates else { throw .argument("the groups' rates are null") }
    var checked: [ParameterGroup] = []
    checked.reserveCapacity(Int(groups.count))
    for index in 0..<Int(groups.count) {
      checked.append(try group(groups.kind, rates[index], groups.momenta?[index] ?? usualMomentum))
    }
    return checked
  }

  private static func group(_ kind: Int32, _ rate: Double, _ momentum: Double) throws(CallError) -> ParameterGroup {
    guard rate.isFinite, rate >= 0 else {
      throw .argument("a learning rate must be a finite number of at least 0, but one is \(rate)")
    }
    switch Int(kind) {
    case ANNEAL_NEITHER: return ParameterGroup(rate: rate, momentum: nil)
    case ANNEAL_MOMENTUM:
      guard momentum.isFinite, momentum >= 0 else {
        throw .argument("a momentum must be a finite number of at least 0, but one is \(momentum)")
      }
      return ParameterGroup(rate: rate, momentum: momentum)
    case ANNEAL_BETA1:
      guard (0..<1).contains(momentum) else {
        throw .argument("a first beta must be at least 0 and less than 1, but one is \(momentum)")
      }
      return ParameterGroup(rate: rate, beta1: momentum)
    default: throw .argument("there is no kind \(kind) of groups")
    }
  }
}
