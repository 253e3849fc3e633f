import Anneal

/// Why tracks cannot be drawn.
package enum RunFigureError: Error, Hashable, Sendable {
  /// A schedule cannot be built on its groups, or fails at a step.
  case schedule(ScheduleError, label: String)
  /// No rate of a line is above 0, and its axis is logarithmic.
  case nothingAboveZero(label: String)
  /// An epoch that was logged begins at a step beyond 2^53, the last that is counted to.
  case epochTooLate(label: String, epoch: Int, stepsPerEpoch: Int)
}

extension RunFigureError: CustomStringConvertible {
  /// One sentence that names the schedule.
  package var description: String {
    switch self {
    case .schedule(let error, let label): "\(label): \(error.description)"
    case .nothingAboveZero(let label):
      "\(label): no rate is a number above 0, so none has a place on a logarithmic axis; leave out --log"
    case .epochTooLate(let label, let epoch, let stepsPerEpoch):
      "\(label): epoch \(epoch), of \(stepsPerEpoch) steps each, begins beyond step 2^53"
    }
  }
}
