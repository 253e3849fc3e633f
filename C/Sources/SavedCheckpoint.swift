import Anneal
import AnnealText
import CAnnealInterface

/// A checkpoint as JSON, as Swift's own `Codable` writes it: the names of the fields, and words for what JSON has no
/// numbers for.
enum SavedCheckpoint {
  static func bytes(of checkpoint: SchedulerCheckpoint) -> [UInt8] {
    var json = JSON()
    json.object { json in
      json.field("groups") { json in
        for group in checkpoint.groups { write(group, to: &json) }
      }
      json.field("cursors") { json in
        for cursor in checkpoint.cursors { write(cursor, to: &json) }
      }
    }
    return json.bytes
  }

  private static func write(_ group: ParameterGroup, to json: inout JSON) {
    json.object { json in
      json.field("momentumKind", group.momentumKind.rawValue)
      json.field("rate", saved: group.rate)
      let numbers = [
        ("momentum", group.momentum), ("initialRate", group.initialRate), ("maxRate", group.maxRate),
        ("minRate", group.minRate), ("maxMomentum", group.maxMomentum), ("baseMomentum", group.baseMomentum),
        ("swaRate", group.swaRate),
      ]
      for case (let name, let number?) in numbers { json.field(name, saved: number) }
    }
  }

  private static func write(_ cursor: Checkpoint, to json: inout JSON) {
    json.object { json in
      json.field("kind", cursor.kind)
      json.field("step", whole: cursor.step)
      json.name("memory")
      json.object { json in
        // In order, so that the same progress is always the same text.
        for name in cursor.memory.keys.sorted() { json.field(name, saved: cursor.memory[name] ?? .nan) }
      }
      json.field("children") { json in
        for child in cursor.children { write(child, to: &json) }
      }
    }
  }
}

extension SavedCheckpoint {
  /// The checkpoint that a text holds.
  static func read(_ text: String) throws(CallError) -> SchedulerCheckpoint {
    guard case .object(let fields)? = JSONValue(text) else { throw damaged("it is not JSON, or no object") }
    var groups: [ParameterGroup] = []
    for group in try list("groups", of: fields) { groups.append(try self.group(group)) }
    var cursors: [Checkpoint] = []
    for cursor in try list("cursors", of: fields) { cursors.append(try self.cursor(cursor)) }
    return SchedulerCheckpoint(groups: groups, cursors: cursors)
  }

  private static func group(_ value: JSONValue) throws(CallError) -> ParameterGroup {
    guard case .object(let fields) = value, let rate = try number("rate", of: fields),
      case .text(let word)? = fields["momentumKind"], let kind = ParameterGroup.MomentumKind(rawValue: word)
    else { throw damaged("a group lacks its rate or its kind of momentum") }
    var group = ParameterGroup(rate: rate, momentum: try number("momentum", of: fields))
    group.momentumKind = kind
    group.initialRate = try number("initialRate", of: fields)
    group.maxRate = try number("maxRate", of: fields)
    group.minRate = try number("minRate", of: fields)
    group.maxMomentum = try number("maxMomentum", of: fields)
    group.baseMomentum = try number("baseMomentum", of: fields)
    group.swaRate = try number("swaRate", of: fields)
    return group
  }

  private static func cursor(_ value: JSONValue) throws(CallError) -> Checkpoint {
    guard case .object(let fields) = value, case .text(let kind)? = fields["kind"],
      let step = try number("step", of: fields).flatMap({ Int(exactly: $0) }),
      case .object(let memory)? = fields["memory"]
    else { throw damaged("a schedule lacks its kind, step or memory") }
    var numbers: [String: Double] = [:]
    for name in memory.keys { numbers[name] = try number(name, of: memory) }
    var children: [Checkpoint] = []
    for child in try list("children", of: fields) { children.append(try cursor(child)) }
    return Checkpoint(kind: kind, step: step, memory: numbers, children: children)
  }

  private static func list(_ name: String, of fields: [String: JSONValue]) throws(CallError) -> [JSONValue] {
    guard case .list(let values)? = fields[name] else { throw damaged("it lacks the list '\(name)'") }
    return values
  }

  /// A number, or the word for one that JSON lacks; `nil` where the field is absent or null.
  private static func number(_ name: String, of fields: [String: JSONValue]) throws(CallError) -> Double? {
    switch fields[name] {
    case nil, .null: return nil
    case .number(let number): return number
    case .text("inf"): return .infinity
    case .text("-inf"): return -.infinity
    case .text("nan"): return .nan
    default: throw damaged("'\(SafeText.line(name, limit: 40))' is not a number")
    }
  }

  private static func damaged(_ reason: String) -> CallError {
    CallError(ANNEAL_CHECKPOINT, "the checkpoint cannot be read: \(reason)")
  }
}

extension JSON {
  fileprivate mutating func field(_ name: String, saved number: Double) {
    if number.isFinite { field(name, number) } else { field(name, number.description) }
  }
}
