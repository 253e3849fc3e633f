/// The library that defines a schedule, and where Python imports it from.
public struct Origin: Hashable, Sendable {
  /// The library, such as `PyTorch`.
  public let library: String
  /// The module to import from, such as `torch.optim.lr_scheduler`.
  public let module: String
  /// The name in that module.
  public let className: String

  /// A class of a Python library.
  public init(library: String, module: String, className: String) {
    self.library = library
    self.module = module
    self.className = className
  }

  /// A class of PyTorch.
  ///
  /// - Parameters:
  ///   - className: The name in PyTorch.
  ///   - module: The module that defines it.
  public static func pyTorch(_ className: String, in module: String = "torch.optim.lr_scheduler") -> Origin {
    Origin(library: "PyTorch", module: module, className: className)
  }

  /// Python's import statements for some classes: one per module, in alphabetical order.
  public static func pythonImports(of origins: [Origin]) -> [String] {
    var modules: [(path: String, names: [String])] = []
    for origin in origins {
      if let index = modules.firstIndex(where: { $0.path == origin.module }) {
        if !modules[index].names.contains(origin.className) { modules[index].names.append(origin.className) }
      } else {
        modules.append((origin.module, [origin.className]))
      }
    }
    modules.sort { $0.path < $1.path }
    return modules.map { "from \($0.path) import " + $0.names.joined(separator: ", ") }
  }
}
