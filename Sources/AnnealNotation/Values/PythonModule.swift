import Anneal
import PythonSyntax

/// A module: the program itself, a file beside it, a library, or something that is not known.
final class PythonModule {
  let name: String
  let source: SourceText
  /// Whether it is a library's text, whose lines do not appear in errors.
  let isLibrary: Bool
  /// Whether only the parts of the library that affect rates are implemented.
  let isPartial: Bool
  /// The file's name in messages; empty for the program's own text.
  let file: String
  /// Whether it is a stand-in for a module that is not available.
  let isUnknown: Bool
  private(set) var environment: Environment?
  /// Names that were looked up in a library and not found.
  var missing: Set<String> = []

  init(_ name: String, source: SourceText = SourceText(""), isLibrary: Bool, file: String = "", isUnknown: Bool = false)
  {
    self.name = name
    self.source = source
    self.isLibrary = isLibrary
    self.file = file
    self.isUnknown = isUnknown
    let root = name.split(separator: ".").first.map(String.init) ?? name
    isPartial = isLibrary && PythonModule.partial.contains(root)
    environment = nil
    environment = Environment(module: self)
  }

  private static let partial: Set<String> = [
    "os", "torch", "lightning", "pytorch_lightning", "accelerate", "transformers", "diffusers", "numpy", "wandb",
    "tqdm",
    "json",
  ]

  /// Breaks the reference cycle between a module and its environment.
  func clear() { environment = nil }
}
