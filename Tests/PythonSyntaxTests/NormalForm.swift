import PythonSyntax

/// Our tree in the compact form in which Goldens/syntax.py writes CPython's.
enum NormalForm {
  static func of(_ module: Module) -> String { several(module.statements.map(statement)) }

  private static func form(_ parts: [String]) -> String { "(" + parts.joined(separator: " ") + ")" }

  private static func form(_ parts: String...) -> String { form(parts) }

  private static func several(_ parts: [String]) -> String { form(["[]"] + parts) }

  private static func block(_ statements: [Statement]) -> String { several(statements.map(statement)) }

  private static func optional(_ value: Expression?) -> String { value.map(expression) ?? "-" }

  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      let isPlain = scalar >= " " && scalar <= "~" && scalar != "\"" && scalar != "\\"
      result += isPlain ? String(scalar) : "\\u{" + String(scalar.value, radix: 16) + "}"
    }
    return result + "\""
  }
}

// MARK: Expressions

extension NormalForm {
  static func expression(_ value: Expression) -> String {
    switch value.kind {
    case .integer(let whole): form("int", String(whole))
    case .float(let number): form("float", hexadecimal(number))
    case .text(let text): quoted(text)
    case .formatted(let pieces): formatted(pieces)
    case .flag(let flag): flag ? "True" : "False"
    case .none: "None"
    case .ellipsis: "..."
    case .opaque: "opaque"
    case .name(let name): name
    case .attribute(let base, let name): form(".", expression(base), name)
    case .call(let callee, let arguments): form("call", expression(callee), self.arguments(arguments))
    case .index(let base, let index): form("index", expression(base), expression(index))
    case .slice(let lower, let upper, let step): form("slice", optional(lower), optional(upper), optional(step))
    case .list(let elements): form(["list"] + elements.map(expression))
    case .tuple(let elements): form(["tuple"] + elements.map(expression))
    case .set(let elements): form(["set"] + elements.map(expression))
    case .dictionary(let entries): form(["dict"] + entries.map { form(optional($0.key), expression($0.value)) })
    case .starred(let inner): form("*", expression(inner))
    default: compound(value.kind)
    }
  }

  private static func compound(_ kind: Expression.Kind) -> String {
    switch kind {
    case .sign(let isNegative, let operand): form(isNegative ? "neg" : "pos", expression(operand))
    case .invert(let operand): form("inv", expression(operand))
    case .not(let operand): form("not", expression(operand))
    case .chain(let first, let links):
      links.reduce(expression(first)) { form($1.sign.rawValue, $0, expression($1.operand)) }
    case .power(let base, let exponent): form("**", expression(base), expression(exponent))
    case .comparison(let first, let links):
      form(["compare", expression(first)] + links.map { comparator($0.sign) + " " + expression($0.operand) })
    case .logic(let isAnd, let operands): form([isAnd ? "and" : "or"] + operands.map(expression))
    case .conditional(let condition, let then, let otherwise):
      form("if", expression(condition), expression(then), expression(otherwise))
    case .lambda(let lambda): form("lambda", parameters(lambda.parameters), expression(lambda.body))
    case .comprehension(let comprehension): self.comprehension(comprehension)
    case .walrus(let name, let value): form(":=", name, expression(value))
    case .await(let value): form("await", expression(value))
    case .yield(let value): form("yield", optional(value))
    case .yieldFrom(let value): form("yield-from", expression(value))
    default: "?"
    }
  }

  private static func hexadecimal(_ number: Double) -> String {
    let digits = String(number.bitPattern, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static func comparator(_ sign: Comparator) -> String {
    sign.rawValue.split(separator: " ").joined(separator: "-")
  }

  private static func arguments(_ arguments: [Expression.Argument]) -> String {
    form(
      arguments.map { argument in
        switch argument.unpacking {
        case .list: return form("*", expression(argument.value))
        case .mapping: return form("**", expression(argument.value))
        case .none: break
        }
        return argument.name.map { form("=", $0, expression(argument.value)) } ?? expression(argument.value)
      })
  }

  private static func parameters(_ parameters: [Parameter]) -> String {
    form(
      parameters.map { parameter in
        let kind =
          switch parameter.kind {
          case .positionalOnly: "positional"
          case .ordinary: "ordinary"
          case .keywordOnly: "keyword"
          case .list: "list"
          case .mapping: "mapping"
          }
        return form(kind, parameter.name, optional(parameter.defaultValue), optional(parameter.annotation))
      })
  }

  private static func comprehension(_ comprehension: Expression.Comprehension) -> String {
    let word =
      switch comprehension.kind {
      case .list: "list-of"
      case .set: "set-of"
      case .dictionary: "dict-of"
      case .generator: "generator-of"
      }
    let values = [comprehension.element] + (comprehension.value.map { [$0] } ?? [])
    let clauses = comprehension.clauses.map { clause in
      form(["for", expression(clause.target), expression(clause.iterable)] + clause.conditions.map(expression))
    }
    return form([word] + values.map(expression) + clauses)
  }

  private static func formatted(_ pieces: [Expression.FormattedPiece]) -> String {
    form(
      ["pieces"]
        + pieces.map { piece in
          switch piece {
          case .literal(let text): quoted(text)
          case .value(let value, let conversion, let format):
            form("field", expression(value), conversion ?? "-", formatted(format))
          }
        })
  }
}

// MARK: Statements

extension NormalForm {
  static func statement(_ statement: Statement) -> String {
    switch statement.kind {
    case .expression(let value): form("do", expression(value))
    case .assign(let targets, let value): form("assign", several(targets.map(expression)), expression(value))
    case .augmented(let target, let sign, let value):
      form("augment", sign.rawValue, expression(target), expression(value))
    case .annotated(let target, let annotation, let value):
      form("annotate", expression(target), expression(annotation), optional(value))
    case .return(let value): form("return", optional(value))
    case .break: "(break)"
    case .continue: "(continue)"
    case .pass: "(pass)"
    case .raise(let error, let cause): form("raise", optional(error), optional(cause))
    case .assert(let condition, let message): form("assert", expression(condition), optional(message))
    case .delete(let targets): form(["del"] + targets.map(expression))
    case .global(let names): form(["global"] + names)
    case .nonlocal(let names): form(["nonlocal"] + names)
    case .import(let names): form(["import"] + names.map(alias))
    case .importFrom(let module, let level, let names):
      form(["from", String(level), module.isEmpty ? "-" : module] + names.map(alias))
    case .broken: "(broken)"
    default: compound(statement.kind)
    }
  }

  private static func compound(_ kind: Statement.Kind) -> String {
    switch kind {
    case .function(let definition): function(definition)
    case .class(let definition):
      form(
        "class", definition.name, arguments(definition.arguments), several(definition.decorators.map(expression)),
        block(definition.body))
    case .conditional(let branches):
      form(["branches"] + branches.map { form(optional($0.condition), block($0.body)) })
    case .for(let target, let iterable, let body, let otherwise):
      form("for", expression(target), expression(iterable), block(body), block(otherwise))
    case .while(let condition, let body, let otherwise):
      form("while", expression(condition), block(body), block(otherwise))
    case .with(let items, let body):
      form("with", form(items.map { form(expression($0.context), optional($0.target)) }), block(body))
    case .try(let body, let handlers, let otherwise, let last):
      form("try", block(body), form(handlers.map(handler)), block(otherwise), block(last))
    case .match(let subject, let cases):
      form(
        ["match", expression(subject)]
          + cases.map { form(pattern($0.pattern), optional($0.condition), block($0.body)) })
    default: "?"
    }
  }

  private static func function(_ definition: FunctionDefinition) -> String {
    form(
      definition.isAsync ? "async-def" : "def", definition.name, parameters(definition.parameters),
      several(definition.decorators.map(expression)), form(definition.localNames.sorted()),
      definition.isGenerator ? "generator" : "plain", block(definition.body))
  }

  private static func handler(_ handler: Statement.Handler) -> String {
    form("except", optional(handler.type), handler.name ?? "-", block(handler.body))
  }

  private static func alias(_ alias: Statement.Alias) -> String { form(alias.name, alias.alias ?? "-") }

  private static func pattern(_ pattern: Statement.Pattern) -> String {
    switch pattern {
    case .any: "_"
    case .capture(let name): form("capture", name)
    case .value(let value): form("value", expression(value))
    case .or(let ways): form(["or"] + ways.map(self.pattern))
    case .as(let inner, let name): form("as", self.pattern(inner), name)
    case .sequence(let patterns): form(["sequence"] + patterns.map(self.pattern))
    case .star(let name): form("star", name ?? "-")
    case .mapping(let entries, let rest):
      form(["mapping", rest ?? "-"] + entries.map { form(expression($0.key), self.pattern($0.pattern)) })
    case .instance(let type, let patterns, let named):
      form(
        ["instance", expression(type)] + patterns.map(self.pattern)
          + named.map { form("=", $0.name, self.pattern($0.pattern)) })
    }
  }
}
