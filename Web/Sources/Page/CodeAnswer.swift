import Anneal
import AnnealNotation
import AnnealRuns
import AnnealText

/// Schedules as code to take away.
enum CodeAnswer {
  static func write(_ request: Request, to json: inout JSON) throws(RequestError) {
    let text = try request.readableText()
    do throws(NotationError) {
      let items = try Notation().read(Program.shown(text)).items
      json.object { json in
        json.field("python", python(items))
        json.field("swift", swift(items))
        json.field("command", ShellCommand.text(items.map { $0.schedule }, request))
      }
    } catch {
      json.object { json in
        json.name("error")
        json.object { json in Failure(error).fields(&json) }
      }
    }
  }

  /// What PyTorch has no class for, and how its users write it.
  private static var advice: [(name: String, text: String)] {
    [
      ("HandoverLR", "step the next scheduler from its milestone on"),
      ("FunctionLR", "set group['lr'] = function(step) before each update"),
      ("TableLR", "set group['lr'] = rates[step] before each update"),
    ]
  }

  private static func python(_ items: [Reading.Item]) -> String {
    var signatures: [Signature] = []
    for item in items { collect(item.schedule, &signatures) }
    signatures.sort { $0.name < $1.name }
    var text = ""
    for line in Origin.pythonImports(of: signatures.compactMap { $0.origin }) { text += line + "\n" }
    for signature in signatures where signature.origin == nil {
      let known = advice.first { $0.name == signature.name }
      text += "# PyTorch has no class \(signature.name)" + (known.map { ": \($0.text) instead.\n" } ?? ".\n")
    }
    if items.contains(where: { Notation().text(of: $0.schedule).utf8.contains("math.") }) {
      text = "import math\n\n" + text
    }
    for (name, item) in zip(names(items), items) {
      text += "\n\(name) = " + Notation().pythonText(of: item.schedule)
    }
    return text + "\n"
  }

  private static func swift(_ items: [Reading.Item]) -> String {
    let lines = items.map { Notation().swiftText(of: $0.schedule) }
    let isRead = lines.contains { $0.utf8.contains("Notation()") }
    let isMath = lines.contains { $0.utf8.contains("pow(") || $0.utf8.contains("cos(") || $0.utf8.contains("sin(") }
    var text = "import Anneal\n" + (isRead ? "import AnnealNotation\n" : "") + (isMath ? "import Foundation\n" : "")
    for (index, line) in lines.enumerated() {
      text += "\nlet schedule\(lines.count > 1 ? String(index + 1) : "") = \(line)"
    }
    return text + "\n"
  }

  private static func names(_ items: [Reading.Item]) -> [String] {
    items.indices.map { items.count > 1 ? "scheduler\($0 + 1)" : "scheduler" }
  }

  /// The signatures of the schedules that a schedule is made of, each once.
  private static func collect(_ schedule: AnySchedule, _ signatures: inout [Signature]) {
    let signature = schedule.signature
    if !signatures.contains(where: { $0.name == signature.name }) { signatures.append(signature) }
    guard case .list(let members)? = schedule.arguments["schedulers"] else { return }
    for case .schedule(let member) in members { collect(member, &signatures) }
  }
}

extension String.UTF8View {
  fileprivate func contains(_ word: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    var start = startIndex
    while start < endIndex {
      if self[start...].starts(with: letters) { return true }
      start = index(after: start)
    }
    return false
  }
}
