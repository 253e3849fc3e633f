import CGate
import Workloads

/// Runs small programs between marks that valgrind knows, each warmed up and then at three sizes; what it counts is read
/// by Scripts/check-speed. Prints the name, the unit and the size of each section, in order.
///
///     Gate [NAME…]
@main
enum Main {
  static func main() {
    let wanted = CommandLine.arguments.dropFirst()
    for program in Program.all where wanted.isEmpty || wanted.contains(program.name) {
      // What is done only once, for a type or a table, is not what is counted.
      _ = program.body(program.size)()
      for size in [program.size, 2 * program.size, 4 * program.size] { count(program, size) }
    }
  }

  private static func count(_ program: Program, _ size: Int) {
    let run = program.body(size)
    anneal_gate_begin()
    let result = run()
    anneal_gate_end()
    precondition(!result.isNaN, "a program has a result")
    print(program.name, program.unit, size, separator: "\t")
  }
}
