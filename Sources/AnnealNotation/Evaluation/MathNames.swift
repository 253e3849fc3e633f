/// The constants of Python's `math`.
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
}
