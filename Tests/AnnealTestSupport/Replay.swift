import Anneal
import AnnealNotation
import Testing

/// What a case gives when Anneal runs it: rows of steps, columns of groups.
package struct Replay: Sendable {
  package var rates: [[Double]] = []
  package var momenta: [[Double]] = []

  /// Reads the program, builds it on the case's groups and takes its steps.
  package init(_ golden: Golden) throws {
    let schedule = try Notation().schedule(golden.program)
    var groups = golden.groups
    var scheduler = try LRScheduler(schedule, on: &groups)
    let metrics = golden.metrics
    record(groups)
    for step in stride(from: 1, to: golden.steps, by: 1) {
      try scheduler.step(&groups, metric: step <= metrics.count ? metrics[step - 1] : nil)
      record(groups)
    }
  }

  private mutating func record(_ groups: [ParameterGroup]) {
    rates.append(groups.map(\.rate))
    momenta.append(groups.map { $0.momentum ?? .nan })
  }

  /// The hash of all bits: for each step and group the rate, then the momentum.
  package var hash: UInt64 {
    var hash = Bits.Hash()
    for (rates, momenta) in zip(rates, momenta) {
      for (rate, momentum) in zip(rates, momenta) {
        hash.combine(rate)
        hash.combine(momentum)
      }
    }
    return hash.value
  }
}

/// Runs each case of a table and compares all stored values by bits.
package func expectGoldens(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  for golden in Golden.table(name) {
    do {
      let replay = try Replay(golden)
      expect(golden, "lr", replay.rates, sourceLocation)
      expect(golden, "momentum", replay.momenta, sourceLocation)
    } catch {
      Issue.record("\(golden.testDescription): \(error)", sourceLocation: sourceLocation)
    }
  }
}

private func expect(_ golden: Golden, _ name: String, _ rows: [[Double]], _ location: SourceLocation) {
  for (group, column) in golden.columns(name).enumerated() {
    #expect(column.count == golden.steps, "\(golden.testDescription) is incomplete", sourceLocation: location)
    for (step, expected) in column.enumerated() where !LibMProbe.accepts(rows[step][group], expected) {
      let actual = rows[step][group]
      Issue.record(
        """
        \(golden.testDescription): \(name) of group \(group) at step \(step) is \(actual), PyTorch has \(expected) \
        (\(Bits.ulps(actual, expected)) ulps)
        """, sourceLocation: location)
      return
    }
  }
}
