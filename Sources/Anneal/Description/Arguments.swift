/// The arguments of a call, by parameter name. A parameter that the call leaves out has its default.
///
///     init(_ arguments: Arguments) throws(ScheduleError) {
///       try self.init(stepSize: arguments[Self.stepSize], gamma: arguments[Self.gamma])
///     }
public struct Arguments: Sendable {
  /// The schedule that is called.
  public let signature: Signature
  /// The given values by PyTorch's parameter name.
  public let values: [String: Value]

  /// The arguments of a call. Every name must be one of the signature's.
  public init(_ signature: Signature, _ values: [String: Value]) {
    for name in values.keys {
      precondition(signature.parameter(name) != nil, "the caller has checked the parameters' names")
    }
    self.signature = signature
    self.values = values
  }

  /// The argument for a parameter, or the parameter's default.
  ///
  /// - Throws: ``ScheduleError/missing(schedule:parameter:hint:)`` for a required argument that was not given, or
  ///   ``ScheduleError/wrongKind(schedule:parameter:expected:value:)`` for a value of another kind, or an unknown word.
  public subscript<Setting>(key: Key<Setting>) -> Setting {
    get throws(ScheduleError) {
      let parameter = key.parameter
      guard let value = values[key.name] ?? parameter.defaultValue else {
        let hint = "it is \(parameter.kindText): \(parameter.summary)"
        throw .missing(schedule: signature.name, parameter: key.name, hint: hint)
      }
      do throws(WrongKind) {
        return try key.setting(value)
      } catch {
        throw .wrongKind(
          schedule: signature.name, parameter: key.name, expected: parameter.kindText, value: error.value.text)
      }
    }
  }
}
