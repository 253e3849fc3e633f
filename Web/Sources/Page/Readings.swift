import AnnealNotation
import AnnealPlots

/// What stays between two requests: the lines of the last picture, and what was read for it.
struct PageMemory {
  var run = RunMemory()
  var readings = Readings()
}

/// The schedules that were read last. A slider changes one of several, many times a second, and each picture asks for
/// all.
struct Readings {
  private enum Outcome {
    case read(Reading)
    case failed(NotationError)
  }

  private var kept: [(text: String, outcome: Outcome)] = []
  private static let limit = 2 * PageLimits.schedules

  /// The reading of a text with one schedule.
  mutating func single(_ text: String) throws(NotationError) -> Reading {
    if let index = kept.firstIndex(where: { $0.text == text }) {
      let entry = kept.remove(at: index)
      kept.append(entry)
    } else {
      if kept.count == Readings.limit { kept.removeFirst() }
      kept.append((text, Readings.outcome(text)))
    }
    switch kept[kept.count - 1].outcome {
    case .read(let reading): return reading
    case .failed(let error): throw error
    }
  }

  private static func outcome(_ text: String) -> Outcome {
    do throws(NotationError) {
      let reading = try Notation().read(Program.shown(text))
      // Of several this says what to do about it.
      if reading.items.count != 1 { _ = try Notation().schedule(text) }
      return .read(reading)
    } catch {
      return .failed(error)
    }
  }
}

extension Program {
  /// A program with limits for interactive use.
  static func shown(_ text: String, arguments: [String] = []) -> Program {
    var program = Program(text, arguments: arguments)
    program.fuel = PageLimits.fuel
    program.stackBudget = PageLimits.stack
    return program
  }
}
