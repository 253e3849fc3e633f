import Anneal
import PythonSyntax

extension Interpreter {
  /// Python's own names, and those of a paste that forgot its imports.
  func builtin(_ name: String) -> PythonValue? {
    if let value = globals[name] { return value }
    guard let value = makeBuiltin(name) else { return nil }
    globals[name] = value
    return value
  }

  private func makeBuiltin(_ name: String) -> PythonValue? {
    if name.utf8.contains(UInt8(ascii: ".")) { return nil }
    if let builtin = Builtin(rawValue: name), !Interpreter.types.contains(name) { return .builtin(builtin) }
    if let native = Native(rawValue: name) { return .native(native) }
    if Interpreter.types.contains(name) { return .type(PythonClass(name, bases: [])) }
    if name == "__file__" { return .text(program.file.isEmpty ? "train.py" : program.file) }
    if name == "NotImplemented" { return .notImplemented }
    if let type = exceptionType(name) { return .type(type) }
    if name == "_anneal" { return .module(nativeModule) }
    return pasted(name)
  }

  private static let types: Set<String> = [
    "int", "float", "bool", "str", "list", "tuple", "set", "frozenset", "dict", "type", "object", "slice", "complex",
    "bytes", "bytearray", "NoneType", "function",
  ]

  /// What a paste means that does not import it.
  private func pasted(_ name: String) -> PythonValue? {
    if let type = scheduleTypes[name] { return .type(type) }
    if let entry = catalogue[name] {
      let type = PythonClass(name, bases: [])
      type.entry = entry
      scheduleTypes[name] = type
      return .type(type)
    }
    switch name {
    case "math", "np", "numpy", "torch", "argparse", "functools", "os", "sys", "copy", "itertools", "transformers":
      return module(named: name == "np" ? "numpy" : name).map(PythonValue.module)
    case "optim": return module(named: "torch.optim").map(PythonValue.module)
    case "lr_scheduler": return module(named: "torch.optim.lr_scheduler").map(PythonValue.module)
    case "partial": return libraryValue("partial", in: "functools")
    default: break
    }
    if OptimizerNames.all.contains(name) { return libraryValue(name, in: "torch.optim") }
    if name.hasPrefix("get_"), name.contains(text: "schedule") {
      return libraryValue(name, in: "transformers.optimization")
    }
    return nil
  }

  func libraryValue(_ name: String, in module: String) -> PythonValue? {
    self.module(named: module)?.environment?.names[name]
  }

  /// A class of Python's exceptions.
  func exceptionType(_ name: String) -> PythonClass? {
    guard
      name.hasSuffix("Error") || name.hasSuffix("Exception") || name.hasSuffix("Exit") || name.hasSuffix("Warning")
        || name == "StopIteration" || name == "KeyboardInterrupt"
    else { return nil }
    guard case .type(let type)? = libraryValue(name, in: "builtins") else { return nil }
    return type
  }

  /// The exception as the object that a handler names.
  func object(of exception: PythonException) throws(Interruption) -> PythonValue {
    if let value = exception.value { return .instance(value) }
    guard let type = exceptionType(exception.type) else { return .text(exception.message) }
    let instance = PythonInstance(type)
    instance.names["args"] = .tuple(exception.message.isEmpty ? [] : [.text(exception.message)])
    return .instance(instance)
  }
}

extension Interpreter {
  /// A library, or a file beside the program.
  func module(named name: String) -> PythonModule? {
    if let module = modules[name] { return module }
    if name == "math" || name == "cmath" { return register(name, mathModule()) }
    if name == "_anneal" { return nativeModule }
    guard let library = Library.named(name) else { return nil }
    if library.module != name, let module = self.module(named: library.module) {
      modules[name] = module
      return module
    }
    return load(name, library.text)
  }

  private func register(_ name: String, _ module: PythonModule) -> PythonModule {
    modules[name] = module
    return module
  }

  private func load(_ name: String, _ text: String) -> PythonModule? {
    let source = SourceText(text)
    let module = PythonModule(name, source: source, isLibrary: true)
    modules[name] = module
    if name == "torch.optim.lr_scheduler" { addSchedules(to: module) }
    let place = programPlace
    let outer = (forks, tries, journal)
    (forks, tries, journal) = ([], [], Journal())
    defer { (forks, tries, journal) = outer }
    do throws(Interruption) {
      _ = try execute(Module.parse(source).statements, in: module)
    } catch {
      libraryFailure = libraryFailure ?? "\(name): \(error)"
    }
    programPlace = place
    return module
  }

  /// In their module, schedulers are the native ones; those of the text serve what only a text can.
  private func addSchedules(to module: PythonModule) {}

  private func mathModule() -> PythonModule {
    let module = PythonModule("math", isLibrary: true)
    for builtin in Builtin.allCases where builtin.rawValue.hasPrefix("math.") {
      module.environment?.names[String(builtin.rawValue.dropFirst(5))] = .builtin(builtin)
    }
    for name in ["pi", "e", "tau", "inf", "nan"] {
      module.environment?.names[name] = MathNames.value(name).map(PythonValue.float)
    }
    return module
  }

  func attribute(_ name: String, ofModule module: PythonModule) throws(Interruption) -> PythonValue? {
    if module.name == "torch.optim.lr_scheduler" || module.name == "torch.optim.swa_utils", catalogue[name] != nil {
      if let value = scheduleType(name) { return value }
    }
    if let value = module.environment?.names[name] { return value }
    if module.missing.contains(name) { return nil }
    if let value = submodule(name, of: module) { return .module(value) }
    if module.isLibrary { module.missing.insert(name) }
    if module.name == "torch.optim.lr_scheduler", !module.isUnknown, Spelling.isClassName(name) {
      throw fault(.unknownSchedule(name, nearest: catalogue.nearest(to: name)), programPlace.span)
    }
    return nil
  }

  private func scheduleType(_ name: String) -> PythonValue? {
    if let type = scheduleTypes[name] { return .type(type) }
    guard let entry = catalogue[name] else { return nil }
    let type = PythonClass(name, bases: [])
    type.entry = entry
    scheduleTypes[name] = type
    return .type(type)
  }

  private func submodule(_ name: String, of module: PythonModule) -> PythonModule? {
    if module.name == "os", name == "path" { return nil }
    let full = module.name + "." + name
    if let found = self.module(named: full) { return found }
    guard module.isLibrary, Library.holds(below: full) else { return nil }
    return register(full, PythonModule(full, isLibrary: true, isUnknown: true))
  }

  var nativeModule: PythonModule {
    if let module = modules["_anneal"] { return module }
    let module = PythonModule("_anneal", isLibrary: true)
    for native in Native.allCases where native.rawValue.hasPrefix("_anneal.") {
      module.environment?.names[String(native.rawValue.dropFirst(8))] = .native(native)
    }
    modules["_anneal"] = module
    return module
  }

  /// `import a.b as c`
  func importModule(_ alias: Statement.Alias, _ span: Span, _ environment: Environment) throws(Interruption) {
    let parts = PythonText.split(alias.name, ".", limit: -1, fromEnd: false)
    let name = alias.alias == nil ? parts[0] : alias.name
    let value = try imported(name, span)
    if alias.alias == nil, parts.count > 1 { _ = try imported(alias.name, span) }
    set(alias.alias ?? parts[0], value, environment)
  }

  func imported(_ name: String, _ span: Span) throws(Interruption) -> PythonValue {
    if let module = module(named: name) { return .module(module) }
    if name.hasPrefix("os.path"), let value = libraryValue("path", in: "os") { return value }
    if let module = try file(named: name, span) { return .module(module) }
    if Library.holds(below: name) {
      return .module(register(name, PythonModule(name, isLibrary: true, isUnknown: true)))
    }
    return unknown(span, name: PythonText.split(name, ".", limit: -1, fromEnd: false).last ?? name)
  }

  /// `from module import names`
  func importNames(
    _ aliases: [Statement.Alias], from name: String, level: Int, _ span: Span, _ environment: Environment
  ) throws(Interruption) {
    var path = name
    if level > 0 { path = relative(name, level) }
    let source = path.isEmpty ? nil : try imported(path, span)
    for alias in aliases {
      if alias.name == "*" {
        try importAll(source, span, environment)
        continue
      }
      set(alias.alias ?? alias.name, try imported(alias, from: source, path, span), environment)
    }
  }

  private func relative(_ name: String, _ level: Int) -> String {
    var parts = PythonText.split(module.name, ".", limit: -1, fromEnd: false)
    if module.name == "__main__" { return name }
    parts.removeLast(min(level, parts.count))
    return (parts + (name.isEmpty ? [] : [name])).joined(separator: ".")
  }

  private func imported(
    _ alias: Statement.Alias, from source: PythonValue?, _ path: String, _ span: Span
  ) throws(Interruption) -> PythonValue {
    if case .module(let module)? = source {
      if module.name == "torch.optim.lr_scheduler", catalogue[alias.name] == nil,
        module.environment?.names[alias.name] == nil
      {
        return unknown(span, name: alias.name)
      }
      if let value = try attribute(alias.name, ofModule: module) { return value }
    } else if let source, source.unknown == nil, let value = try attributeIfPresent(alias.name, of: source) {
      return value
    }
    let full = path.isEmpty ? alias.name : path + "." + alias.name
    if let module = module(named: full) { return .module(module) }
    if let module = try file(named: full, span) { return .module(module) }
    return unknown(span, name: alias.alias ?? alias.name)
  }

  private func importAll(_ source: PythonValue?, _ span: Span, _ environment: Environment) throws(Interruption) {
    guard case .module(let module)? = source, let names = module.environment?.names else { return }
    for (name, value) in zip(names.keys, names.values) where !name.hasPrefix("_") { set(name, value, environment) }
    if module.name == "torch.optim.lr_scheduler" {
      for entry in catalogue.entries {
        if let value = scheduleType(entry.signature.name) { set(entry.signature.name, value, environment) }
      }
    }
  }

  /// A file beside the program.
  private func file(named name: String, _ span: Span) throws(Interruption) -> PythonModule? {
    guard importedFiles < Program.files else { return nil }
    let path = PythonText.replace(name, ".", "/", limit: -1)
    for candidate in [path + ".py", path + "/__init__.py"] {
      guard let text = program.read(candidate) else { continue }
      importedFiles += 1
      let source = SourceText(text)
      let module = PythonModule(name, source: source, isLibrary: false, file: candidate)
      modules[name] = module
      answers.find(in: module, definitionValues)
      let place = programPlace
      _ = try execute(Module.parse(source).statements, in: module)
      programPlace = place
      return module
    }
    return nil
  }
}

/// PyTorch's optimizers.
enum OptimizerNames {
  static let all = Set(Optimizer.Kind.all.map { $0.name })
}

extension Interpreter {
  /// Classes of `enum` are made by the library's text.
  func makeEnum(_ type: PythonClass) throws(Interruption) {
    guard !module.isLibrary, let make = libraryValue("_anneal_make_enum", in: "enum") else { return }
    _ = try call(make, CallArguments([.type(type)]), nil)
  }

  private func isEnum(_ type: PythonClass) -> Bool {
    type.definition != nil && type.isSubclass(ofName: "Enum") && type.names["_members_"] != nil
  }

  func enumMembers(of type: PythonClass, _ span: Span) throws(Interruption) -> [PythonValue]? {
    guard isEnum(type), let iterate = libraryValue("_anneal_enum_iter", in: "enum") else { return nil }
    return try values(of: call(iterate, CallArguments([.type(type)]), nil), span)
  }

  func enumItem(of type: PythonClass, _ index: PythonValue, _ span: Span) throws(Interruption) -> PythonValue? {
    guard isEnum(type), let item = libraryValue("_anneal_enum_item", in: "enum") else { return nil }
    return try call(item, CallArguments([.type(type), index]), nil)
  }

  func enumMember(of type: PythonClass, _ arguments: CallArguments, _ span: Span) throws(Interruption) -> PythonValue? {
    guard isEnum(type), arguments.positional.count == 1, !makingEnum,
      let find = libraryValue("_anneal_enum_call", in: "enum")
    else { return nil }
    return try call(find, CallArguments([.type(type), arguments.values[0]]), nil)
  }
}
