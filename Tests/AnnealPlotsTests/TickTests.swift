import AnnealPlots
import Testing

@Suite struct TickTests {
  @Test(arguments: MatplotlibTicks.table.indices)
  func areThoseOfMatplotlib(_ index: Int) {
    let row = MatplotlibTicks.table[index]
    let ticks = Ticks(from: row.low, through: row.high, atMost: row.intervals).values
    #expect(ticks.count == row.ticks.count, "\(row): \(ticks)")
    let slack = (row.high - row.low) * 1e-9
    for (ours, theirs) in zip(ticks, row.ticks) {
      #expect(abs(ours - theirs) <= slack, "\(row.low) to \(row.high): \(ours), not \(theirs)")
    }
  }

  @Test func areTheNearestDoublesOfTheirDecimals() {
    #expect(Ticks(from: 0, through: 0.0011).values == [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001])
    #expect(Ticks(from: 0, through: 3.3e-5).values == [0, 5e-6, 1e-5, 1.5e-5, 2e-5, 2.5e-5, 3e-5])
  }

  @Test func areFoundInEveryRange() {
    let limits = [0, Double.leastNonzeroMagnitude, 0x1p-1030, 1e-300, 1e-3, 1, 1e20, 1e300, .greatestFiniteMagnitude]
    for low in limits.map({ -$0 }) + limits {
      for high in limits.map({ -$0 }) + limits {
        for intervals in [-1, 0, 1, 9, 1000] {
          let ticks = Ticks(from: low, through: high, atMost: intervals)
          #expect(!ticks.values.isEmpty && ticks.values.count <= 250)
          #expect(NumberText.labels(of: ticks).count == ticks.values.count)
        }
      }
    }
    #expect(!Ticks(from: .nan, through: 1).values.isEmpty)
    #expect(!Ticks(from: 0, through: .infinity).values.isEmpty)
  }
}

@Suite struct NumberTextTests {
  private func labels(_ low: Double, _ high: Double, _ intervals: Int = 9) -> [String] {
    NumberText.labels(of: Ticks(from: low, through: high, atMost: intervals))
  }

  @Test func readsAsAPersonWrites() {
    #expect(labels(0, 0.0011) == ["0", "0.0002", "0.0004", "0.0006", "0.0008", "0.001"])
    #expect(labels(0, 1.1) == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
    #expect(labels(0, 100, 4) == ["0", "25", "50", "75", "100"])
    #expect(labels(-0.2, 0.1, 3) == ["-0.2", "-0.1", "0", "0.1"])
    #expect(labels(0.849, 0.951, 5) == ["0.85", "0.875", "0.9", "0.925", "0.95"])
  }

  @Test func usesPowersOfTenWhereTheyHelp() {
    #expect(labels(0, 4e-5, 4) == ["0", "1e-05", "2e-05", "3e-05", "4e-05"])
    #expect(labels(0, 1e-5, 4) == ["0", "2.5e-06", "5e-06", "7.5e-06", "1e-05"])
    #expect(labels(0, 2e6, 4) == ["0", "5e5", "1e6", "1.5e6", "2e6"])
    #expect(labels(-1e300, 0, 2) == ["-1e300", "-5e299", "0"])
    #expect(labels(0, 1e-300, 2) == ["0", "5e-301", "1e-300"])
  }

  @Test func neverShowsRounding() {
    for magnitude in -30...30 {
      for digit in [1, 2, 3, 7, 11, 13, 22, 37, 55, 78, 99] {
        let high = Double("\(digit)e\(magnitude)") ?? 1
        for (label, value) in zip(labels(0, high), Ticks(from: 0, through: high).values) {
          let read = Double(label) ?? .nan
          #expect(abs(read - value) <= value * 1e-15)
          #expect(label.utf8.count <= 8, "\(label)")
        }
      }
    }
  }

  @Test func groupsCounts() {
    #expect(NumberText.counts([0, 5000, 10_000]) == ["0", "5,000", "10,000"])
    #expect(NumberText.counts([0, 2500]) == ["0", "2500"])
    #expect(NumberText.counts([-1_234_567]) == ["-1,234,567"] || NumberText.counts([-1_234_567]) == ["-1234567"])
  }
}
