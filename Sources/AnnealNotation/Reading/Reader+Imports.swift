extension Reader {
  /// `import math as m`, `from math import cos as c`, `from torch.optim.lr_scheduler import StepLR as S`
  mutating func importNames(_ statement: Statement) {
    skipped += 1
    var words: [String] = []
    for index in statement.tokens {
      let isBracket = tokens[index].isSign(.openParenthesis) || tokens[index].isSign(.closeParenthesis)
      if !isBracket { words.append(text(index)) }
    }
    guard words.count > 1 else { return }
    if words[0] == "import" {
      for (path, alias) in clauses(words[1...]) where path == "math" || path == "numpy" {
        names[alias ?? path] = .module(path)
      }
    } else if let start = words.firstIndex(of: "import") {
      let module = words[1..<start].joined()
      for (name, alias) in clauses(words[(start + 1)...]) { importName(name, alias ?? name, from: module) }
    }
  }

  private mutating func importName(_ name: String, _ alias: String, from module: String) {
    if module == "math" || module == "numpy" {
      if let value = MathNames.value(name) {
        names[alias] = .number(.float(value))
      } else if let builtin = MathNames.function(name, in: module) {
        names[alias] = .builtin(builtin)
      }
    } else if catalogue[name] != nil || OptimizerClass(rawValue: name) != nil, alias != name {
      names[alias] = .alias(name)
    }
  }

  /// `a.b as c, d` as pairs of path and alias.
  private func clauses(_ words: ArraySlice<String>) -> [(path: String, alias: String?)] {
    var clauses: [(path: String, alias: String?)] = []
    var (path, alias): (String, String?) = ("", nil)
    var isAlias = false
    for word in words {
      switch word {
      case ",":
        clauses.append((path: path, alias: alias))
        (path, alias, isAlias) = ("", nil, false)
      case "as": isAlias = true
      default: if isAlias { alias = word } else { path += word }
      }
    }
    clauses.append((path: path, alias: alias))
    return clauses
  }
}

/// The names of Python's `math`, and those of NumPy that mean the same for single numbers.
enum MathNames {
  static func value(_ name: String) -> Double? {
    switch name {
    case "pi": Double.pi
    case "e": 2.718281828459045
    case "tau": 2 * Double.pi
    case "inf": Double.infinity
    case "nan": Double.nan
    default: nil
    }
  }

  static func function(_ name: String, in module: String) -> Builtin? {
    if module == "math" { return name == "pow" ? .mathPow : Builtin(rawValue: "math." + name) }
    switch name {
    case "minimum": return .min
    case "maximum": return .max
    case "abs", "absolute": return .abs
    case "power": return .pow
    case "arcsin": return .asin
    case "arccos": return .acos
    case "arctan": return .atan
    case "arctan2": return .atan2
    default: return name == "pow" ? .pow : Builtin(rawValue: "math." + name)
    }
  }
}
