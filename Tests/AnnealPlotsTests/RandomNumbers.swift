import AnnealPlots

/// SplitMix64: the same numbers on every machine.
struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to but not including 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(unit() * Double(range.count)) }
}

extension RandomNumbers {
  /// A series of any length and magnitude, with jumps, plateaus, and now and then a gap or a negative value.
  mutating func series() -> [Double] {
    let magnitude = ArticleFigures.power(10, whole(0...8)) / ArticleFigures.power(10, whole(0...12))
    let sign = whole(0...5) == 0 ? -0.5 : 0
    var value = unit()
    return (0..<whole(1...[10, 100, 3000][whole(0...2)])).map { _ in
      if whole(0...3) == 0 { value = unit() }
      return whole(0...60) == 0 ? .nan : (value + sign) * magnitude
    }
  }

  /// A guide anywhere on an axis, or a little past it.
  mutating func guides(_ length: Int, _ words: [String]) -> [GuideLine] {
    guard whole(0...2) == 0 else { return [] }
    return (0..<whole(1...6)).map { _ in GuideLine(step: whole(0...length + 2), word: words[whole(0...words.count - 1)])
    }
  }

  /// A panel of random series and axis.
  mutating func panel(_ words: [String]) -> Panel {
    let lines = (0..<whole(1...[1, 2, 4, 9][whole(0...3)])).map { _ in
      Series(label: words[whole(0...words.count - 1)], values: series())
    }
    let axis = ValueAxis(
      label: words[whole(0...2)], origin: whole(0...1) == 0 ? .zero : .data, isLogarithmic: whole(0...3) == 0)
    let length = lines.map(\.trace.length).max() ?? 1
    return Panel(values: axis, series: lines, guides: guides(length, words), weight: Double(whole(1...4)) / 2)
  }

  /// A figure of random panels, sizes of type and words.
  mutating func figure() -> Figure {
    let words = ["StepLR(step_size=4)", "学習率", "a", "CosineAnnealingWarmRestarts(T_0=8, T_mult=1, eta_min=0.0001)", ""]
    let panels = (0..<[1, 1, 1, 2, 3][whole(0...4)]).map { _ in panel(words) }
    let length = panels.flatMap(\.series).map(\.trace.length).max() ?? 1
    let epoch = whole(0...1) == 0 ? nil : whole(1...length)
    return Figure(
      title: whole(0...1) == 0 ? nil : words[whole(0...4)] + " " + words[whole(0...4)],
      caption: whole(0...2) == 0 ? [words[3] + " " + words[0] + " " + words[3]] : [],
      steps: StepAxis(
        label: whole(0...1) == 0 ? "Steps" : "Epochs", length: length, stepsPerEpoch: epoch,
        showsEpochs: whole(0...3) > 0
      ),
      panels: panels)
  }
}
