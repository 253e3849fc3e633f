import Anneal
import PythonSyntax

/// A module: the program itself, a file beside it, a library, or something that is not known.
final class PythonModule {
  let name: String
  let source: SourceText
  /// Whether it is a library's text, whose lines nobody wants to see in an error.
  let isLibrary: Bool
  /// Whether it is a library of which only that part is here which has influence on rates.
  let isPartial: Bool
  /// What a reader calls it in messages; empty for the text at hand.
  let file: String
  /// Whether it stands for a module that is not here.
  let isUnknown: Bool
  private(set) var environment: Environment?
  /// Names that were looked for in a library and are not there.
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

  /// Lets go of what it holds: a module and its environment hold each other.
  func clear() { environment = nil }
}
