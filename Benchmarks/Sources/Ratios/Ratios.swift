import Workloads

/// Times every loop of every schedule and prints CSV. The forms take turns, so that what slows the machine down slows
/// all of them; what is compared is each round's own.
@main
enum Ratios {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "list": list()
    case "growth": Growth.print()
    default: measure(rounds: 9)
    }
  }

  /// The schedules for a script that times PyTorch.
  private static func list() {
    for workload in Workload.all { print(workload.name, workload.kind.rawValue, workload.pythonText, separator: "\t") }
  }

  private static func measure(rounds: Int) {
    print("schedule,kind,form,ns,over_c,times_c")
    for workload in Workload.all {
      requireSameBits(workload)
      for (form, times) in timings(of: workload, rounds: rounds) {
        let over = times.map { $0.own - $0.c }.median
        let ratio = times.map { $0.own / $0.c }.median
        let fields = [times.map { $0.own }.median, over, ratio].map { $0.description }
        print("\"\(workload.name)\"", workload.kind.rawValue, "\"\(form.rawValue)\"", separator: ",", terminator: ",")
        print(fields.joined(separator: ","))
      }
    }
  }

  /// Another arithmetic would compare nothing.
  private static func requireSameBits(_ workload: Workload) {
    let loops = [Form.c, .sequence, .erased].compactMap { workload.loops[$0] }
    let sums = loops.map { $0(Form.c.steps).bitPattern }
    precondition(Set(sums).count == 1, "\(workload.name) is not the same arithmetic in C")
  }

  /// Of each form, in each round: its own nanoseconds a step, and those of C.
  private static func timings(of workload: Workload, rounds: Int) -> [(Form, [(own: Double, c: Double)])] {
    let forms = Form.allCases.compactMap { form in workload.loops[form].map { (form, $0) } }
    var times = [[(own: Double, c: Double)]](repeating: [], count: forms.count)
    for round in -1..<rounds {
      for (index, (form, loop)) in forms.enumerated() {
        // C runs right before each of the others, and is compared with that run of it.
        let c = Clock.nanoseconds(workload.loops[.c], steps: Form.c.steps)
        let own = Clock.nanoseconds(loop, steps: form.steps)
        if round >= 0 { times[index].append((own, c)) }
      }
    }
    return zip(forms, times).map { ($0.0, $1) }
  }
}

extension Form {
  /// How many steps a measurement takes: some tenths of a millisecond to a few of them.
  fileprivate var steps: Int {
    switch self {
    case .checkpoint, .parsing, .printing: 200
    case .closedForm: 20_000
    // Building the scheduler is within it, and takes as long as some steps of all groups.
    case .driver1000: 500_000
    default: 100_000
    }
  }
}
