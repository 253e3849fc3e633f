import Anneal
import AnnealNotation
import AnnealPlots
import Workloads

/// A small program whose work grows with a size.
struct Program {
  /// What it is called in the table of counts.
  let name: String
  /// What the size counts: steps, groups, levels.
  let unit: String
  /// The least of the three sizes, n, 2n and 4n.
  let size: Int
  /// The work of a size, prepared.
  let body: (Int) -> () -> Double

  private init(_ name: String, per unit: String, _ size: Int, _ body: @escaping (Int) -> () -> Double) {
    self.name = name
    self.unit = unit
    self.size = size
    self.body = body
  }

  static var all: [Program] { Workload.all.flatMap { steps(of: $0) } + growing + texts + pictures }

  /// Each schedule, as its own type, as text gives it, and driven.
  private static func steps(of workload: Workload) -> [Program] {
    [Form.sequence, .array, .erased, .blocks, .driver1, .checkpoint].compactMap { form in
      guard let loop = workload.loops[form] else { return nil }
      // The second leg of the sequence goes from step 10,000 to 60,000; sizes are compared within one leg.
      let size = form == .checkpoint ? 50 : workload.name.hasPrefix("Sequential") ? 12_500 : 5000
      return Program("\(workload.name), \(form.rawValue)", per: "step", size) { size in { loop(size) } }
    }
  }

  /// The same steps with more groups, and in deeper nests.
  private static var growing: [Program] {
    [
      Program("driver of many groups", per: "group", 25) { groups in
        let loop = Workload.driver(groups: groups)
        return { loop(100) }
      },
      Program("nested chains", per: "level", 12) { depth in
        let loop = Workload.nested(depth: depth)
        return { loop(100) }
      },
    ]
  }

  /// A longer text, and a longer list in it.
  private static var texts: [Program] {
    [
      Program("parsing a list", per: "number", 50) { count in
        let text = "MultiStepLR(milestones=\((1...count).map { $0 * 10 }), gamma=0.5)"
        return { Workload.parsing(text) }
      },
      Program("parsing nested sequences", per: "level", 12) { depth in
        let open = String(repeating: "ChainedScheduler([", count: depth)
        let text = open + "ExponentialLR(0.9)" + String(repeating: "])", count: depth)
        return { Workload.parsing(text) }
      },
    ]
  }

  /// A picture of more steps: it gathers each of them and draws no more lines than a canvas has columns.
  private static var pictures: [Program] {
    [
      Program("gathering a curve", per: "step", 10_000) { count in
        let schedule = Workload.all[0].rates(count)
        return {
          var trace = Trace()
          for rate in schedule { trace.append(rate) }
          return Double(trace.length)
        }
      },
      Program("drawing a curve", per: "step", 250) { count in
        let figure = Figure(series: [Series(label: "curve", values: Workload.all[0].rates(count))])
        return { Double(figure.svg().utf8.count) }
      },
    ]
  }
}
