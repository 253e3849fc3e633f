/// A module that scripts import, as far as it has influence on rates: its names as a text of Python in our words, and
/// what only we can do as ``Native`` functions.
struct Library: Sendable {
  let module: String
  /// Other names under which the same is imported.
  let aliases: [String]
  let text: String

  init(module: String, aliases: [String] = [], text: String) {
    self.module = module
    self.aliases = aliases
    self.text = text
  }

  static let all: [Library] = [
    .progress, .contextlib, .importlib, .ast, .wandb, .yaml, .tempfile, .torchModules,
    .builtins, .abc, .argparse, .bisect, .collections, .copy, .dataclasses, .enum, .functools, .itertools, .json,
    .operator, .os, .statistics, .sys, .types, .typing, .torchModule, .torchOptimizers, .torchSchedulers,
    .torchAveraging, .torchData, .numPy, .numPyRandom, .numbers,
    .abstractCollections, .torchAmp, .transformers, .diffusersOptimization, .accelerate, .lightning,
  ]

  /// Whether libraries lie below a module's name.
  static func holds(below name: String) -> Bool {
    all.contains { $0.module.hasPrefix(name + ".") || $0.aliases.contains { $0.hasPrefix(name + ".") } }
  }

  /// The library that a module's name stands for.
  static func named(_ name: String) -> Library? {
    all.first { $0.module == name || $0.aliases.contains(name) }
  }
}
