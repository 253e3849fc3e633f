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
        let exported = items.map { ExportItem($0.schedule) }
        json.field("python", CodeAnswer.text(exported, in: .pyTorch))
        json.field("swift", CodeAnswer.text(exported, in: .swift))
        json.field("command", ShellCommand.text(items.map { $0.schedule }, request))
      }
    } catch {
      json.object { json in
        json.name("error")
        json.object { json in Failure(error).fields(&json) }
      }
    }
  }

  /// What builds the schedules, with its imports; the loop where that says the schedule. Comments tell what is to know.
  private static func text(_ items: [ExportItem], in target: ExportTarget) -> String {
    let export = Notation().export(items, to: target)
    var text = ""
    for line in export.imports { text += line + "\n" }
    for refusal in export.unsupported {
      text += "\(target.commentMark) \(Notation().text(of: refusal.schedule)): \(refusal.reason)\n"
    }
    for note in export.notes { text += "\(target.commentMark) \(note)\n" }
    if !text.isEmpty, !export.parts.isEmpty { text += "\n" }
    for part in export.parts {
      for line in part.loopIsEssential ? part.lines : part.statements { text += line + "\n" }
    }
    return text
  }
}
