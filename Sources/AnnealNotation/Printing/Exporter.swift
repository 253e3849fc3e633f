import Anneal

/// Writes schedules as code of another library or language.
///
/// A new one is a type that conforms, and a case of ``ExportTarget``.
public protocol Exporter {
  /// What people call it: `PyTorch`.
  static var name: String { get }
  /// What a comment begins with.
  static var commentMark: String { get }

  /// The code of schedules, as far as it can say them to the bit.
  ///
  /// - Parameter catalogue: The schedules that a text may name.
  static func export(_ items: [ExportItem], catalogue: Catalogue) -> Export
}

/// The exporters there are.
public enum ExportTarget: String, Hashable, Sendable, CaseIterable {
  case pyTorch = "pytorch"
  case swift

  /// What people call it.
  public var name: String {
    switch self {
    case .pyTorch: PyTorchExporter.name
    case .swift: SwiftExporter.name
    }
  }

  /// What a comment begins with.
  public var commentMark: String {
    switch self {
    case .pyTorch: PyTorchExporter.commentMark
    case .swift: SwiftExporter.commentMark
    }
  }

  /// The code of schedules, as far as the target can say them to the bit.
  public func export(_ items: [ExportItem], catalogue: Catalogue) -> Export {
    switch self {
    case .pyTorch: PyTorchExporter.export(items, catalogue: catalogue)
    case .swift: SwiftExporter.export(items, catalogue: catalogue)
    }
  }
}

/// A schedule to export, and what is known of its run.
public struct ExportItem: Hashable, Sendable {
  /// The schedule.
  public let schedule: AnySchedule
  /// The optimizer to build; `nil` where the code is for a program that has one.
  public let optimizer: ExportOptimizer?
  /// When the loop steps the schedule.
  public let stepping: Stepping

  /// A schedule on an optimizer, stepped once an epoch if it follows a metric, else at each update, unless said
  /// otherwise.
  public init(
    _ schedule: AnySchedule, optimizer: ExportOptimizer? = nil, stepping: Stepping? = nil
  ) {
    self.schedule = schedule
    self.optimizer = optimizer
    self.stepping = stepping ?? (schedule.followsMetric ? .epoch : .update)
  }
}

/// An optimizer to build: what schedules read and write of it.
public struct ExportOptimizer: Hashable, Sendable {
  /// Its name, such as `AdamW`; empty to choose one by its groups.
  public let name: String
  /// Its parameter groups, at least one.
  public let groups: [ParameterGroup]

  /// An optimizer with these groups.
  public init(name: String = "", groups: [ParameterGroup]) {
    self.name = name
    self.groups = groups
  }
}
