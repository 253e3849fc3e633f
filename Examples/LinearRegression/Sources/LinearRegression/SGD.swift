import Anneal

/// Gradient descent with momentum, for a model in two parameter groups: the weights, and the bias.
struct SGD {
  var groups: [ParameterGroup]
  private var velocity = (weights: [0.0, 0.0], bias: 0.0)

  init(weightRate: Double, biasRate: Double, momentum: Double) {
    groups = [weightRate, biasRate].map { ParameterGroup(rate: $0, momentum: momentum) }
  }

  mutating func update(_ model: inout LinearModel, along gradient: (loss: Double, weights: [Double], bias: Double)) {
    for index in model.weights.indices {
      velocity.weights[index] = (groups[0].momentum ?? 0) * velocity.weights[index] + gradient.weights[index]
      model.weights[index] -= groups[0].rate * velocity.weights[index]
    }
    velocity.bias = (groups[1].momentum ?? 0) * velocity.bias + gradient.bias
    model.bias -= groups[1].rate * velocity.bias
  }
}
