/// Takes the rate up and down between two bounds, and the momentum the other way.
///
///     cycle = ⌊1 + t / (u + d)⌋
///     x = 1 + t / (u + d) - cycle                             how far into the cycle, from 0 to 1
///     s = x / r if x ≤ r, else (x - 1) / (r - 1)               r = u / (u + d)
///     ηₜ = base + ((max - base) · s) · scale
///     momentumₜ = maxM - ((maxM - baseM) · s) · scale
///
/// The scale is 1 (`triangular`), 1 / 2^(cycle - 1) (`triangular2`), γᵗ (`exp_range`), or a function's. The optimizer's
/// own rate is overwritten. With `exp_range` and the default `gamma` of 1 the curve is the triangular one.
///
/// - Complexity: O(1) a step; `triangular2` and `exp_range` with one `pow`.
/// - PyTorch 2.13: `CyclicLR(optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode='triangular',
///   gamma=1.0, scale_fn=None, scale_mode='cycle', cycle_momentum=True, base_momentum=0.8, max_momentum=0.9)`.
///   Source: Smith, arXiv 1506.01186.
public struct CyclicLR: Formula {
  /// How the height of the triangles changes.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// It stays.
    case triangular
    /// It halves with each cycle.
    case triangular2
    /// It is multiplied by `gamma` with each step.
    case expRange = "exp_range"
  }

  /// What a scale function is called with.
  public enum ScaleMode: String, Hashable, Sendable, CaseIterable {
    /// The cycle, from 1.
    case cycle
    /// The step, from 0.
    case iterations
  }

  /// The least rate; one, or one for each group.
  public let baseLR: PerGroup<Double>
  /// The greatest rate; one, or one for each group.
  public let maxLR: PerGroup<Double>
  /// u, the steps up. At least 1.
  public let stepSizeUp: Int
  /// d, the steps down; `nil` for as many as up. At least 1.
  public let stepSizeDown: Int?
  /// How the height changes, unless there is a `scaleFn`.
  public let mode: Mode
  /// γ of `exp_range`.
  public let gamma: Double
  /// A scale of the user's own; `mode` and `gamma` then do nothing.
  public let scaleFn: Function?
  /// What `scaleFn` is called with.
  public let scaleMode: ScaleMode
  /// Whether the momentum (or first beta) moves too.
  public let cycleMomentum: Bool
  /// The least momentum; one, or one for each group.
  public let baseMomentum: PerGroup<Double>
  /// The greatest momentum; one, or one for each group.
  public let maxMomentum: PerGroup<Double>

  /// Triangles between `baseLR` and `maxLR`.
  ///
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` for step sizes less than 1 or numbers
  ///   that are not finite.
  public init(
    baseLR: PerGroup<Double>, maxLR: PerGroup<Double>, stepSizeUp: Int = 2000, stepSizeDown: Int? = nil,
    mode: Mode = .triangular, gamma: Double = 1, scaleFn: Function? = nil, scaleMode: ScaleMode = .cycle,
    cycleMomentum: Bool = true, baseMomentum: PerGroup<Double> = 0.8, maxMomentum: PerGroup<Double> = 0.9
  ) throws(ScheduleError) {
    try Self.require("base_lr", baseLR)
    try Self.require("max_lr", maxLR)
    try Self.require("step_size_up", stepSizeUp)
    if let stepSizeDown { try Self.require("step_size_down", stepSizeDown) }
    try Self.require("gamma", gamma)
    try Self.require("base_momentum", baseMomentum)
    try Self.require("max_momentum", maxMomentum)
    self.baseLR = baseLR
    self.maxLR = maxLR
    self.stepSizeUp = stepSizeUp
    self.stepSizeDown = stepSizeDown
    self.mode = mode
    self.gamma = gamma
    self.scaleFn = scaleFn
    self.scaleMode = scaleMode
    self.cycleMomentum = cycleMomentum
    self.baseMomentum = baseMomentum
    self.maxMomentum = maxMomentum
  }
}
