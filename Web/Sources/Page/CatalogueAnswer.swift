import Anneal
import AnnealNotation

/// All schedules by family, with what controls are made of.
enum CatalogueAnswer {
  static func write(to json: inout JSON) {
    json.object { json in
      json.field("version", AnnealVersion.current)
      json.field("families") { json in
        for family in Family.allCases { write(family, to: &json) }
      }
    }
  }

  private static func write(_ family: Family, to json: inout JSON) {
    json.object { json in
      json.field("name", family.rawValue)
      json.field("schedules") { json in
        for entry in Catalogue.standard.entries where entry.signature.family == family {
          write(entry.signature, to: &json)
        }
      }
    }
  }

  private static func write(_ signature: Signature, to json: inout JSON) {
    json.object { json in
      json.field("name", signature.name)
      json.field("summary", signature.summary)
      json.field("purpose", signature.purpose)
      json.field("formula", signature.formula)
      json.field("example", signature.example)
      json.field("source", signature.source)
      json.field("mark", signature.mark)
      json.field("parameters") { json in
        for parameter in signature.parameters { write(parameter, to: &json) }
      }
    }
  }

  private static func write(_ parameter: Parameter, to json: inout JSON) {
    let (kind, choices) = kind(of: parameter)
    json.object { json in
      json.field("name", parameter.name)
      json.field("kind", kind)
      json.field("kindText", parameter.kindText)
      json.field("choices", choices)
      json.field("isPerGroup", flag: parameter.isPerGroup)
      json.field("needsPoint", flag: parameter.kind == .fraction)
      json.field("least", parameter.bounds.lower)
      json.field("greatest", parameter.bounds.upper)
      json.field("leastIsOpen", flag: parameter.bounds.excludesLower)
      json.field("greatestIsOpen", flag: parameter.bounds.excludesUpper)
      json.field("excludesZero", flag: parameter.bounds.excludesZero)
      json.field("default", parameter.defaultValue.map { Notation().text(of: $0) })
      json.field("summary", parameter.summary)
    }
  }

  private static func kind(of parameter: Parameter) -> (String, [String]) {
    switch parameter.kind {
    case .whole: ("whole", [])
    case .number, .fraction: (parameter.isPerGroup ? "numbers" : "number", [])
    case .flag: ("flag", [])
    case .word(let words): ("word", words)
    case .function: ("function", [])
    case .wholes: ("wholes", [])
    case .numbers: ("table", [])
    case .schedules: ("schedules", [])
    }
  }
}
