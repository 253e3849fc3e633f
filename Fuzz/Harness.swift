import Anneal
import AnnealNotation

/// What libFuzzer calls with each input: a text that reads must print as text that reads as the same schedules, and its
/// first rates must be computable or refused, within time and memory.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNotation(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let notation = Notation(definitions: ["len(train_loader)": "391", "N": "7"])
  // Little fuel: a run that does much is not what is looked for.
  var program = Program(text, arguments: ["--lr", "0.1"], environment: ["WORLD_SIZE": "2"], examples: 64)
  program.fuel = 60_000
  do throws(NotationError) {
    for item in try notation.read(program).items { check(item.schedule, notation) }
  } catch {
    precondition(!error.message.isEmpty, "an error has a message")
    precondition(!error.rendered(width: 60).isEmpty, "an error can be shown")
  }
  return 0
}

private func check(_ schedule: AnySchedule, _ notation: Notation) {
  let printed = notation.text(of: schedule)
  do throws(NotationError) {
    let again = try notation.schedule(printed)
    precondition(again == schedule, "what is printed reads as the same schedule")
    precondition(notation.text(of: again) == printed, "and prints the same again")
  } catch {
    preconditionFailure("what is printed does not read: \(printed): \(error)")
  }
  for momentum in [0.9, nil] {
    do throws(ScheduleError) {
      _ = try schedule.values(count: 5, from: 0.1, momentum: momentum, metrics: [1, 2, 3, 4, 5])
    } catch {
      precondition(!error.description.isEmpty, "an error has a message")
    }
  }
}
